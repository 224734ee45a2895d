import type { Departure, Elsewhere, PassageChange } from './change.ts';
import { compareEntry, type EntryComparison } from './compare-entry.ts';
import type { Entry } from './entry.ts';
import { merged } from './join.ts';
import { matchEntries, type Section } from './match.ts';
import { outOfOrder } from './order.ts';

/** A section with its counterpart; either may be missing. */
export type SectionPair = readonly [before: NumberedSection | undefined, after: NumberedSection | undefined];

/** A section with the number that readers know it by. */
export interface NumberedSection extends Section {
  readonly number: number;
}

/**
 * What became of the entries of sections.
 * @returns for each pair, its entries in the order of the later revision, with what is gone where it stood
 */
export function compareSections(
  pairs: readonly SectionPair[],
  comparison: EntryComparison,
): (readonly (PassageChange | Departure)[])[] {
  const before = pairs.flatMap(([old]) => old ?? []);
  const after = pairs.flatMap(([, fresh]) => fresh ?? []);
  const counterparts = new Map(
    pairs.flatMap(([old, fresh]) => (old && fresh ? [[old as Section, fresh] as const] : [])),
  );
  const matches = matchEntries(before, after, (section) => counterparts.get(section), comparison.rename);
  const earlier = new Map(matches.entries().map(([old, fresh]) => [fresh, old]));
  const [homeBefore, homeAfter] = [homes(before), homes(after)];

  const changeOf = (entry: Entry, reordered: boolean, home: SectionPair): PassageChange => {
    const old = earlier.get(entry);
    const from = old && homeBefore.get(old);
    return {
      ...compareEntry(old, entry, comparison),
      from: from && from !== home[0] ? elsewhere(from) : undefined,
      reordered,
    };
  };
  const changes = new Map<Entry, PassageChange>();
  const orders = pairs.map((home) => {
    const [old, fresh] = home;
    const places = new Map((fresh?.entries ?? []).map((entry, place) => [entry, place]));
    const stays = (entry: Entry) => places.get(matches.get(entry) ?? entry);
    const moved = outOfOrder((old?.entries ?? []).flatMap((entry) => stays(entry) ?? []));
    for (const [entry, place] of places) changes.set(entry, changeOf(entry, moved.has(place), home));
    return merged(old?.entries ?? [], fresh?.entries ?? [], stays);
  });
  return orders.map((order) =>
    order.flatMap(([old, fresh]): (PassageChange | Departure)[] => {
      if (fresh) return [changes.get(fresh) ?? changeOf(fresh, false, [undefined, undefined])];
      const entry = old && matches.get(old);
      const passage = entry && changes.get(entry);
      const to = entry && homeAfter.get(entry);
      if (passage && to) return [{ kind: 'departure', passage, to: elsewhere(to) }];
      return old ? [{ ...compareEntry(old, undefined, comparison), from: undefined, reordered: false }] : [];
    }),
  );
}

const elsewhere = ({ id = '', number }: NumberedSection): Elsewhere => ({ step: id, number });

const homes = (sections: readonly NumberedSection[]): ReadonlyMap<Entry, NumberedSection> =>
  new Map(sections.flatMap((section) => section.entries.map((entry) => [entry, section] as const)));
