import { facetNames, type FacetName } from './facets.ts';

/** What a reader has chosen: at most one value of each facet. A case has to have all of them. */
export type Selection = Readonly<Partial<Record<FacetName, string>>>;

/** Reads the query of an address, such as `?topic=refunds&ending=mixed`; what is not a facet is passed over. */
export function readSelection(query: string): Selection {
  const given = new URLSearchParams(query);
  return Object.fromEntries(facetNames.flatMap((name) => (given.get(name) ? [[name, given.get(name)]] : [])));
}

/** The query that says a selection, always in the same order; nothing for an empty one. */
export function queryOf(selection: Selection): string {
  const query = new URLSearchParams(chosenIn(selection).map(({ facet, value }) => [facet, value])).toString();
  return query === '' ? '' : `?${query}`;
}

/** The values chosen, in the order of the facets. */
export const chosenIn = (selection: Selection): { facet: FacetName; value: string }[] =>
  facetNames.flatMap((facet) => {
    const value = selection[facet];
    return value === undefined ? [] : [{ facet, value }];
  });

/** A selection with another value in one facet, or with none. */
export function withValue(selection: Selection, facet: FacetName, value: string | undefined): Selection {
  const others = Object.fromEntries(Object.entries(selection).filter(([name]) => name !== facet));
  return value === undefined ? others : { ...others, [facet]: value };
}

/** The selection after a value was picked: one that is chosen already is let go. */
export const toggled = (selection: Selection, facet: FacetName, value: string): Selection =>
  withValue(selection, facet, selection[facet] === value ? undefined : value);
