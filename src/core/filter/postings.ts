import { facetNames, type FacetName, type Facets } from './facets.ts';
import { chosenIn, withValue, type Selection } from './selection.ts';

/** For every value of every facet the cases that have it, as their places in the row of all cases, rising. */
export type Postings = ReadonlyMap<FacetName, ReadonlyMap<string, readonly number[]>>;

/** How many cases have each value. */
export type Counts = ReadonlyMap<FacetName, ReadonlyMap<string, number>>;

/** Sorts cases by their values; a case's place is its place in `cases`. */
export function postingsOf(cases: readonly Facets[]): Postings {
  return new Map(
    facetNames.map((facet) => {
      const places = new Map<string, number[]>();
      for (const [place, values] of cases.entries()) {
        for (const value of values[facet]) {
          const known = places.get(value);
          if (known) known.push(place);
          else places.set(value, [place]);
        }
      }
      return [facet, places] as const;
    }),
  );
}

/**
 * The places of the cases that have all values of a selection, rising.
 * @param size how many cases there are in all
 */
export function matching(postings: Postings, size: number, selection: Selection): number[] {
  const [first, ...others] = chosenIn(selection).map(
    ({ facet, value }) => postings.get(facet)?.get(value) ?? [],
  );
  if (first === undefined) return Array.from({ length: size }, (_, place) => place);
  const sets = others.map((places) => new Set(places));
  return first.filter((place) => sets.every((set) => set.has(place)));
}

/**
 * How many cases there would be if a value were picked: those that have it and all that is chosen in the other facets.
 * @param size how many cases there are in all
 */
export function countsFor(postings: Postings, size: number, selection: Selection): Counts {
  return new Map(
    [...postings].map(([facet, values]) => {
      const others = new Set(matching(postings, size, withValue(selection, facet, undefined)));
      const counts = [...values].map(
        ([value, places]) => [value, places.filter((place) => others.has(place)).length] as const,
      );
      return [facet, new Map(counts)] as const;
    }),
  );
}
