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
  const [module, response] = await Promise.all([
    import(/* @vite-ignore */ `${basePath}pagefind.js`) as Promise<PagefindModule>,
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
  const knows = remember((word) => isKnown(word, pagefind));

  return {
    async find(words) {
      const all = IN_QUOTES.test(words) ? [words] : words.split(/\s+/).filter((word) => SAYS.test(word));
      const known = await Promise.all(all.map(knows));
      const missing = all.filter((_, index) => !known[index]);
      if (missing.length === all.length) return { pages: [], missing };
      const { results } = await pagefind.search(all.filter((_, index) => known[index]).join(' '));
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

/** Whether a word, another of its forms, or one that begins with it stands in any page. */
async function isKnown(word: string, pagefind: PagefindInstance): Promise<boolean> {
  const exactly = await pagefind.search(IN_QUOTES.test(word) ? word : `"${word}"`);
  if (exactly.results.length > 0) return true;
  const [first] = (await pagefind.search(word)).results;
  return first !== undefined && foundFor(word, await first.data());
}

function remember(ask: (word: string) => Promise<boolean>): (word: string) => Promise<boolean> {
  const answers = new Map<string, Promise<boolean>>();
  return (word) => {
    const answer = answers.get(word) ?? ask(word);
    answers.set(word, answer);
    return answer;
  };
}
