import { unspacedIn } from '../../../core/search/words.ts';
import type { PagefindPage } from './pagefind.ts';

const MARKED = /<mark>([^<]*)<\/mark>/g;

/**
 * A page with marks at what was looked for in writing without blanks between words. The index knows two neighbouring
 * letters, and Pagefind marks the first of them wherever the two stand, be the others there or not.
 * @param letters rows of letters that were looked for
 */
export function withMarksAt(letters: readonly string[], page: PagefindPage): PagefindPage {
  if (letters.length === 0) return page;
  const marked = (excerpt: string) => markAt(letters, excerpt);
  const places = page.sub_results.map((place) => ({ ...place, excerpt: marked(place.excerpt) }));
  const fitting = places.filter(({ excerpt }) => excerpt.includes('<mark>'));
  return {
    ...page,
    excerpt: marked(page.excerpt),
    sub_results: fitting.length > 0 ? fitting : page.sub_results,
  };
}

function markAt(letters: readonly string[], excerpt: string): string {
  const plain = excerpt.replace(MARKED, (mark, words: string) =>
    unspacedIn(words).length > 0 ? words : mark,
  );
  return letters.reduce((text, row) => text.replaceAll(row, (found) => `<mark>${found}</mark>`), plain);
}
