import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close } from 'pagefind';
import sirv from 'sirv';
import { createUrls, type Urls } from '../../core/url.ts';
import { readCaseFile } from '../collections/case-file.ts';
import { digestOfCode } from '../collections/version.ts';
import { caseDocument } from './case-document.ts';
import { onSearchable, type SearchableCase, type SearchablePage, type SearchJob } from './channel.ts';
import { indexLanguage, type SearchDocument } from './index-language.ts';
import { copyIndex, hasIndex, keepIndex, KEPT, sweepIndexes } from './kept.ts';
import { pageDocument, textOf } from './page-document.ts';

const FOLDERS = ['src/core', 'src/i18n', 'src/adapters/search-index'];
const PACKAGES = ['pagefind', 'property-information', 'satteri'];

/** What one language's index is made from; `source` is all that a document depends on besides the code. */
interface Entry {
  readonly source: unknown;
  readonly document: () => SearchDocument;
}

/**
 * Puts an index for each language into what was built. Pagefind makes it whole every time, so it runs only for a
 * language in which a page has changed; else the one from the last build is copied. In development readers search
 * what was built last.
 */
export function searchIndex(): AstroIntegration {
  let searchable: SearchJob | undefined;
  let urls: Urls;
  return {
    name: 'casebook-search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        urls = createUrls(config.base, '');
      },
      'astro:build:start': () => {
        onSearchable((job) => {
          searchable = job;
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (!searchable) throw new Error('No page told the search index what to hold.');
        const made = await writeIndexes(searchable, urls, fileURLToPath(dir));
        logger.info(made.length === 0 ? 'nothing to find has changed' : `made anew: ${made.join(', ')}`);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(urls.searchIndex(), sirv(KEPT, { dev: true }));
      },
    },
  };
}

/** @returns the languages whose index is not that of the build before */
async function writeIndexes(job: SearchJob, urls: Urls, dist: string): Promise<readonly string[]> {
  const version = digestOfCode(process.cwd(), FOLDERS, PACKAGES);
  const inDist = (url: string) => join(dist, decodeURI(url.slice(urls.home().length)));
  const languages = Map.groupBy([...job.cases, ...job.pages], ({ language }) => language);
  const made: string[] = [];
  for (const [language, pages] of languages) {
    const entries = pages.map((page) =>
      'digest' in page ? caseEntry(page) : pageEntry(page, join(inDist(page.url), 'index.html')),
    );
    const digest = createHash('sha256')
      .update(JSON.stringify([version, entries.map(({ source }) => source)]))
      .digest('hex');
    if (!hasIndex(language, digest)) {
      keepIndex(language, digest, await indexLanguage(language, documentsOf(entries)));
      made.push(language);
    }
    copyIndex(language, join(inDist(urls.searchIndex()), language));
  }
  if (made.length > 0) await close();
  sweepIndexes(new Set(languages.keys()));
  return made;
}

function* documentsOf(entries: readonly Entry[]): Generator<SearchDocument> {
  for (const { document } of entries) yield document();
}

const caseEntry = (page: SearchableCase): Entry => ({
  source: page,
  document: () => ({ ...page, html: caseDocument(readCaseFile(page.digest).model) }),
});

function pageEntry(page: SearchablePage, file: string): Entry {
  const main = textOf(readFileSync(file, 'utf8'));
  return { source: [page, main], document: () => ({ ...page, html: pageDocument(main, page.summary) }) };
}
