import { nameNow } from './ledger.ts';

/** The ids that anchors had before, by the id each has now. */
export function formerIds(moved: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  return Map.groupBy(Object.keys(moved), (id) => nameNow(id, moved));
}
