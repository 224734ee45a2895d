import type { Paging } from '../../components/find/props.ts';
import { interfaceLanguages, words, type InterfaceLanguage } from '../../i18n/index.ts';
import type { PageFacts } from '../shell.ts';

/** How many cases stand on one page of a list. */
const PAGE_SIZE = 50;

/** Pages on either side of this one that are named; the first and the last always are. */
const NEIGHBOURS = 2;

/** One page of a list. */
export interface ListPage<Item> {
  readonly lang: InterfaceLanguage;
  readonly page: PageFacts;
  /** The page's number, counted from 1. */
  readonly number: number;
  readonly items: readonly Item[];
  /** How many items the whole list has. */
  readonly total: number;
  /** The way to the other pages, where there are any. */
  readonly paging: Paging | undefined;
}

/**
 * Deals a list out to pages, each of which is there in every language of the interface. An empty list has one page.
 * @param hrefOf makes the path of a page in a language
 */
export function pagesOf<Item>(
  lang: InterfaceLanguage,
  items: readonly Item[],
  { title, description }: Pick<PageFacts, 'title' | 'description'>,
  hrefOf: (lang: InterfaceLanguage, number: number) => string,
): ListPage<Item>[] {
  const last = Math.max(1, Math.ceil(items.length / PAGE_SIZE));
  return Array.from({ length: last }, (_, at) => {
    const number = at + 1;
    return {
      lang,
      page: {
        title: number === 1 ? title : words(lang).find.paged(title, number),
        description,
        path: hrefOf(lang, number),
        editions: interfaceLanguages.map((one) => ({ lang: one, href: hrefOf(one, number) })),
      },
      number,
      items: items.slice(at * PAGE_SIZE, number * PAGE_SIZE),
      total: items.length,
      paging: last === 1 ? undefined : pagingOf(number, last, (other) => hrefOf(lang, other)),
    };
  });
}

/** What stands for the page of a list in its route: nothing for the first. */
export const pageParam = ({ number }: { readonly number: number }): string | undefined =>
  number === 1 ? undefined : String(number);

function pagingOf(number: number, last: number, hrefOf: (page: number) => string): Paging {
  const numbers = Array.from({ length: last }, (_, at) => at + 1).filter(
    (page) => page === 1 || page === last || Math.abs(page - number) <= NEIGHBOURS,
  );
  return {
    ...(number > 1 && { newer: hrefOf(number - 1) }),
    ...(number < last && { older: hrefOf(number + 1) }),
    pages: numbers.map((page) => ({ number: page, href: hrefOf(page), current: page === number })),
  };
}
