import type { Revisions } from '../schema.ts';
import { thaw, type Kept, type Thawed } from '../frozen.ts';
import { changedPolls, lostOf } from './lasting.ts';
import { START, type Located, type Promised } from './promise.ts';
import { checkRecord } from './record.ts';
import { reusedIds } from './reused.ts';
import { lostTranslations } from './translations.ts';
import { changedWords, type CurrentText } from './words.ts';
import { own } from '../../text/own.ts';

export type { Located, Promised } from './promise.ts';

/** What a case has published, and everything in which it breaks the promise of that. */
export interface CheckedPromise {
  readonly revisions: Revisions | undefined;
  readonly faults: readonly Located[];
}

/**
 * Checks what a case has promised: it has a revision, its words are those of the newest, its frozen files are as they
 * were, and nothing that somebody may have cited or voted for is gone.
 * @param current the texts as they stand now, `case.mdx` first
 */
export function checkPromise(
  id: string,
  kept: Kept,
  current: readonly CurrentText[],
  promised: Promised,
): CheckedPromise {
  const [main] = current;
  const record = checkRecord({ what: 'case', id, current: 'case.mdx' }, kept, promised);
  const status = main?.parsed.draft?.status;
  const { revisions } = record;
  const newest = revisions?.revisions.at(-1);
  if (!main || status === undefined) return record;
  const here = (fault: Located['fault']): Located => ({ name: main.name, text: main.text, fault });
  const span = main.parsed.places.yaml(['status']);
  if (!revisions || !newest) {
    const unfrozen = status !== 'draft' && kept.revisions === undefined && !promised.editing;
    const data = { what: 'case', status, id };
    const fault = here({ code: 'CASE-064', span, data });
    return unfrozen && record.faults.length === 0 ? { revisions, faults: [fault] } : record;
  }
  if (status === 'draft') {
    const fault = here({ code: 'CASE-073', span, data: { what: 'case', number: newest.number, id } });
    return { revisions, faults: [...record.faults, fault] };
  }
  let texts: readonly Thawed[] | undefined;
  const thawed = () => (texts ??= thaw(id, newest, kept.frozen));
  const same = own(kept.digests, main.name) === own(newest.files, 'r' + String(newest.number) + '.mdx');
  const before = same ? undefined : thawed()[0]?.model;
  const unread = same ? [] : unreadable(id, thawed());
  return {
    revisions,
    faults: [
      ...record.faults,
      ...unread,
      ...(promised.editing ? [] : changedWords(id, newest, current, kept, thawed)),
      // With the words of its only revision nothing can be lost; of earlier ones, `moved` and `gone` may not be forgotten.
      ...(same && newest.number === 1 ? [] : lostOf(revisions, main.parsed, before).map(here)),
      ...lostTranslations(revisions, Object.keys(kept.digests)).map(here),
      ...reusedIds(revisions, main.parsed).map(here),
      ...(same ? [] : changedPolls(revisions, main.parsed, before).map(here)),
    ],
  };
}

/** Frozen texts that this version of Casebook cannot read: that must never be, and is told. */
const unreadable = (id: string, thawed: readonly Thawed[]): Located[] =>
  thawed
    .filter(({ model }) => model === undefined)
    .map(({ name }) => {
      const data = {
        problem: `${name} cannot be read by this version`,
        file: `cases/${id}/${name}`,
        current: 'case.mdx',
      };
      return { name, text: '', fault: { code: 'CASE-067', span: START, data } };
    });
