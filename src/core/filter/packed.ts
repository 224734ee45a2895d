import type { FacetName } from './facets.ts';
import type { Postings } from './postings.ts';

/** What a page needs in order to filter, as JSON. Cases are counted from the oldest, so that a new one moves none. */
export interface PackedIndex {
  readonly size: number;
  /** The addresses of the files that hold the cases as lists show them, in order. */
  readonly shelves: readonly string[];
  /** How many cases each of these files holds; the last may hold fewer. */
  readonly shelfSize: number;
  /** Postings, each place as its distance from the one before. */
  readonly facets: Readonly<Partial<Record<FacetName, Readonly<Record<string, readonly number[]>>>>>;
}

/** Packs postings for {@link PackedIndex}: small distances make a small file. */
export const packPostings = (postings: Postings): PackedIndex['facets'] =>
  Object.fromEntries(
    [...postings].map(([facet, values]) => [
      facet,
      Object.fromEntries([...values].map(([value, places]) => [value, places.map(distance)])),
    ]),
  );

/** The postings that were packed. */
export const unpackPostings = (facets: PackedIndex['facets']): Postings =>
  new Map(
    Object.entries(facets).map(([facet, values]) => [
      facet as FacetName,
      new Map(Object.entries(values).map(([value, distances]) => [value, sums(distances)])),
    ]),
  );

const distance = (place: number, at: number, places: readonly number[]) => place - (places[at - 1] ?? 0);

function sums(distances: readonly number[]): number[] {
  let place = 0;
  return distances.map((far) => (place += far));
}
