import { leadsTo, nameNow } from './ledger.ts';
import type { Reason, Revisions } from './schema.ts';
import { own } from '../text/own.ts';

/** The ids that anchors had before, by the id each has now. */
export function formerIds(moved: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  return Map.groupBy(Object.keys(moved), (id) => nameNow(id, moved));
}

type Whereabouts = Pick<Revisions, 'moved' | 'gone'>;

/**
 * Why each anchor is gone, by its id: also of those that had moved to what is gone now, and not of what was put back and
 * has moved to another id.
 */
export function goneIds({ moved, gone }: Whereabouts): Record<string, Reason> {
  const ids = new Set([...Object.keys(gone), ...Object.keys(moved)]);
  return Object.fromEntries(
    [...ids].flatMap((id) => {
      const now = nameNow(id, moved);
      const reason = own(gone, now);
      return reason === undefined ? [] : [[id, Object.hasOwn(gone, id) ? (own(gone, id) ?? reason) : reason]];
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
      .filter(([id, reason]) => !Object.hasOwn(newer.gone, id) || !keeps(own(newer.gone, id), reason))
      .map(([id]) => `gone: { ${id}: … }`),
    ...(changed(older.retired, newer.retired) ? ['retired: { … }'] : []),
    ...older.revisions
      .filter(({ withdrawn }, at) => changed(withdrawn, newer.revisions[at]?.withdrawn))
      .map(({ number }) => `withdrawn: { … } in revision ${String(number)}`),
  ];
}

/** A reason as a reader of a language is told it: in that language or one of its family, else as it was given first. */
export function reasonIn(reason: Reason, lang: string): string {
  if (typeof reason === 'string') return reason;
  const all = Object.entries(reason);
  const primary = (tag: string) => tag.toLowerCase().split('-')[0];
  const [, words = ''] =
    all.find(([tag]) => tag.toLowerCase() === lang.toLowerCase()) ??
    all.find(([tag]) => primary(tag) === primary(lang)) ??
    all[0] ??
    [];
  return words;
}

/** Whether a reason says what it said, if need be in more languages. */
function keeps(now: Reason | undefined, before: Reason): boolean {
  if (now === undefined) return false;
  if (typeof now === 'string') return now === before;
  if (typeof before === 'string') return Object.values(now).includes(before);
  return Object.entries(before).every(([tag, words]) => own(now, tag) === words);
}
