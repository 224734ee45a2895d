import { createHash } from 'node:crypto';
import type { CaseCard } from '../../components/case/list-props.ts';
import { packPostings, type PackedIndex } from '../../core/filter/packed.ts';
import { prefixOf } from '../../core/url.ts';
import { interfaceLanguages, type InterfaceLanguage } from '../../i18n/index.ts';
import { cacheKey } from '../cache-key.ts';
import { onceEach } from '../library.ts';
import { urls } from '../site.ts';
import { cardsIn, catalogue } from './catalogue.ts';

/**
 * How many cases one file of cards holds. With more, a choice that few cases have would fetch many cards for nothing;
 * with fewer, a build would write a file for almost every case.
 */
const SHELF_SIZE = 10;

interface Shelf {
  /** A digest of what it holds: a page that was loaded before a new build never reads another build's cases. */
  readonly name: string;
  readonly cards: readonly CaseCard[];
}

const shelvesIn = onceEach(async (lang: InterfaceLanguage): Promise<readonly Shelf[]> => {
  const cards = await cardsIn(lang);
  return Array.from({ length: Math.ceil(cards.length / SHELF_SIZE) }, (_, at) => {
    const held = cards.slice(at * SHELF_SIZE, (at + 1) * SHELF_SIZE);
    const digest = createHash('sha256').update(JSON.stringify(held)).digest('hex');
    return { name: digest.slice(0, 12), cards: held };
  });
});

/** The index that pages filter by, in every language of the interface, for `getStaticPaths`. */
export async function indexRoutes() {
  return Promise.all(
    interfaceLanguages.map(async (lang) => {
      const index = await indexIn(lang);
      return { params: { lang: prefixOf(lang) }, props: { index }, cacheKey: cacheKey(index) };
    }),
  );
}
export type IndexProps = Awaited<ReturnType<typeof indexRoutes>>[number]['props'];

async function indexIn(lang: InterfaceLanguage): Promise<PackedIndex> {
  const [{ cases, postings }, shelves] = await Promise.all([catalogue(), shelvesIn(lang)]);
  return {
    size: cases.length,
    shelves: shelves.map(({ name }) => urls.caseShelf(name, lang)),
    shelfSize: SHELF_SIZE,
    facets: packPostings(postings),
  };
}

/** The files of cards that the index names, for `getStaticPaths`. */
export async function shelfRoutes() {
  const all = await Promise.all(
    interfaceLanguages.map(async (lang) =>
      (await shelvesIn(lang)).map(({ name, cards }) => ({
        params: { lang: prefixOf(lang), shelf: name },
        props: { cards },
        cacheKey: cacheKey(cards),
      })),
    ),
  );
  return all.flat();
}
export type ShelfProps = Awaited<ReturnType<typeof shelfRoutes>>[number]['props'];
