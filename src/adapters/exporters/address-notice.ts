import type { AstroIntegration } from 'astro';

/**
 * Says after a build, where nobody said where the site will live, that what it tells others about itself is good on this
 * machine alone: citations, feeds and cards name addresses in full.
 * @param given the address that somebody gave the site
 */
export function addressNotice(given: string | undefined): AstroIntegration {
  return {
    name: 'casebook-address',
    hooks: {
      'astro:build:done': ({ logger }) => {
        if (given) return;
        logger.warn(
          'Citations, feeds and cards name the site as http://localhost:4321. Before you publish, say where it will live: SITE_URL=https://… npm run build, or `address` in casebook.yaml.',
        );
      },
    },
  };
}
