import { anchorsOf, bearingsOf } from '../../core/case/anchors.ts';
import type { World } from '../../core/case/checks/index.ts';
import { checkFolder, type CheckedFolder } from '../../core/case/folder.ts';
import type { Finding } from '../../core/text/finding.ts';
import { readCase, type ListedCase } from '../content-folder/index.ts';
import type { Bearing } from './surroundings.ts';

/** What every task of a run needs to know. */
export interface RunFacts {
  /** The content folder, an absolute path. */
  readonly root: string;
  readonly topics: readonly string[];
  readonly lessons: readonly string[];
  readonly draftLessons: readonly string[];
  /** The slugs whose anchors are asked for, because lessons quote them. */
  readonly quoted: readonly string[];
}

/** What a checked folder tells the run. */
export interface FolderReport {
  readonly slug: string;
  readonly findings: readonly Finding[];
  readonly bearings: readonly Bearing[];
  /** Whether readers do not see the case yet. */
  readonly draft: boolean;
  /** The anchors of a quoted case that could be read. */
  readonly anchors: readonly { readonly id: string; readonly text: string }[] | undefined;
}

/** What cases may refer to, as the rules want it. */
export const worldOf = ({ topics, lessons, draftLessons }: RunFacts): World => ({
  topics: new Set(topics),
  lessons: new Set(lessons),
  draftLessons: new Set(draftLessons),
});

/** Reads and checks one folder. */
export function openFolder(facts: RunFacts, listed: ListedCase): CheckedFolder {
  return checkFolder(readCase(facts.root, listed), worldOf(facts));
}

/** The report of a checked folder. */
export function reportOf(facts: RunFacts, { slug, cases, findings }: CheckedFolder): FolderReport {
  const original = cases.find(({ translation }) => !translation)?.model;
  const bearings = original ? bearingsOf(original).map((bearing) => ({ slug, ...bearing })) : [];
  const wanted = original && facts.quoted.includes(slug);
  return {
    slug,
    findings,
    bearings,
    draft: original?.status === 'draft',
    anchors: wanted ? anchorsOf(original).map(({ id, text }) => ({ id, text })) : undefined,
  };
}
