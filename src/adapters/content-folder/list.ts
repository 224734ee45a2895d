import { byCode } from '../../core/text/order.ts';
import { readdirSync, statSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { pictureName } from '../../core/case/parse/index.ts';
import { lookAtPicture, MOST_PICTURE_BYTES } from '../../core/case/picture-file.ts';
import type { CaseFolder } from '../../core/case/folder.ts';
import { SNAPSHOT_FILE } from '../../core/poll/snapshot-file.ts';
import type { Kept } from '../../core/revision/frozen.ts';
import { listKept, readKept, RECORD_FILE, type ListedKept } from './kept.ts';
import { isDirect, isPlainFile, readBytes, readText, type ReadText } from './read-text.ts';

/** What lies in the folder of a case, before anything is read. */
export interface ListedCase {
  readonly slug: string;
  /** `case.mdx` and its translations. */
  readonly files: readonly string[];
  /** Plain files alone, with names that a case can write: a link is none. */
  readonly pictures: readonly string[];
  /** Its other files, as far as a person may have meant one of them. */
  readonly others: readonly string[];
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

function entries(path: string, root: string): Dirent[] {
  if (!isDirect(path, root)) return [];
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch {
    return [];
  }
}

const isFolder = (entry: Dirent) => entry.isDirectory() && !entry.name.startsWith('.');

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
  return entries(join(root, 'cases'), root)
    .filter((entry) => isFolder(entry))
    .map(({ name }) => listCase(root, name))
    .toSorted((a, b) => byCode(a.slug, b.slug));
}

const MOST_OTHERS = 200;

/** What lies in the folder of one case. */
function listCase(root: string, slug: string): ListedCase {
  const folder = join(root, 'cases', slug);
  const there = entries(folder, root).filter((entry) => !entry.isDirectory());
  const names = there.map(({ name }) => name).toSorted(byCode);
  const files = names.filter((name) => CASE_FILE.test(name));
  const pictures = names.filter(
    (name) => pictureName(name) === name && isPlainFile(join(folder, name), root),
  );
  const links = there.filter((entry) => entry.isSymbolicLink()).map(({ name }) => name);
  const known = new Set([...files, ...pictures, ...links, SNAPSHOT_FILE, RECORD_FILE]);
  return {
    slug,
    files,
    snapshot: names.includes(SNAPSHOT_FILE),
    kept: listedKept(folder),
    pictures,
    others: names.filter((name) => !known.has(name) && !name.startsWith('.')).slice(0, MOST_OTHERS),
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
export function readCase(root: string, listed: ListedCase): CaseFolder {
  const { slug, files, pictures, others, snapshot, kept } = listed;
  const path = `cases/${slug}`;
  const read = (name: string) => ({
    path: `${path}/${name}`,
    text: readText(join(root, 'cases', slug, name), root),
  });
  return {
    slug,
    path,
    pictures,
    others,
    oddPictures: oddPictures(root, listed),
    files: files.map(read),
    kept: readKept(root, path, kept, [...files, ...pictures]),
    ...(snapshot && { snapshot: read(SNAPSHOT_FILE) }),
  };
}

/**
 * What is wrong with the files of pictures. Of those that are frozen only what is no picture at all is told: limits and
 * names that came later do not break what was published before them.
 */
function oddPictures(root: string, { slug, pictures, kept }: ListedCase): CaseFolder['oddPictures'] {
  const look = (file: string) => {
    const path = join(root, 'cases', slug, file);
    const { size } = statSync(path);
    const bytes = size > MOST_PICTURE_BYTES ? { size } : readBytes(path, root);
    const odd = 'unreadable' in bytes ? undefined : lookAtPicture(file.replace(/^.*\//, ''), bytes);
    return odd ? [{ ...odd, file }] : [];
  };
  const frozen = kept.frozen.filter(
    (file) => file.includes('/') && isPlainFile(join(root, 'cases', slug, file), root),
  );
  return [...pictures.flatMap(look), ...frozen.flatMap(look).filter(({ isPicture }) => !isPicture)];
}

/** A lesson as it lies in the content folder. */
export interface LessonFolder extends ContentFile {
  readonly id: string;
  readonly kept: Kept;
}

/** The lessons of a content folder, in order of their ids. */
export function readLessons(root: string): LessonFolder[] {
  return entries(join(root, 'lessons'), root)
    .filter((entry) => isFolder(entry))
    .map(({ name }) => name)
    .toSorted(byCode)
    .map((id) => {
      const folder = `lessons/${id}`;
      const path = `${folder}/lesson.mdx`;
      const kept = readKept(root, folder, listedKept(join(root, folder)), ['lesson.mdx']);
      return { id, path, text: readText(join(root, path), root), kept };
    });
}

/** Lessons that lie beside the folders that lessons lie in: their paths in the content folder. */
export const strayLessons = (root: string): string[] =>
  entries(join(root, 'lessons'), root)
    .filter((entry) => entry.isFile() && entry.name.endsWith('.mdx') && !entry.name.startsWith('.'))
    .map(({ name }) => `lessons/${name}`)
    .toSorted(byCode);

/** A file of its own at the top of the content folder; nothing where it is not there. */
export function readTopFile(root: string, name: string): ContentFile | undefined {
  if (!entries(root, root).some((entry) => entry.name === name)) return undefined;
  return { path: name, text: readText(join(root, name), root) };
}
