import type { PageTable } from '../../../core/search/page-table.ts';
import { foundFor } from './likeness.ts';
import type { Found } from './narrow.ts';
import type { PagefindInstance, PagefindModule, PagefindPage } from './pagefind.ts';

const EXCERPT_WORDS = 26;
/** A dash or an ampersand alone is no word. */
const SAYS = /[\p{L}\p{N}]/u;
const IN_QUOTES = /^\s*".+"\s*$/;

/** A page that was found, whose words can be asked for. */
export interface FoundPage extends Found {
  readonly load: () => Promise<PagefindPage>;
}

/** What one index, or several, have for some words. */
export interface Finding {
  readonly pages: readonly FoundPage[];
  /** The words that stand in none of its pages. */
  readonly missing: readonly string[];
}

export interface OpenIndex {
  readonly find: (words: string) => Promise<Finding>;
}

/**
 * Opens the index of a language. Each has its own copy of Pagefind, because a copy knows the endings of one language
 * only.
 * @param folder the address of the folder that holds a folder for each language; ends in `/`
 * @throws Error where it cannot be loaded
 */
export async function openIndex(folder: string, language: string): Promise<OpenIndex> {
  const basePath = `${folder}${language}/`;
  const script = `${basePath}pagefind.js`;
  const [module, response] = await Promise.all([
    import(/* @vite-ignore */ script) as Promise<PagefindModule>,
    fetch(`${basePath}pages.json`),
  ]);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  const table = (await response.json()) as PageTable;
  const pagefind = module.createInstance({
    basePath,
    baseUrl: '/',
    excerptLength: EXCERPT_WORDS,
    noWorker: true,
  });
  const search = rememberLast((words) => pagefind.search(words));
  const knows = remember((word) => isKnown(word, search));

  return {
    async find(words) {
      const all = IN_QUOTES.test(words) ? [words] : words.split(/\s+/).filter((word) => SAYS.test(word));
      const known = await Promise.all(all.map(knows));
      const missing = all.filter((_, index) => !known[index]);
      if (missing.length === all.length) return { pages: [], missing };
      const { results } = await search(all.filter((_, index) => known[index]).join(' '));
      const best = Math.max(...results.map(({ score }) => score));
      const pages = results.flatMap((result) => {
        const facts = table[result.id];
        // How high scores are has to do with how much an index holds: its best page has 1.
        return facts ? [{ language, facts, score: result.score / best, load: () => result.data() }] : [];
      });
      return { pages, missing };
    },
  };
}

type Ask = (words: string) => ReturnType<PagefindInstance['search']>;

/** Whether a word, another of its forms, or one that begins with it stands in any page. */
async function isKnown(word: string, search: Ask): Promise<boolean> {
  const [first] = (await search(word)).results;
  if (first === undefined) return false;
  if (IN_QUOTES.test(word) || foundFor(word, await first.data())) return true;
  return (await search(`"${word}"`)).results.length > 0;
}

/** Keeps the last answer: a single word is asked for twice. */
function rememberLast(ask: Ask): Ask {
  let last: { readonly words: string; readonly answer: ReturnType<Ask> } | undefined;
  return (words) => {
    if (last?.words !== words) last = { words, answer: ask(words) };
    return last.answer;
  };
}

function remember(ask: (word: string) => Promise<boolean>): (word: string) => Promise<boolean> {
  const answers = new Map<string, Promise<boolean>>();
  return (word) => {
    const answer = answers.get(word) ?? ask(word);
    answers.set(word, answer);
    return answer;
  };
}
