import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { close } from 'pagefind';
import { afterAll, vi } from 'vitest';
import { documentOf } from '../../src/adapters/search-index/document.ts';
import { indexLanguage } from '../../src/adapters/search-index/index-language.ts';
import { openIndex, type OpenIndex } from '../../src/components/elements/search/open-index.ts';

/**
 * Makes the index of some pages in one language, with Pagefind. Files are read in place of what is fetched.
 * @param bodies the words of each page as HTML, by its path
 * @returns the address of the folder that holds it
 */
export async function madeIndex(language: string, bodies: Readonly<Record<string, string>>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-index-'));
  folders.push(folder);
  const documents = Object.entries(bodies).map(([url, body]) => ({
    url,
    html: documentOf('One sentence.', body),
    facts: ['case', '', 0] as const,
  }));
  for (const { path, content } of await indexLanguage(language, documents)) {
    const file = join(folder, language, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  vi.stubGlobal('fetch', async (address: string) => {
    const url = new URL(address);
    url.search = '';
    return new Response(readFileSync(fileURLToPath(url)));
  });
  return `${pathToFileURL(folder).href}/`;
}

/** The same, opened with the script of the page that searches. */
export const openedIndex = async (
  language: string,
  bodies: Readonly<Record<string, string>>,
): Promise<OpenIndex> => openIndex(await madeIndex(language, bodies), language);

const folders: string[] = [];

afterAll(async () => {
  vi.unstubAllGlobals();
  await close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
