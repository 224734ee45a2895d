import { writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { hostHeaders } from '../../core/security.ts';
import { createUrls } from '../../core/url.ts';
import { interfaceLanguages } from '../../i18n/index.ts';

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
        const urls = createUrls(base, '');
        const searchPages = interfaceLanguages.map((lang) => urls.search(lang));
        writeFileSync(new URL('_headers', dir), hostHeaders(base, searchPages));
      },
    },
  };
}
