import { writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { hostHeaders } from '../../core/security.ts';
import { readPollAddress } from '../../core/poll/service-address.ts';
import { createUrls } from '../../core/url.ts';
import { interfaceLanguages } from '../../i18n/index.ts';

/** Writes `_headers` into what was built. */
export function hostHeadersFile(): AstroIntegration {
  let base = '/';
  let polls: string | undefined;
  return {
    name: 'casebook-host-headers',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
        polls = readPollAddress(
          process.env['POLLS_URL'],
          base,
          config.site ?? 'http://localhost:4321',
        )?.origin;
      },
      'astro:build:done': ({ dir }) => {
        const urls = createUrls(base, '');
        const searchPages = interfaceLanguages.map((lang) => urls.search(lang));
        writeFileSync(new URL('_headers', dir), hostHeaders(base, searchPages, polls));
      },
    },
  };
}
