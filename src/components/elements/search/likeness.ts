import { readExcerpt } from './excerpt.ts';
import type { PagefindPage } from './pagefind.ts';

const SHARED = 0.6;
const LEAST_SHARED = 3;

/** A word without accents, capitals and what stands around it. */
const plain = (word: string) =>
  word
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}\s]+/gu, '')
    .toLowerCase();

/**
 * Whether a page was found for a word, and not for a shorter one that the word happens to begin with: where Pagefind
 * has no word that begins with “descuento”, it takes the longest with which that begins, and finds every “de”.
 */
export function foundFor(word: string, page: PagefindPage): boolean {
  const sought = plain(word);
  return [page.excerpt, ...page.sub_results.map(({ excerpt }) => excerpt)]
    .flatMap((excerpt) => readExcerpt(excerpt).flatMap(({ text, found }) => (found ? text.split(/\s+/) : [])))
    .flatMap((found) => [found, ...found.split(/[^\p{L}\p{N}]+/u)])
    .some((found) => isLike(plain(found), sought));
}

function isLike(found: string, sought: string): boolean {
  let shared = 0;
  while (shared < sought.length && found[shared] === sought[shared]) shared += 1;
  return shared === sought.length || (shared >= LEAST_SHARED && shared >= sought.length * SHARED);
}
