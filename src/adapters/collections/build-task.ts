import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { imageSize } from 'image-size';
import type { CaseFolder, CheckedFolder } from '../../core/case/folder.ts';
import { checkInSteps } from '../../core/case/folder.ts';
import { withLessonsNow, type FormerLessons } from '../../core/case/lessons-now.ts';
import { reportOf, worldOf, type FolderReport, type RunFacts } from '../checker/index.ts';
import { readBytes, readCase, type ListedCase } from '../content-folder/index.ts';
import { highlightCase } from '../highlighter/index.ts';
import { inTurns } from '../threads/index.ts';
import { hasCaseFile, writeCaseFile, type CaseFile } from './case-file.ts';
import { summarise, type CaseSummary } from './summary.ts';
import { own } from '../../core/text/own.ts';

/** What the tasks of a build need to know. */
export interface BuildFacts extends RunFacts {
  /** A digest of the code and of everything that checks depend on beside the folder itself. */
  readonly version: string;
}

/** One case to build. */
export interface BuildTask {
  readonly listed: ListedCase;
  /** The digest under which the store knows it already, if it was without findings. */
  readonly known: string | undefined;
}

/** An entry for the store. */
export interface BuiltEntry {
  readonly id: string;
  readonly digest: string;
  readonly path: string;
  readonly data: CaseSummary;
}

/** What building a case gave: nothing new, or a report with entries where there is no error. */
export interface BuildReport {
  readonly digest: string;
  readonly unchanged: boolean;
  readonly report: FolderReport | undefined;
  readonly entries: readonly BuiltEntry[];
}

/** The digest of a case: its code, its surroundings, the text of its files, the bytes of its pictures. */
function digestOf(facts: BuildFacts, folder: CaseFolder): string {
  const hash = createHash('sha256').update(facts.version);
  for (const { path, text } of [...folder.files, ...(folder.snapshot ? [folder.snapshot] : [])])
    hash.update(path).update(typeof text === 'string' ? text : text.unreadable);
  hash.update(
    JSON.stringify([own(facts.ledger?.cases, folder.slug), folder.kept?.frozen.map(({ sha256 }) => sha256)]),
  );
  const record = folder.kept?.revisions?.text;
  if (record !== undefined) hash.update(typeof record === 'string' ? record : record.unreadable);
  for (const name of folder.pictures) hash.update(name).update(readPicture(facts.root, folder.slug, name));
  return hash.digest('hex').slice(0, 24);
}

function readPicture(root: string, slug: string, name: string): Uint8Array {
  const bytes = readBytes(join(root, 'cases', slug, name), root);
  return bytes instanceof Uint8Array ? bytes : new Uint8Array();
}

/** Reads, checks and highlights one case, and writes its side files; does nothing where nothing changed. */
export async function buildFolder(facts: BuildFacts, { listed, known }: BuildTask): Promise<BuildReport> {
  const folder = readCase(facts.root, listed);
  const digest = digestOf(facts, folder);
  const languages = listed.files.length;
  if (
    digest === known &&
    Array.from({ length: languages }, (_, at) => sideDigest(digest, at)).every(hasCaseFile)
  ) {
    return { digest, unchanged: true, report: undefined, entries: [] };
  }
  const checked = await inTurns(checkInSteps(folder, worldOf(facts)));
  const entries: BuiltEntry[] = [];
  if (!checked.findings.some(({ severity }) => severity === 'error')) {
    const pictures = sizes(facts.root, listed);
    for (const [at, entry] of entriesOf(checked, facts.formerLessons).entries()) {
      const { model, id, path, data } = entry;
      const highlighted = await highlightCase(model);
      const file: CaseFile = { model, highlighted, pictures };
      writeCaseFile(sideDigest(digest, at), file);
      entries.push({ id, digest: sideDigest(digest, at), path, data });
    }
  }
  return { digest, unchanged: false, report: reportOf(facts, checked), entries };
}

const sideDigest = (digest: string, at: number) => `${digest}-${at}`;

function entriesOf({ slug, cases, tallies, revisions }: CheckedFolder, former: FormerLessons) {
  const languages = cases.map(({ model }) => model.lang);
  return cases.map(({ model: written, path, translation }) => {
    const model = withLessonsNow(written, former);
    return {
      model,
      path,
      id: translation ? `${slug}/${model.lang}` : slug,
      data: summarise(model, translation, languages, tallies, revisions),
    };
  });
}

function sizes(
  root: string,
  { slug, pictures }: ListedCase,
): Record<string, { width: number; height: number }> {
  const found = pictures.flatMap((name) => {
    try {
      const { width, height } = imageSize(readPicture(root, slug, name));
      return [[name, { width, height }] as const];
    } catch {
      return [];
    }
  });
  return Object.fromEntries(found);
}
