import type { Fault } from '../../text/finding.ts';
import type { FrozenFile, Kept } from '../frozen.ts';
import { digestsOf } from '../ledger.ts';
import { readRevisions } from '../read.ts';
import type { Revisions } from '../schema.ts';
import { START, type Located, type Promised } from './promise.ts';
import { own } from '../../text/own.ts';

/** What is kept under: the kind of thing, its id, and the file that stands for its newest text. */
export interface Named {
  readonly what: 'case' | 'lesson';
  readonly id: string;
  readonly current: string;
}

/** The record of a folder: what `revisions.yaml` says where it is sound, and what does not fit. */
export interface CheckedRecord {
  readonly revisions: Revisions | undefined;
  readonly faults: readonly Located[];
}

const FILE = 'revisions.yaml';

/** Reads `revisions.yaml`, and holds it against the frozen files and the ledger. */
export function checkRecord(
  named: Named,
  { revisions: file, frozen }: Kept,
  promised: Promised,
): CheckedRecord {
  if (file === undefined) return { revisions: undefined, faults: missing(named, frozen, promised) };
  if (typeof file.text !== 'string') {
    const fault: Fault = { code: 'CASE-001', span: START, data: { reason: file.text.unreadable } };
    return { revisions: undefined, faults: [{ name: FILE, text: '', fault }] };
  }
  const { text } = file;
  const checked = readRevisions(text);
  const told = checked.faults.map((fault): Located => ({ name: FILE, text, fault }));
  if (!checked.value) return { revisions: undefined, faults: told };
  return {
    revisions: checked.value,
    faults: [
      ...told,
      ...frozenFaults(named, checked.value, frozen),
      ...ledgerFaults(named, checked.value, promised).map((fault) => ({ name: FILE, text, fault })),
    ],
  };
}

/** A ledger that knows something, or frozen files, without the record of them. */
function missing({ what, id }: Named, frozen: readonly FrozenFile[], { ledger }: Promised): Located[] {
  const known = own(what === 'case' ? ledger.cases : ledger.lessons, id);
  if (!known && frozen.length === 0) return [];
  const problem = known
    ? `ledger.yaml knows ${String(known.revisions.length)} revisions of this ${what}, and ${FILE} is not there`
    : `There is a frozen file, ${frozen[0]?.name ?? ''}, and ${FILE} is not there`;
  const data = { problem, advice: `Take ${FILE} from git as it was` };
  return [{ name: FILE, text: '', fault: { code: 'CASE-070', span: START, data } }];
}

function frozenFaults(
  { what, id, current }: Named,
  { revisions }: Revisions,
  frozen: readonly FrozenFile[],
): Located[] {
  const recorded = new Map(
    revisions.flatMap(({ files, withdrawn }) => (withdrawn ? [] : Object.entries(files))),
  );
  const there = new Map(frozen.map((file) => [file.name, file]));
  const located = (name: string, problem: string): Located => {
    const data = { problem, file: `${what}s/${id}/${name}`, current };
    return { name, text: '', fault: { code: 'CASE-067', span: START, data } };
  };
  return [
    ...[...recorded].flatMap(([name, sha256]) => {
      const file = there.get(name);
      if (!file) return [located(name, `${name} was published and is not there`)];
      return file.sha256 === sha256 ? [] : [located(name, `${name} is not what was published`)];
    }),
    ...frozen
      .filter(({ name }) => !recorded.has(name))
      .map(({ name }) =>
        located(name, `${name} is named like something frozen, and ${FILE} does not know it`),
      ),
  ];
}

function ledgerFaults({ what, id }: Named, { revisions }: Revisions, { ledger, hash }: Promised): Fault[] {
  const known = own(what === 'case' ? ledger.cases : ledger.lessons, id);
  const digests = digestsOf(revisions, hash);
  const fault = (problem: string, advice: string): Fault[] => [
    { code: 'CASE-070', span: START, data: { problem, advice } },
  ];
  if (!known) return fault(`ledger.yaml does not know this ${what}`, 'Take ledger.yaml from git as it was');
  if (known.revisions.length !== digests.length)
    return fault(
      `ledger.yaml knows ${String(known.revisions.length)} revisions, and ${FILE} ${String(digests.length)}`,
      'Take both files from git as they were',
    );
  const at = digests.findIndex((digest, index) => digest !== known.revisions[index]);
  if (at < 0) return [];
  return fault(
    `The record of revision ${String(at + 1)} is not the one that ledger.yaml knows`,
    `Take ${FILE} from git as it was; a record is never edited`,
  );
}
