import { textOf, type Entry } from './entry.ts';
import { bagOf, likenessOfBags } from './likeness.ts';

/** A part of a text with the entries that stand in it, such as a step. */
export interface Section {
  readonly id: string | undefined;
  readonly entries: readonly Entry[];
}

/** Entries of the earlier revision with what they are in the later one. */
export type Matches = ReadonlyMap<Entry, Entry>;

/** What an entry without an id must have in common with another of its section, or elsewhere, to be the same. */
const LIKE_IN_SECTION = 0.4;
const LIKE_ELSEWHERE = 0.7;
/** More pairs than these are not weighed against each other: the square of what an editor may have rewritten at once. */
const MOST_PAIRS = 2_500;

/**
 * Finds the entries of one revision in another: by their id, then inside their section and at last anywhere by the same
 * words, by what they are known by, by likeness.
 * @param counterpart the section of the later revision that is a section of the earlier one
 * @param rename the id that an anchor has in the later revision
 */
export function matchEntries(
  before: readonly Section[],
  after: readonly Section[],
  counterpart: (section: Section) => Section | undefined,
  rename: (id: string) => string,
): Matches {
  const found = new Map<Entry, Entry>();
  const taken = new Set<Entry>();
  const pair = (old: Entry, fresh: Entry) => {
    found.set(old, fresh);
    taken.add(fresh);
  };
  const all = after.flatMap(({ entries }) => entries);
  const byId = new Map(all.flatMap((entry) => (entry.id === undefined ? [] : [[entry.id, entry] as const])));
  const named = before.flatMap(({ entries }) => entries.filter(({ id }) => id !== undefined));
  const [kept, renamed] = [
    named.filter(({ id = '' }) => byId.has(id)),
    named.filter(({ id = '' }) => !byId.has(id)),
  ];
  for (const old of [...kept, ...renamed]) {
    const fresh = byId.get(rename(old.id ?? ''));
    if (fresh && !taken.has(fresh)) pair(old, fresh);
  }
  const unnamed = ({ entries }: Section) =>
    entries.filter((entry) => entry.id === undefined && !found.has(entry));
  const free = ({ entries }: Section) => entries.filter((entry) => !taken.has(entry));
  for (const section of before) {
    const other = counterpart(section);
    if (other) {
      const left = matchLike(
        ...matchEqual(unnamed(section), free(other), [exact, words], pair),
        LIKE_IN_SECTION,
        pair,
      );
      matchEqual(...left, [known], pair);
    }
  }
  matchLike(
    ...matchEqual(before.flatMap(unnamed), after.flatMap(free), [exact, words], pair),
    LIKE_ELSEWHERE,
    pair,
  );
  return found;
}

type Open = readonly [before: readonly Entry[], after: readonly Entry[]];
type Pairing = (old: Entry, fresh: Entry) => void;
type Key = (entry: Entry) => string | undefined;

const words: Key = (entry) => `${entry.kind} ${textOf(entry)}`;
const exact: Key = (entry) => `${entry.key ?? ''} ${words(entry) ?? ''}`;
const known: Key = ({ kind, key }) => (key === undefined ? undefined : `${kind} ${key}`);

/** Pairs what has the same key, in order, one key after the other, and gives what is left. */
function matchEqual(
  before: readonly Entry[],
  after: readonly Entry[],
  keys: readonly Key[],
  pair: Pairing,
): Open {
  const done = new Set<Entry>();
  const open = (entry: Entry) => !done.has(entry);
  for (const keyOf of keys) {
    const candidates = Map.groupBy(after.filter(open).toReversed(), keyOf);
    for (const old of before.filter(open)) {
      const key = keyOf(old);
      const fresh = key === undefined ? undefined : candidates.get(key)?.pop();
      if (!fresh) continue;
      pair(old, fresh);
      done.add(old).add(fresh);
    }
  }
  return [before.filter(open), after.filter(open)];
}

/** Pairs what is most alike first, of what is equally alike what stands nearest in order, and gives what is left. */
function matchLike(before: readonly Entry[], after: readonly Entry[], least: number, pair: Pairing): Open {
  if (before.length * after.length > MOST_PAIRS) return [before, after];
  const place = (entry: Entry, index: number) => ({ entry, index, bag: bagOf(textOf(entry)) });
  const [old, fresh] = [before.map(place), after.map(place)];
  const candidates = old
    .flatMap((one) =>
      fresh.filter(({ entry }) => entry.kind === one.entry.kind).map((other) => ({ one, other })),
    )
    .map((both) => ({ ...both, like: likenessOfBags(both.one.bag, both.other.bag) }))
    .filter(({ like }) => like >= least)
    .toSorted((a, b) => b.like - a.like || apart(a) - apart(b));
  const done = new Set<Entry>();
  for (const { one, other } of candidates) {
    if (done.has(one.entry) || done.has(other.entry)) continue;
    pair(one.entry, other.entry);
    done.add(one.entry).add(other.entry);
  }
  const open = (entry: Entry) => !done.has(entry);
  return [before.filter(open), after.filter(open)];
}

interface Placed {
  readonly index: number;
}

const apart = ({ one, other }: { readonly one: Placed; readonly other: Placed }) =>
  Math.abs(one.index - other.index);
