import { gunzipSync, gzipSync } from 'node:zlib';
import { createIndex } from 'pagefind';
import type { PageFacts, PageTable } from '../../core/search/page-table.ts';
import { unmarkLine, unmarkWords } from './marked-words.ts';

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
const NOT_NEEDED = /^pagefind-(?:.*ui|highlight|worker)\./;
/** Searches where Pagefind knows no endings of the language. */
const WITHOUT_ENDINGS = 'wasm.unknown.pagefind';
const FRAGMENT = /^fragment\/(.+)\.pf_fragment$/;
const SIGNATURE = 'pagefind_dcd';

/**
 * These Pagefind would split into words itself, in a way that no browser does again. Here they are split by letters
 * (`marked-words.ts`), for which they must be no language that it knows.
 */
const SPLIT_BY_PAGEFIND: ReadonlySet<string> = new Set(['zh', 'ja', 'th']);
const NO_LANGUAGE = 'und';

/**
 * Makes the index of all pages in one language, with Pagefind, and beside it the table of their facts.
 *
 * Pagefind has filters of its own. They are not used: the order in which it writes them changes from run to run, and
 * the same site would get other files with each build.
 * @param language a language tag without region
 * @param documents pages whose words are marked, see `marked-words.ts`
 * @throws Error where Pagefind refuses a document
 */
export async function indexLanguage(
  language: string,
  documents: Iterable<SearchDocument>,
): Promise<readonly IndexFile[]> {
  const { index, errors } = await createIndex({
    forceLanguage: SPLIT_BY_PAGEFIND.has(language) ? NO_LANGUAGE : language,
  });
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
  const knowsEndings = made.files.some(({ path }) => path.startsWith('wasm.') && path !== WITHOUT_ENDINGS);
  const files = made.files
    .filter(({ path }) => !NOT_NEEDED.test(path) && !(knowsEndings && path === WITHOUT_ENDINGS))
    .map(({ path, content }) => ({ path, content, fragment: readFragment(path, content) }));
  return [
    ...files.map(({ path, content, fragment }) => ({
      path,
      content: fragment ? writeFragment(fragment) : content,
    })),
    { path: 'pages.json', content: JSON.stringify(tableOf(files, facts)) },
  ];
}

const problem = (errors: readonly string[]) => new Error(`Pagefind: ${errors.join('; ')}`);

/** What Pagefind keeps of a page to show it. */
interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly anchors: readonly { readonly text: string }[];
}

function readFragment(path: string, content: Uint8Array): Fragment | undefined {
  if (!FRAGMENT.test(path)) return undefined;
  return JSON.parse(gunzipSync(content).toString().slice(SIGNATURE.length)) as Fragment;
}

/** The file of a page, without the marks of its words. It keeps its name, which is of all that it was made from. */
function writeFragment({ content, meta, anchors, ...rest }: Fragment): Uint8Array {
  const { title, ...others } = meta;
  const shown = {
    ...rest,
    content: unmarkWords(content),
    meta: { ...others, ...(title === undefined ? {} : { title: unmarkLine(title) }) },
    anchors: anchors.map((anchor) => ({ ...anchor, text: unmarkLine(anchor.text) })),
  };
  return gzipSync(SIGNATURE + JSON.stringify(shown), { level: 9 });
}

/** Pagefind names pages by a digest that it tells nowhere but in the names of their files. */
function tableOf(
  files: readonly { readonly path: string; readonly fragment: Fragment | undefined }[],
  facts: ReadonlyMap<string, PageFacts>,
): PageTable {
  const rows = files.flatMap(({ path, fragment }) => {
    const [, name] = FRAGMENT.exec(path) ?? [];
    const own = facts.get(fragment?.url ?? '');
    return name !== undefined && own ? [[name, own] as const] : [];
  });
  return Object.fromEntries(rows.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
