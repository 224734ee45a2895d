import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { sep } from 'node:path';

/** The text of a file, or why there is none, as the end of a sentence. */
export type ReadText = string | { readonly unreadable: string };

/** More than any case has. */
export const MOST_BYTES = 32 * 1_048_576;
/** A named pipe would keep the build waiting for ever. */
const WITHOUT_WAITING = constants.O_RDONLY | constants.O_NONBLOCK;
const REASONS: Record<string, string> = {
  ENOENT: 'it is not there, or vanished while it was read',
  EACCES: 'the build may not read it',
  EPERM: 'the build may not read it',
  ELOOP: 'its symbolic links go round in a circle',
  EISDIR: 'it is a folder',
};

/** The bytes of a file, or why there are none, as the end of a sentence. */
type ReadBytes = Uint8Array | { readonly unreadable: string };

/**
 * Reads a plain file. Never throws: what goes wrong is told instead of the bytes.
 * @param root the folder that the file, links followed, must lie in
 */
export function readBytes(path: string, root: string): ReadBytes {
  try {
    const real = realpathSync(path);
    if (!isInside(real, root)) return { unreadable: 'it is a link to a place outside the content folder' };
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
    return { unreadable: REASONS[code] ?? `the system says ${code || 'no'}` };
  }
}

/** Reads bytes as UTF-8, without a byte order mark; bytes that are none become U+FFFD. */
export const decoded = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Reads a text file; like {@link readBytes}. */
export function readText(path: string, root: string): ReadText {
  const bytes = readBytes(path, root);
  return bytes instanceof Uint8Array ? decoded(bytes) : bytes;
}

function isInside(real: string, root: string): boolean {
  const home = realpathSync(root);
  return real === home || real.startsWith(home + sep);
}

/**
 * Whether a path is a plain file of a size that a build can hold in memory, links followed, and lies in a folder.
 * @param root the folder
 */
export function isPlainFile(path: string, root: string): boolean {
  try {
    const real = realpathSync(path);
    const stat = statSync(real);
    return isInside(real, root) && stat.isFile() && stat.size <= MOST_BYTES;
  } catch {
    return false;
  }
}
