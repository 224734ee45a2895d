import { openIndex, type Finding, type OpenIndex } from './open-index.ts';

/**
 * Looks into the indexes of one site. An index is opened when it is first asked.
 * @param folder the address of the folder that holds a folder for each language; ends in `/`
 */
export function createFinder(folder: string) {
  const opened = new Map<string, Promise<OpenIndex>>();

  async function indexOf(language: string): Promise<OpenIndex> {
    const index = opened.get(language) ?? openIndex(folder, language);
    opened.set(language, index);
    return index;
  }

  return {
    /** Opens indexes before they are needed; a failure is told when something is looked for. */
    prepare(languages: readonly string[]): void {
      for (const language of languages) indexOf(language).catch(() => undefined);
    },

    /**
     * The pages in which words stand, of all the languages asked. Where an index cannot be loaded, the others answer.
     * @throws Error where nothing was found and an index could not be loaded; the next call tries again
     */
    async find(words: string, languages: readonly string[]): Promise<Finding> {
      const failures: unknown[] = [];
      const all: Finding[] = [];
      for (const outcome of await Promise.allSettled(
        languages.map(async (one) => (await indexOf(one)).find(words)),
      ))
        if (outcome.status === 'fulfilled') all.push(outcome.value);
        else failures.push(outcome.reason);
      if (failures.length > 0) opened.clear();
      const pages = all.flatMap((finding) => finding.pages);
      if (pages.length === 0) {
        if (failures.length > 0) throw new Error('Not everything could be asked.', { cause: failures });
        // Pagefind takes a part of the index that it could not load for one without the words. Whether parts can be loaded, a
        // request tells; what browsers say of the connection is true neither on one machine nor behind a dead router.
        await reach(`${folder}${languages[0] ?? ''}/pages.json`).catch((error: unknown) => {
          opened.clear();
          throw error;
        });
      }
      const [first, ...others] = all.map(({ missing }) => missing);
      const missing = (first ?? []).filter((word) => others.every((some) => some.includes(word)));
      return { pages, missing };
    },
  };
}

/** @throws Error where nothing is answered for an address, or it is not there */
async function reach(address: string): Promise<void> {
  const answer = await fetch(address, { method: 'HEAD', cache: 'no-store' });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
}
