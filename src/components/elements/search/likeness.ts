import { formsOf } from '../../../core/search/words.ts';
import { readExcerpt } from './excerpt.ts';
import type { PagefindPage } from './pagefind.ts';

const SHARED = 0.6;
const LEAST_SHARED = 3;

/**
 * Whether a page was found for a word, and not for a shorter one that the word happens to begin with: where Pagefind
 * has no word that begins with “descuento”, it takes the longest with which that begins, and finds every “de”.
 * @param word folded, and without signs
 */
export function foundFor(word: string, page: PagefindPage): boolean {
  return [page.excerpt, ...page.sub_results.map(({ excerpt }) => excerpt)]
    .flatMap((excerpt) => readExcerpt(excerpt).flatMap(({ text, found }) => (found ? text.split(/\s+/) : [])))
    .flatMap(formsOf)
    .some((found) => isLike(found, word));
}

function isLike(found: string, sought: string): boolean {
  let shared = 0;
  while (shared < sought.length && found[shared] === sought[shared]) shared += 1;
  return shared === sought.length || (shared >= LEAST_SHARED && shared >= sought.length * SHARED);
}
