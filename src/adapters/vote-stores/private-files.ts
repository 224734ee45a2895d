import { chmodSync, closeSync, mkdirSync, openSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a folder of votes holds: the database with what belongs to it, what was set aside, the secret. */
const OURS = /^(?:polls\.db|secret)/;
const STICKY = 0o1000;

/**
 * Makes a folder that nobody but its owner may look into, whatever the umask says. One that was there is closed to others
 * too, unless it holds other things: it may be a folder that all use.
 * @throws what the system says where it cannot be made
 */
export function makePrivateFolder(folder: string): void {
  const made = mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (made !== undefined || isOurs(folder)) tighten(folder, 0o700);
}

/** Closes to others whatever in a folder is ours. */
export function tightenFiles(folder: string): void {
  for (const name of namesIn(folder)) if (OURS.test(name)) tighten(join(folder, name), 0o600);
}

/** Begins a file, where there is none, that nobody but its owner may read; trouble shows when it is used. */
export function beginPrivateFile(path: string): void {
  try {
    closeSync(openSync(path, 'a', 0o600));
  } catch {
    return;
  }
  tighten(path, 0o600);
}

function isOurs(folder: string): boolean {
  const { mode } = statSync(folder);
  return (mode & STICKY) === 0 && namesIn(folder).every((name) => OURS.test(name) || name.startsWith('.'));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** What belongs to somebody else stays as it is. */
function tighten(path: string, mode: number): void {
  try {
    if ((statSync(path).mode & 0o777) !== mode) chmodSync(path, mode);
  } catch {
    return;
  }
}
