import type { PageTable } from '../../../core/search/page-table.ts';
import type { Found } from './narrow.ts';
import type { PagefindInstance, PagefindModule, PagefindPage } from './pagefind.ts';

const EXCERPT_WORDS = 26;

/** A page that was found, whose words can be asked for. */
export interface FoundPage extends Found {
  readonly load: () => Promise<PagefindPage>;
}

interface OpenIndex {
  readonly pagefind: PagefindInstance;
  readonly table: PageTable;
}

/**
 * Looks into the indexes of one site. An index is opened when it is first asked. Each language has its own copy of
 * Pagefind, because a copy knows the endings of one language only.
 * @param folder the address of the folder that holds a folder for each language; ends in `/`
 */
export function createFinder(folder: string) {
  const opened = new Map<string, Promise<OpenIndex>>();

  async function open(language: string): Promise<OpenIndex> {
    const basePath = `${folder}${language}/`;
    const [module, response] = await Promise.all([
      import(/* @vite-ignore */ `${basePath}pagefind.js`) as Promise<PagefindModule>,
      fetch(`${basePath}pages.json`),
    ]);
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    const pagefind = module.createInstance({
      basePath,
      baseUrl: '/',
      excerptLength: EXCERPT_WORDS,
      noWorker: true,
    });
    return { pagefind, table: (await response.json()) as PageTable };
  }

  async function indexOf(language: string): Promise<OpenIndex> {
    const index = opened.get(language) ?? open(language);
    opened.set(language, index);
    return index;
  }

  async function findIn(language: string, words: string): Promise<FoundPage[]> {
    const { pagefind, table } = await indexOf(language);
    const { results } = await pagefind.search(words);
    return results.flatMap((result) => {
      const facts = table[result.id];
      return facts ? [{ language, facts, score: result.score, load: () => result.data() }] : [];
    });
  }

  return {
    /** Opens indexes before they are needed; a failure is told when something is looked for. */
    prepare(languages: readonly string[]): void {
      for (const language of languages) indexOf(language).catch(() => undefined);
    },

    /**
     * The pages in which words stand, of all the languages asked.
     * @throws Error where an index could not be loaded; the next call tries again
     */
    async find(words: string, languages: readonly string[]): Promise<FoundPage[]> {
      try {
        const found = (await Promise.all(languages.map((language) => findIn(language, words)))).flat();
        // Pagefind takes a part of the index that it could not load for one without the words.
        if (found.length === 0 && !navigator.onLine) throw new Error('There is no connection.');
        return found;
      } catch (error) {
        opened.clear();
        throw error;
      }
    },
  };
}
