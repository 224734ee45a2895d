import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Case } from '../../core/case/schema.ts';
import { writeWhole } from './write-whole.ts';

/** A case as pages need it, kept in a file of its own beside Astro's store. */
export interface CaseFile {
  readonly model: Case;
  /** Highlighted code by its plain `<pre>…</pre>`. */
  readonly highlighted: Readonly<Record<string, string>>;
  /** Sizes of the case's pictures in CSS pixels, by file name. */
  readonly pictures: Readonly<Record<string, { readonly width: number; readonly height: number }>>;
}

const FOLDER = resolve('.cache', 'cases');
const pathOf = (digest: string) => join(FOLDER, `${digest}.json`);

/** Whether the side file of a digest is there. */
export const hasCaseFile = (digest: string): boolean => existsSync(pathOf(digest));

/**
 * Reads the side file of a case.
 * @throws Error where it is not there, which only an interrupted or foreign cache brings about
 */
export function readCaseFile(digest: string | number): CaseFile {
  return JSON.parse(readFileSync(pathOf(String(digest)), 'utf8')) as CaseFile;
}

/** Writes the side file of a case, whole or not at all. */
export function writeCaseFile(digest: string, file: CaseFile): void {
  writeWhole(pathOf(digest), JSON.stringify(file));
}

/**
 * Deletes side files that nothing needs any more.
 * @param isOurs says by its digest whether a side file is of the kind that is swept
 */
export function sweepCaseFiles(needed: ReadonlySet<string>, isOurs: (digest: string) => boolean): void {
  if (!existsSync(FOLDER)) return;
  for (const name of readdirSync(FOLDER)) {
    if (isOurs(name) && !needed.has(name.slice(0, -'.json'.length)))
      rmSync(join(FOLDER, name), { force: true });
  }
}
