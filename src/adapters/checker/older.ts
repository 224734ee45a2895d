import { join } from 'node:path';
import { emptyLedger, lostFrom, nameNow, type Ledger } from '../../core/revision/ledger.ts';
import { lostWhereabouts } from '../../core/revision/moved.ts';
import { readLedger, readRevisions } from '../../core/revision/read.ts';
import { toFinding, type Finding } from '../../core/text/finding.ts';
import { Lines } from '../../core/text/place.ts';
import { readTopFile, RECORD_FILE } from '../content-folder/index.ts';
import { LEDGER_FILE, type Surroundings } from './surroundings.ts';

/** What a content folder had promised at an earlier time. */
export interface OlderPromise {
  /** The text of `ledger.yaml`; nothing where there was none. */
  readonly ledger: string | undefined;
  /** The records of cases and lessons that are not as they were, or are not there now. */
  readonly records: readonly OlderRecord[];
}

/** A `revisions.yaml` as it was. */
export interface OlderRecord {
  readonly kind: 'cases' | 'lessons';
  readonly id: string;
  readonly text: string;
}

/** What was lost or changed of an older promise; a promise is only ever added to. */
export function lostFindings(root: string, { ledger }: Surroundings, older: OlderPromise): Finding[] {
  return [
    ...lostOfLedger(ledger, older.ledger),
    ...older.records.flatMap((record) => lostOfRecord(root, ledger, record)),
  ];
}

function lostOfLedger(ledger: Ledger | undefined, older: string | undefined): Finding[] {
  const value = older === undefined ? undefined : readLedger(older).value;
  if (!value) return [];
  return lostFrom(value, ledger ?? emptyLedger()).map((entry) =>
    lost(
      LEDGER_FILE,
      `The ledger had an entry ${entry}, which is gone or changed`,
      'Take ledger.yaml from git as it was; it is only ever added to',
    ),
  );
}

/** A record that is not there now, or cannot be read, has a finding of its own. */
function lostOfRecord(root: string, ledger: Ledger | undefined, { kind, id, text }: OlderRecord): Finding[] {
  const folder = `${kind}/${nameNow(id, ledger?.renamed[kind] ?? {})}`;
  const now = readTopFile(join(root, folder), RECORD_FILE)?.text;
  const before = readRevisions(text).value;
  const after = typeof now === 'string' ? readRevisions(now).value : undefined;
  if (!before || !after) return [];
  return lostWhereabouts(before, after).map((entry) =>
    lost(
      `${folder}/${RECORD_FILE}`,
      `The record said ${entry}, which is gone or changed`,
      'Put the entry back as git has it; moved, gone, retired and withdrawn are only ever added to',
    ),
  );
}

const lost = (path: string, problem: string, advice: string): Finding =>
  toFinding({ code: 'CASE-070', span: { start: 0, end: 0 }, data: { problem, advice } }, path, new Lines(''));
