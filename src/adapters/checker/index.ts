import { formerLessons, nameNow } from '../../core/revision/ledger.ts';
import { sortFindings, type Finding } from '../../core/text/finding.ts';
import { listCases } from '../content-folder/index.ts';
import { runTasks } from '../threads/index.ts';
import { openFolder, reportOf, type FolderReport, type RunFacts } from './folder-task.ts';
import { checkLessons, ledgerFindings, readSurroundings, type Surroundings } from './surroundings.ts';
import { lostFindings, type OlderPromise } from './older.ts';

export { openFolder, quotableOf, reportOf, worldOf } from './folder-task.ts';
export type { FolderReport, RunFacts } from './folder-task.ts';
export { ledgerFindings, LEDGER_FILE, readSurroundings } from './surroundings.ts';
export type { OlderPromise, OlderRecord } from './older.ts';
export type { Surroundings } from './surroundings.ts';

/** What a run of the checker found. */
export interface CheckResult {
  /** How many cases there are, translations not counted. */
  readonly cases: number;
  /** All findings of all files, by file and place. */
  readonly findings: readonly Finding[];
}

/** What the tasks of a run need to know of everything around the cases. */
export function factsOf(
  root: string,
  { topicIds, lessons, quoted, pinned, ledger }: Surroundings,
  editing = false,
): RunFacts {
  const drafts = [...lessons].filter(([, { parsed }]) => parsed.facts?.status === 'draft').map(([id]) => id);
  return {
    root,
    topics: topicIds,
    lessons: [...lessons.keys()],
    draftLessons: drafts,
    formerLessons: formerLessons(ledger),
    quoted: [...quoted],
    pinned: [...pinned],
    ledger,
    editing,
  };
}

/** The findings between files, which need all reports. */
export function crossFindings(surroundings: Surroundings, reports: readonly FolderReport[]): Finding[] {
  const cases = new Map(reports.map(({ slug, quotable }) => [slug, quotable] as const));
  const renamed = surroundings.ledger?.renamed.cases ?? {};
  for (const old of Object.keys(renamed)) {
    const now = nameNow(old, renamed);
    if (cases.has(now)) cases.set(old, cases.get(now));
  }
  const drafts = new Set(reports.filter(({ draft }) => draft).map(({ slug }) => slug));
  return checkLessons(
    surroundings,
    { cases, drafts },
    reports.flatMap(({ bearings }) => bearings),
  );
}

/**
 * Checks a content folder as a whole.
 * @param root an absolute path
 * @param older a promise that the present one has to go on from
 * @throws NoContentError where there is no such folder
 */
export async function checkContent(root: string, older?: OlderPromise): Promise<CheckResult> {
  const listed = listCases(root);
  const surroundings = await readSurroundings(root);
  const facts = factsOf(root, surroundings);
  const module = new URL('./check-worker.ts', import.meta.url);
  const reports = await runTasks(module, facts, listed, async (given, task) =>
    reportOf(given, await openFolder(given, task)),
  );
  const findings = [
    ...surroundings.findings,
    ...ledgerFindings(root, surroundings, listed),
    ...(older === undefined ? [] : lostFindings(root, surroundings, older)),
    ...reports.flatMap((report) => report.findings),
  ];
  return {
    cases: listed.length,
    findings: sortFindings([...findings, ...crossFindings(surroundings, reports)]),
  };
}
