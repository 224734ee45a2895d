import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  listCases,
  readCase,
  readLessons,
  RECORD_FILE,
  sha256,
} from '../../adapters/content-folder/index.ts';
import { commitChanges, type Change } from '../../adapters/content-folder/transaction.ts';
import { checkContent, LEDGER_FILE } from '../../adapters/checker/index.ts';
import { parseCase } from '../../core/case/parse/index.ts';
import { parseLesson } from '../../core/lesson/parse.ts';
import { frozenName, type Kept } from '../../core/revision/frozen.ts';
import { recordOf } from '../../core/revision/ledger.ts';
import { publishedBy } from '../../core/revision/published.ts';
import { addRevision, addToLedger } from '../../core/revision/record-file.ts';
import type { Revision } from '../../core/revision/schema.ts';
import type { Finding } from '../../core/text/finding.ts';
import { UsageError } from '../arguments.ts';
import { errorsInTheWay } from './in-the-way.ts';
import { ledgerOf, publishedOf, type Place } from './place.ts';
import { quotedNow } from './quoted-now.ts';
import { own } from '../../core/text/own.ts';

/** What stands in a place now, ready to be frozen. */
interface Standing {
  readonly kept: Kept;
  /** The names of the files that belong to it. */
  readonly files: readonly string[];
  readonly anchors: Revision['anchors'];
  readonly polls: Revision['polls'];
  readonly status: string;
  readonly steps: readonly string[] | undefined;
  readonly quotes?: Revision['quotes'];
}

/** Refused because something is wrong in the files; the findings say what. */
export class FindingsError extends UsageError {
  readonly findings: readonly Finding[];
  constructor(message: string, findings: readonly Finding[]) {
    super(message);
    this.findings = findings;
  }
}

/**
 * Freezes a case or lesson as its next revision: copies its files, records them, and adds them to the ledger, all or
 * nothing.
 * @returns the number of the revision
 * @throws UsageError where nothing changed, where it is a draft, or where a finding stands
 */
export async function freeze(root: string, place: Place, note: string, date: string): Promise<number> {
  const { findings } = await checkContent(root);
  const inTheWay = errorsInTheWay(root, place, findings);
  if (inTheWay.length > 0)
    throw new FindingsError(`${place.path} cannot be frozen while something is wrong with it:`, inTheWay);
  const standing = place.kind === 'cases' ? standingCase(root, place) : standingLesson(root, place, findings);
  if (standing.status === 'draft')
    throw new UsageError(`${place.path} is a draft: write "status: published" in it, and freeze it then.`);
  const { text, revisions } = publishedOf(place, standing.kept);
  const newest = revisions?.revisions.at(-1);
  if (newest && sameFiles(root, place, standing, newest, findings))
    throw new UsageError(`Nothing changed in ${place.path} since revision ${String(newest.number)}.`);
  if (newest && date < newest.date)
    throw new UsageError(
      `Revision ${String(newest.number)} is of ${newest.date}, and today is ${date}: set the clock.`,
    );
  const number = (newest?.number ?? 0) + 1;
  const copies = standing.files.map((name) => ({ name, bytes: readFileSync(join(root, place.path, name)) }));
  const { anchors, polls, quotes } = standing;
  const files = Object.fromEntries(
    copies.map(({ name, bytes }) => [frozenName(number, name), sha256(bytes)]),
  );
  const revision: Revision = { number, date, note, files, anchors, polls, ...(quotes && { quotes }) };
  const { kind, id } = place;
  const digest = sha256(recordOf(revision));
  const changes: Change[] = [
    ...copies.map(({ name, bytes }) => ({
      path: `${place.path}/${frozenName(number, name)}`,
      content: bytes,
    })),
    { path: `${place.path}/${RECORD_FILE}`, content: addRevision(text, revision) },
    {
      path: LEDGER_FILE,
      content: addToLedger(ledgerOf(root).text, {
        kind,
        id,
        digest,
        ...(standing.steps && { steps: standing.steps }),
      }),
    },
  ];
  commitChanges(root, changes);
  return number;
}

/**
 * Whether nothing changed: the same bytes, or other bytes with the same words. A lesson that quotes words which have
 * changed since may be frozen as it is, and quotes them on purpose then.
 */
function sameFiles(
  root: string,
  { path }: Place,
  { files }: Standing,
  { number, files: frozen }: Revision,
  findings: readonly Finding[],
): boolean {
  const now = Object.fromEntries(
    files.map((name) => [frozenName(number, name), sha256(readFileSync(join(root, path, name)))]),
  );
  const names = new Set([...Object.keys(now), ...Object.keys(frozen)]);
  const same = [...names].every((name) => own(now, name) === own(frozen, name));
  const reasons = same ? ['CASE-071'] : ['CASE-065', 'CASE-071'];
  return !findings.some(({ code, file }) => reasons.includes(code) && file.startsWith(`${path}/`));
}

function standingCase(root: string, { id }: Place): Standing {
  const listed = listCases(root).find(({ slug }) => slug === id);
  if (!listed) throw new UsageError(`There is no case "${id}".`);
  const folder = readCase(root, listed);
  const text = folder.files.find(({ path }) => path.endsWith('/case.mdx'))?.text;
  const { model } =
    typeof text === 'string'
      ? parseCase({ text, slug: id, pictures: new Set(folder.pictures) })
      : { model: undefined };
  if (!model || !folder.kept) throw new UsageError(`${folder.path}/case.mdx cannot be read.`);
  return {
    kept: folder.kept,
    files: [...listed.files, ...listed.pictures],
    ...publishedBy(model),
    status: model.status,
    steps: model.steps.map((step) => step.id),
  };
}

function standingLesson(root: string, place: Place, findings: readonly Finding[]): Standing {
  const { id, path } = place;
  const lesson = readLessons(root).find((one) => one.id === id);
  const { facts, quotations } =
    typeof lesson?.text === 'string' ? parseLesson(lesson.text) : { facts: undefined, quotations: [] };
  if (!lesson || !facts) throw new UsageError(`${path}/lesson.mdx cannot be read.`);
  return {
    kept: lesson.kept,
    files: ['lesson.mdx'],
    anchors: [],
    polls: {},
    status: facts.status,
    steps: undefined,
    ...(facts.status !== 'draft' && { quotes: quotedNow(root, place, quotations, findings) }),
  };
}
