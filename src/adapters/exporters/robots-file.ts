import { writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { createUrls } from '../../core/url.ts';

/** Writes `robots.txt` into what was built: everything may be read, and the sitemap lists it. */
export function robotsFile(): AstroIntegration {
  let sitemap = '';
  return {
    name: 'casebook-robots',
    hooks: {
      'astro:config:done': ({ config }) => {
        const urls = createUrls(config.base, config.site ?? '');
        sitemap = urls.absolute(urls.sitemap());
      },
      'astro:build:done': ({ dir }) => {
        writeFileSync(new URL('robots.txt', dir), `User-agent: *\nDisallow:\n\nSitemap: ${sitemap}\n`);
      },
    },
  };
}
