import { anchorsOf, bearingsOf } from '../../core/case/anchors.ts';
import type { World } from '../../core/case/checks/index.ts';
import { checkInSteps, type CheckedFolder } from '../../core/case/folder.ts';
import { withLessonsNow, type FormerLessons } from '../../core/case/lessons-now.ts';
import type { Case } from '../../core/case/schema.ts';
import type { Quotable } from '../../core/lesson/check.ts';
import { thaw } from '../../core/revision/frozen.ts';
import type { Ledger } from '../../core/revision/ledger.ts';
import type { Finding } from '../../core/text/finding.ts';
import { readCase, sha256, type ListedCase } from '../content-folder/index.ts';
import { inTurns } from '../threads/index.ts';
import type { Bearing } from './surroundings.ts';

/** What every task of a run needs to know. */
export interface RunFacts {
  /** The content folder, an absolute path. */
  readonly root: string;
  /** Nothing where nobody can say which there are. */
  readonly topics: readonly string[] | undefined;
  readonly lessons: readonly string[];
  readonly draftLessons: readonly string[];
  /** The slugs whose anchors are asked for, because lessons quote them. */
  readonly quoted: readonly string[];
  /** The revisions among them that they name, as `<slug>@<number>`. */
  readonly pinned: readonly string[];
  readonly formerLessons: FormerLessons;
  /** What was promised; missing where nothing was. */
  readonly ledger: Ledger | undefined;
  /** Whether somebody is writing just now. */
  readonly editing: boolean;
}

/** What a checked folder tells the run. */
export interface FolderReport {
  readonly slug: string;
  readonly findings: readonly Finding[];
  readonly bearings: readonly Bearing[];
  /** Whether readers do not see the case yet. */
  readonly draft: boolean;
  /** What may be quoted of a quoted case that could be read. */
  readonly quotable: Quotable | undefined;
}

/** What cases may refer to, as the rules want it. */
export const worldOf = ({
  topics,
  lessons,
  draftLessons,
  formerLessons,
  ledger,
  editing,
}: RunFacts): World => ({
  topics: topics && new Set(topics),
  lessons: new Set(lessons),
  draftLessons: new Set(draftLessons),
  formerLessons,
  promised: ledger && { ledger, hash: sha256, editing },
});

/** Reads and checks one folder. */
export function openFolder(facts: RunFacts, listed: ListedCase): Promise<CheckedFolder> {
  return inTurns(checkInSteps(readCase(facts.root, listed), worldOf(facts)));
}

/** The report of a checked folder. */
export function reportOf(facts: RunFacts, checked: CheckedFolder): FolderReport {
  const { slug, cases, findings } = checked;
  const original = cases.find(({ translation }) => !translation)?.model;
  const bearings = original
    ? bearingsOf(withLessonsNow(original, facts.formerLessons)).map((bearing) => ({ slug, ...bearing }))
    : [];
  const wanted = original && facts.quoted.includes(slug);
  return {
    slug,
    findings,
    bearings,
    draft: original?.status === 'draft',
    quotable: wanted ? quotableOf(facts, original, checked) : undefined,
  };
}

/** The places of a case that can be quoted, as it stands now and in the revisions that lessons name. */
export function quotableOf(
  { pinned }: Pick<RunFacts, 'pinned'>,
  model: Case,
  { slug, revisions, kept }: Pick<CheckedFolder, 'slug' | 'revisions' | 'kept'>,
): Quotable {
  const places = (of: Case) => anchorsOf(of).map(({ id, text }) => ({ id, text }));
  const all = revisions?.revisions ?? [];
  const isPinned = all.some(({ number }) => pinned.includes(`${slug}@${String(number)}`));
  const frozen = (isPinned ? all : []).flatMap((revision) => {
    const before = thaw(slug, revision, kept?.frozen ?? [])[0]?.model;
    return before ? [[revision.number, places(before)] as const] : [];
  });
  const withdrawn = all.flatMap(({ number, withdrawn: notice }) =>
    notice ? [[number, notice] as const] : [],
  );
  return {
    anchors: places(model),
    revisions: new Map(frozen),
    withdrawn: new Map(withdrawn),
    dates: all.map(({ number, date }) => ({ number, date })),
    newest: all.at(-1)?.number,
  };
}
