import { gunzipSync } from 'node:zlib';
import { createIndex } from 'pagefind';
import type { PageFacts, PageTable } from '../../core/search/page-table.ts';
import { leftOut } from './page-document.ts';

/** A page as it is given to Pagefind. */
export interface SearchDocument {
  readonly url: string;
  readonly html: string;
  readonly facts: PageFacts;
}

/** A file of an index, by its path in the index's folder. */
export interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array | string;
}

/** Its interface for other sites, which nothing here loads. */
const NOT_NEEDED = /^(?:pagefind-(?:.*ui|highlight|worker)\.|wasm\.unknown\.)/;
const FRAGMENT = /^fragment\/(.+)\.pf_fragment$/;
const SIGNATURE = 'pagefind_dcd';

/**
 * Makes the index of all pages in one language, with Pagefind, and beside it the table of their facts.
 *
 * Pagefind has filters of its own. They are not used: the order in which it writes them changes from run to run, and
 * the same site would get other files with each build.
 * @param language a language tag without region
 * @throws Error where Pagefind refuses a document
 */
export async function indexLanguage(
  language: string,
  documents: Iterable<SearchDocument>,
): Promise<readonly IndexFile[]> {
  const { index, errors } = await createIndex({ forceLanguage: language, excludeSelectors: leftOut });
  if (!index) throw problem(errors);
  const facts = new Map<string, PageFacts>();
  for (const { url, html, facts: own } of documents) {
    const added = await index.addHTMLFile({ url, content: html });
    if (added.errors.length > 0) throw problem(added.errors);
    facts.set(url, own);
  }
  const made = await index.getFiles();
  if (made.errors.length > 0) throw problem(made.errors);
  await index.deleteIndex();
  const files = made.files.filter(({ path }) => !NOT_NEEDED.test(path));
  return [...files, { path: 'pages.json', content: JSON.stringify(tableOf(files, facts)) }];
}

const problem = (errors: readonly string[]) => new Error(`Pagefind: ${errors.join('; ')}`);

/** Pagefind names pages by a digest that it tells nowhere but in the names of their files. */
function tableOf(
  files: readonly { path: string; content: Uint8Array }[],
  facts: ReadonlyMap<string, PageFacts>,
): PageTable {
  const rows = files.flatMap(({ path, content }) => {
    const [, name] = FRAGMENT.exec(path) ?? [];
    if (name === undefined) return [];
    const text = gunzipSync(content).toString().slice(SIGNATURE.length);
    const own = facts.get((JSON.parse(text) as { url: string }).url);
    return own ? [[name, own] as const] : [];
  });
  return Object.fromEntries(rows.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
