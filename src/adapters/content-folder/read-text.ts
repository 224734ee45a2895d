import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readFileSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { own } from '../../core/text/own.ts';

/** The text of a file, or why there is none, as the end of a sentence. */
export type ReadText = string | Unreadable;

interface Unreadable {
  readonly unreadable: string;
  /** Whether a link is the reason, which is told for the whole folder. */
  readonly isLink?: boolean;
}

/** More than any case has. */
export const MOST_BYTES = 32 * 1_048_576;
/** A named pipe would keep the build waiting for ever. */
const WITHOUT_WAITING = constants.O_RDONLY | constants.O_NONBLOCK;
const REASONS: Record<string, string> = {
  ENOENT: 'it is not there, or vanished while it was read',
  EACCES: 'the build may not read it',
  EPERM: 'the build may not read it',
  EISDIR: 'it is a folder',
};

/** The bytes of a file, or why there are none, as the end of a sentence. */
type ReadBytes = Uint8Array | Unreadable;

/**
 * Reads a plain file. Never throws: what goes wrong is told instead of the bytes.
 * @param root the folder that the file must lie in, with no link on the way
 */
export function readBytes(path: string, root: string): ReadBytes {
  try {
    const real = realpathSync(path);
    if (real !== inReal(path, root)) return { unreadable: 'it is a link', isLink: true };
    const file = openSync(real, WITHOUT_WAITING);
    try {
      const stat = fstatSync(file);
      if (!stat.isFile()) return { unreadable: 'it is not a plain file' };
      if (stat.size > MOST_BYTES) return { unreadable: `it has ${stat.size} bytes, more than any case` };
      return readFileSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (isLink(path)) return { unreadable: 'it is a link', isLink: true };
    return { unreadable: own(REASONS, code) ?? `the system says ${code || 'no'}` };
  }
}

/** Reads bytes as UTF-8, without a byte order mark; bytes that are none become U+FFFD. */
export const decoded = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Reads a text file; like {@link readBytes}. */
export function readText(path: string, root: string): ReadText {
  const bytes = readBytes(path, root);
  return bytes instanceof Uint8Array ? decoded(bytes) : bytes;
}

/** Where a path leads as long as nothing below the folder is a link; the folder itself may be one. */
const inReal = (path: string, root: string): string => join(realpathSync(root), relative(root, path));

/** Whether a path leads where it says: nothing on the way from the folder to it is a link. */
export function isDirect(path: string, root: string): boolean {
  try {
    return realpathSync(path) === inReal(path, root);
  } catch {
    return false;
  }
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

/**
 * Whether a path is a plain file and lies in a folder with no link on the way.
 * @param root the folder
 */
export const isPlainFile = (path: string, root: string): boolean =>
  isDirect(path, root) && statSync(path).isFile();
