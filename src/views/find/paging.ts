import type { Paging } from '../../components/find/props.ts';

/** How many cases stand on one page of a list. */
const PAGE_SIZE = 50;

/** Pages on either side of this one that are named; the first and the last always are. */
const NEIGHBOURS = 2;

/** How many pages a list has; an empty one has one, which says so. */
export const pageCount = (cases: number): number => Math.max(1, Math.ceil(cases / PAGE_SIZE));

/** What stands on a page, counted from 1. */
export const onPage = <Item>(items: readonly Item[], number: number): readonly Item[] =>
  items.slice((number - 1) * PAGE_SIZE, number * PAGE_SIZE);

/** The way to the other pages of a list; none where there is but one page. */
export function pagingOf(number: number, last: number, hrefOf: (page: number) => string): Paging | undefined {
  if (last === 1) return undefined;
  const numbers = Array.from({ length: last }, (_, at) => at + 1).filter(
    (page) => page === 1 || page === last || Math.abs(page - number) <= NEIGHBOURS,
  );
  return {
    ...(number > 1 && { newer: hrefOf(number - 1) }),
    ...(number < last && { older: hrefOf(number + 1) }),
    pages: numbers.map((page) => ({ number: page, href: hrefOf(page), current: page === number })),
  };
}
