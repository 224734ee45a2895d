import type { Departure, PassageChange, Totals } from './change.ts';

/** Whether a passage stands here, and did not go elsewhere. */
export const isPassage = (item: PassageChange | Departure): item is PassageChange =>
  item.kind !== 'departure';

/** Whether a passage stands in another place or has another id than it had. */
export const hasMoved = ({ from, reordered, before, after }: PassageChange): boolean =>
  from !== undefined ||
  reordered ||
  (before?.id !== undefined && after !== undefined && before.id !== after.id);

/** How many passages became what. */
export function totalsOf(passages: readonly PassageChange[]): Totals {
  const count = (wanted: string) => passages.filter(({ state }) => state === wanted).length;
  return {
    changed: count('changed'),
    added: count('added'),
    removed: count('removed'),
    moved: passages.filter(hasMoved).length,
  };
}
