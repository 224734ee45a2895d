import { facetNames, type Ticked } from './narrow.ts';

/** What is looked for. */
export interface Query {
  readonly words: string;
  readonly ticked: Ticked;
}

const sameBoxes = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((value) => b.includes(value));

/**
 * Reads a query from an address.
 * @param search the part from `?`
 * @param usual the boxes that are ticked where the address says nothing of their facet
 */
export function readQuery(search: string, usual: Ticked): Query {
  const given = new URLSearchParams(search);
  const ticked = { ...usual };
  for (const name of facetNames)
    if (given.has(name)) ticked[name] = given.getAll(name).filter((value) => value !== '');
  return { words: given.get('q') ?? '', ticked };
}

/** The part of the address, from `?`, that says a query; empty where there is nothing to say. */
export function writeQuery({ words, ticked }: Query, usual: Ticked): string {
  const given = new URLSearchParams();
  if (words !== '') given.set('q', words);
  for (const name of facetNames) {
    if (sameBoxes(ticked[name], usual[name])) continue;
    for (const value of ticked[name].length > 0 ? ticked[name] : ['']) given.append(name, value);
  }
  const text = given.toString();
  return text === '' ? '' : `?${text}`;
}
