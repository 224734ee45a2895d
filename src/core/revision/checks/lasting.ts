import { anchorsOf, type Anchor } from '../../case/anchors.ts';
import type { ParsedCase } from '../../case/parse/index.ts';
import type { Case, Poll } from '../../case/schema.ts';
import type { Fault } from '../../text/finding.ts';
import { nameNow } from '../ledger.ts';
import { pollsOf } from '../published.ts';
import type { Revisions } from '../schema.ts';
import { own } from '../../text/own.ts';

/** What somebody may have cited or voted for, and is not there any more. */
export function lostOf(
  { revisions, moved, gone }: Revisions,
  { draft: model, places, lostIds }: ParsedCase,
  before: Case | undefined,
): Fault[] {
  if (!model) return [];
  const now = anchorsOf(model);
  const ids = new Set([...now.map(({ id }) => id), ...lostIds]);
  const last = new Map(
    revisions.flatMap(({ number, anchors }) => anchors.map((id) => [id, number] as const)),
  );
  const excused = (id: string) => {
    const now = nameNow(id, moved);
    return own(gone, id) !== undefined || own(gone, now) !== undefined || ids.has(now);
  };
  const lost = [...last].filter(([id]) => !ids.has(id) && !excused(id));
  const old = before ? anchorsOf(before) : [];
  return lost.map(([id, number]): Fault => {
    const heir = heirOf(
      old.find((anchor) => anchor.id === id),
      old,
      now.filter((anchor) => !last.has(anchor.id)),
    );
    const near = heir ?? neighbourOf(id, old, now);
    const span = near ? places.attribute(near.node, 'id') : places.yaml([]);
    return { code: 'CASE-068', span, data: { id, number }, nearest: undefined };
  });
}

/** The anchor that probably took the place of one that is gone: of its kind, new, with its words or in its place. */
function heirOf(
  lost: Anchor | undefined,
  old: readonly Anchor[],
  fresh: readonly Anchor[],
): Anchor | undefined {
  if (!lost) return undefined;
  const alike = fresh.filter(({ kind }) => kind === lost.kind);
  const place = (anchor: Anchor, all: readonly Anchor[]) =>
    all.filter(({ kind }) => kind === anchor.kind).indexOf(anchor);
  return (
    alike.find(({ text }) => text === lost.text) ??
    alike.find((anchor) => anchor.step.id === lost.step.id) ??
    (alike.length === 1 ? alike[0] : alike.find((anchor) => place(anchor, fresh) === place(lost, old)))
  );
}

/** The anchor that stood before one that is gone, where that is still there. */
function neighbourOf(id: string, old: readonly Anchor[], now: readonly Anchor[]): Anchor | undefined {
  const before = old
    .slice(
      0,
      Math.max(
        0,
        old.findIndex((anchor) => anchor.id === id),
      ),
    )
    .toReversed();
  for (const { id: earlier } of before) {
    const found = now.find((anchor) => anchor.id === earlier);
    if (found) return found;
  }
  return now[0];
}

/** Polls that ask something else, or offer less, under the version that votes were counted for. */
export function changedPolls(
  { revisions }: Revisions,
  { model, places }: ParsedCase,
  before: Case | undefined,
): Fault[] {
  if (!model) return [];
  const old = new Map((before ? pollsOf(before) : []).map((poll) => [poll.id, poll]));
  return pollsOf(model).flatMap((poll): Fault[] => {
    const versions = revisions.flatMap(({ polls }) => own(polls, poll.id) ?? []);
    const newest = Math.max(0, ...versions.map(({ version }) => version));
    const next = newest + 1;
    const fault = (span: Fault['span'], problem: string): Fault[] => [
      { code: 'CASE-069', span, data: { problem, next } },
    ];
    if (poll.version < newest)
      return fault(
        places.attribute(poll, 'version'),
        `The poll "${poll.id}" was published with version ${String(newest)} and has ${String(poll.version)} now`,
      );
    const offered = new Set(poll.options.map(({ id }) => id));
    const gone = versions
      .filter(({ version }) => version === poll.version)
      .flatMap(({ options }) => options)
      .find((id) => !offered.has(id));
    if (gone !== undefined)
      return fault(places.attribute(poll, 'id'), `The poll "${poll.id}" does not offer "${gone}" any more`);
    const earlier = old.get(poll.id);
    return earlier?.version === poll.version && asked(earlier, earlier) !== asked(poll, earlier)
      ? fault(places.attribute(poll, 'id'), `The poll "${poll.id}" is worded otherwise than it was published`)
      : [];
  });
}

/** What a reader is asked, as far as an earlier wording of it goes: the question, its kind, and those answers. */
function asked({ question, kind, multiple, options }: Poll, earlier: Poll): string {
  const known = new Set(earlier.options.map(({ id }) => id));
  const answers = options.filter(({ id }) => known.has(id));
  return JSON.stringify([
    question.text,
    kind,
    multiple,
    answers.map(({ id, body, correct }) => [id, body.text, correct]),
  ]);
}
