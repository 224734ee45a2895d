import { leadsTo, nameNow } from './ledger.ts';
import type { Revisions } from './schema.ts';

/** The ids that anchors had before, by the id each has now. */
export function formerIds(moved: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  return Map.groupBy(Object.keys(moved), (id) => nameNow(id, moved));
}

type Whereabouts = Pick<Revisions, 'moved' | 'gone'>;

/**
 * Why each anchor is gone, by its id: also of those that had moved to what is gone now, and not of what was put back and
 * has moved to another id.
 */
export function goneIds({ moved, gone }: Whereabouts): Record<string, string> {
  const ids = new Set([...Object.keys(gone), ...Object.keys(moved)]);
  return Object.fromEntries(
    [...ids].flatMap((id) => {
      const now = nameNow(id, moved);
      const reason = Object.hasOwn(gone, now) ? gone[now] : undefined;
      return reason === undefined ? [] : [[id, Object.hasOwn(gone, id) ? (gone[id] ?? reason) : reason]];
    }),
  );
}

/** What a newer record lost or changed of what an older one says beside its revisions, each as it stood there. */
export function lostWhereabouts(older: Revisions, newer: Revisions): string[] {
  const changed = (before: unknown, now: unknown) =>
    before !== undefined && JSON.stringify(before) !== JSON.stringify(now);
  return [
    ...Object.entries(older.moved)
      .filter(([id, now]) => !leadsTo(id, now, newer.moved))
      .map(([id, now]) => `moved: { ${id}: ${now} }`),
    ...Object.entries(older.gone)
      .filter(([id, reason]) => !Object.hasOwn(newer.gone, id) || newer.gone[id] !== reason)
      .map(([id]) => `gone: { ${id}: … }`),
    ...(changed(older.retired, newer.retired) ? ['retired: { … }'] : []),
    ...older.revisions
      .filter(({ withdrawn }, at) => changed(withdrawn, newer.revisions[at]?.withdrawn))
      .map(({ number }) => `withdrawn: { … } in revision ${String(number)}`),
  ];
}
