import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { pictureName } from '../../core/case/parse/index.ts';
import type { CaseFolder } from '../../core/case/folder.ts';
import { SNAPSHOT_FILE } from '../../core/poll/snapshot-file.ts';
import type { Kept } from '../../core/revision/frozen.ts';
import { listKept, readKept, type ListedKept } from './kept.ts';
import { isPlainFile, readText, type ReadText } from './read-text.ts';

/** What lies in the folder of a case, before anything is read. */
export interface ListedCase {
  readonly slug: string;
  /** `case.mdx` and its translations. */
  readonly files: readonly string[];
  /** Plain files alone, with names that a case can write: a link that leads out of the content folder is none. */
  readonly pictures: readonly string[];
  /** Whether there is a snapshot of its votes. */
  readonly snapshot: boolean;
  /** What it has published. */
  readonly kept: ListedKept;
}

/** A file of the content folder with its text. */
export interface ContentFile {
  /** The path in the content folder, with `/`. */
  readonly path: string;
  readonly text: ReadText;
}

/** A folder that no content can be read from. */
export class NoContentError extends Error {}

const CASE_FILE = /^case(?:\.[A-Za-z0-9-]+)?\.mdx$/;
const byName = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function entries(path: string): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch {
    return [];
  }
}

const isFolder = (entry: Dirent) =>
  (entry.isDirectory() || entry.isSymbolicLink()) && !entry.name.startsWith('.');

/**
 * Makes sure that there is a content folder.
 * @throws NoContentError where there is none, in a sentence that says what to do
 */
export function requireContent(root: string): void {
  try {
    readdirSync(root);
  } catch {
    throw new NoContentError(
      `There is no content folder at ${root}: give one with --content or CASEBOOK_CONTENT, with the cases in its folder "cases".`,
    );
  }
}

/**
 * The folders of cases in a content folder, in order of their names.
 * @throws NoContentError where there is no content folder, in a sentence that says what to do
 */
export function listCases(root: string): ListedCase[] {
  requireContent(root);
  return entries(join(root, 'cases'))
    .filter((entry) => isFolder(entry))
    .map(({ name }) => listCase(root, name))
    .toSorted((a, b) => byName(a.slug, b.slug));
}

/** What lies in the folder of one case. */
function listCase(root: string, slug: string): ListedCase {
  const names = entries(join(root, 'cases', slug))
    .filter((entry) => !entry.isDirectory())
    .map(({ name }) => name)
    .toSorted(byName);
  return {
    slug,
    files: names.filter((name) => CASE_FILE.test(name)),
    snapshot: names.includes(SNAPSHOT_FILE),
    kept: listedKept(join(root, 'cases', slug)),
    pictures: names.filter(
      (name) => pictureName(name) === name && isPlainFile(join(root, 'cases', slug, name), root),
    ),
  };
}

const NOTHING_KEPT: ListedKept = { recorded: false, frozen: [] };

function listedKept(folder: string): ListedKept {
  try {
    return listKept(folder);
  } catch {
    return NOTHING_KEPT;
  }
}

/** Reads the files of a case. */
export function readCase(root: string, { slug, files, pictures, snapshot, kept }: ListedCase): CaseFolder {
  const path = `cases/${slug}`;
  const read = (name: string) => ({
    path: `${path}/${name}`,
    text: readText(join(root, 'cases', slug, name), root),
  });
  return {
    slug,
    path,
    pictures,
    files: files.map(read),
    kept: readKept(root, path, kept, [...files, ...pictures]),
    ...(snapshot && { snapshot: read(SNAPSHOT_FILE) }),
  };
}

/** A lesson as it lies in the content folder. */
export interface LessonFolder extends ContentFile {
  readonly id: string;
  readonly kept: Kept;
}

/** The lessons of a content folder, in order of their ids. */
export function readLessons(root: string): LessonFolder[] {
  return entries(join(root, 'lessons'))
    .filter((entry) => isFolder(entry))
    .map(({ name }) => name)
    .toSorted(byName)
    .map((id) => {
      const folder = `lessons/${id}`;
      const path = `${folder}/lesson.mdx`;
      const kept = readKept(root, folder, listedKept(join(root, folder)), ['lesson.mdx']);
      return { id, path, text: readText(join(root, path), root), kept };
    });
}

/** Lessons that lie beside the folders that lessons lie in: their paths in the content folder. */
export const strayLessons = (root: string): string[] =>
  entries(join(root, 'lessons'))
    .filter((entry) => entry.isFile() && entry.name.endsWith('.mdx') && !entry.name.startsWith('.'))
    .map(({ name }) => `lessons/${name}`)
    .toSorted(byName);

/** A file of its own at the top of the content folder; nothing where it is not there. */
export function readTopFile(root: string, name: string): ContentFile | undefined {
  if (!entries(root).some((entry) => entry.name === name)) return undefined;
  return { path: name, text: readText(join(root, name), root) };
}
