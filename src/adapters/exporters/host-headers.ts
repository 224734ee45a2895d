import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { isLanguageTag } from '../../core/case/words.ts';
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
        const jsonFeeds = interfaceLanguages.map((lang) => urls.jsonFeed(lang));
        const framed = framedFolders(dir).map((folder) => base + folder);
        writeFileSync(new URL('_headers', dir), hostHeaders(base, { searchPages, framed, polls, jsonFeeds }));
      },
    },
  };
}

/** The folders of pages for frames: one for each language that a case is in. */
const framedFolders = (dist: URL): string[] =>
  ['', ...readdirSync(dist).filter(isLanguageTag)]
    .map((lang) => `${lang === '' ? '' : `${lang}/`}embed/`)
    .filter((folder) => existsSync(new URL(folder, dist)))
    .toSorted();
