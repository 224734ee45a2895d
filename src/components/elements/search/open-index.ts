import type { PageTable } from '../../../core/search/page-table.ts';
import { termsOf, unspacedIn, type Term } from '../../../core/search/words.ts';
import { foundFor } from './likeness.ts';
import { withMarksAt } from './letters.ts';
import type { Found } from './narrow.ts';
import type { PagefindInstance, PagefindModule, PagefindPage } from './pagefind.ts';

const EXCERPT_WORDS = 26;
/** Where no blank stands between words, letters count. */
const EXCERPT_LETTERS = 60;
const BY_LETTERS: ReadonlySet<string> = new Set(['zh', 'ja', 'th', 'lo', 'km', 'my']);
const IN_QUOTES = /^\s*["“„«](.+)["”“»]\s*$/;

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
    excerptLength: BY_LETTERS.has(language) ? EXCERPT_LETTERS : EXCERPT_WORDS,
    noWorker: true,
  });
  const search = rememberLast((words) => pagefind.search(words));
  const knows = remember(({ words, inARow }) =>
    inARow ? inExactly(words, search) : isKnown(words[0] ?? '', search),
  );

  return {
    async find(query) {
      const [, quoted] = IN_QUOTES.exec(query) ?? [];
      const terms = await knownParts(termsOf(quoted ?? query), knows, language);
      const known = terms.filter((term) => term.known);
      const missing = terms.filter((term) => !term.known).map(({ said }) => said);
      if (known.length === 0 || (quoted !== undefined && missing.length > 0)) return { pages: [], missing };
      const words = known.flatMap((term) => term.words).join(' ');
      const { results } = await search(quoted === undefined ? words : exactly([words]));
      const rows = await Promise.all(
        known.filter(({ inARow }) => inARow).map(async (term) => idsOf(await search(exactly(term.words)))),
      );
      const fitting = results.filter(({ id }) => rows.every((ids) => ids.has(id)));
      const best = Math.max(...fitting.map(({ score }) => score));
      const letters = known.filter(({ said }) => unspacedIn(said).length > 0).map(({ said }) => said);
      const pages = fitting.flatMap((result) => {
        const facts = table[result.id];
        const load = async () => withMarksAt(letters, await result.data());
        // How high scores are has to do with how much an index holds: its best page has 1.
        return facts ? [{ language, facts, score: result.score / best, load }] : [];
      });
      return { pages, missing };
    },
  };
}

const idsOf = ({ results }: Awaited<ReturnType<Ask>>) => new Set(results.map(({ id }) => id));

/**
 * Terms, of which a row of letters that stands nowhere is taken apart into its words. One is asked for after the other:
 * Pagefind writes what it found in a page over what it found in it before.
 */
async function knownParts(
  terms: readonly Term[],
  knows: (term: Term) => Promise<boolean>,
  language: string,
): Promise<readonly (Term & { readonly known: boolean })[]> {
  const all: (Term & { readonly known: boolean })[] = [];
  for (const term of terms) {
    const known = await knows(term);
    const parts = known || !term.inARow ? [] : wordsIn(term.said, language).flatMap(termsOf);
    if (parts.length < 2) all.push({ ...term, known });
    else for (const part of parts) all.push({ ...part, known: await knows(part) });
  }
  return all;
}

const wordsIn = (text: string, language: string): string[] =>
  [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)].map(({ segment }) => segment);

type Ask = (words: string) => ReturnType<PagefindInstance['search']>;

/** Whether a word, another of its forms, or one that begins with it stands in any page. */
async function isKnown(word: string, search: Ask): Promise<boolean> {
  const [first] = (await search(word)).results;
  if (first === undefined) return false;
  return foundFor(word, await first.data()) || inExactly([word], search);
}

const inExactly = async (words: readonly string[], search: Ask): Promise<boolean> =>
  (await search(exactly(words))).results.length > 0;

/** Words in quotation marks have to follow each other. */
const exactly = (words: readonly string[]) => `"${words.join(' ')}"`;

/** Keeps the last answer: a single word is asked for twice. */
function rememberLast(ask: Ask): Ask {
  let last: { readonly words: string; readonly answer: ReturnType<Ask> } | undefined;
  return (words) => {
    if (last?.words !== words) last = { words, answer: ask(words) };
    return last.answer;
  };
}

function remember(ask: (term: Term) => Promise<boolean>): (term: Term) => Promise<boolean> {
  const answers = new Map<string, Promise<boolean>>();
  return (term) => {
    const key = term.words.join(' ');
    const answer = answers.get(key) ?? ask(term);
    answers.set(key, answer);
    return answer;
  };
}
