import { unpackPostings, type PackedIndex } from '../../core/filter/packed.ts';
import type { Postings } from '../../core/filter/postings.ts';
import type { CaseCard } from '../case/list-props.ts';

/** What a list is filtered by, as it came over the wire. */
export interface LoadedIndex {
  /** How many cases there are in all. */
  readonly size: number;
  readonly postings: Postings;
  /** The cases at some places, in the order of these; only files that hold one of them are fetched. */
  cards(places: readonly number[]): Promise<CaseCard[]>;
}

/** Fetches what a list is filtered by; throws where it does not come. */
export async function loadIndex(address: string): Promise<LoadedIndex> {
  const { size, shelves, shelfSize, facets } = await fetchJson<PackedIndex>(address);
  const fetched = new Map<number, Promise<readonly CaseCard[]>>();
  const shelf = (number: number) => {
    const cards = fetched.get(number) ?? fetchJson<readonly CaseCard[]>(shelves[number] ?? '');
    fetched.set(number, cards);
    cards.catch(() => fetched.delete(number));
    return cards;
  };
  const card = async (place: number) => (await shelf(Math.floor(place / shelfSize)))[place % shelfSize];
  return {
    size,
    postings: unpackPostings(facets),
    async cards(places) {
      const found = await Promise.all(places.map(card));
      return found.filter((one) => one !== undefined);
    },
  };
}

async function fetchJson<Shape>(address: string): Promise<Shape> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${String(response.status)}`);
  return (await response.json()) as Shape;
}
