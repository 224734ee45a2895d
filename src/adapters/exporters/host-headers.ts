import { writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { hostHeaders } from '../../core/security.ts';

/** Writes `_headers` into what was built. */
export function hostHeadersFile(): AstroIntegration {
  let base = '/';
  return {
    name: 'casebook-host-headers',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': ({ dir }) => {
        writeFileSync(new URL('_headers', dir), hostHeaders(base));
      },
    },
  };
}
