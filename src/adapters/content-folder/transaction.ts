import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { sha256 } from './kept.ts';
import {
  abandoned,
  decidedSteps,
  isChangeable,
  isRunning,
  Plan,
  storeOf,
  useless,
  WriteProblem,
  type Step,
} from './pending.ts';
import { MOST_BYTES, readBytes } from './read-text.ts';

export { isChangeable, WriteProblem } from './pending.ts';

/** A file to be written, or to be deleted where there is no content; paths are in the content folder, with `/`. */
export interface Change {
  readonly path: string;
  readonly content: Uint8Array | string | undefined;
}

/**
 * Makes several changes to a content folder, all or none: they are stored with the user first, and count from the
 * moment that store gets its name. The next command that writes finishes what was interrupted after that moment;
 * reading never does.
 * @param root an absolute path
 * @throws WriteProblem where the disk refuses, and for a path that is none of content; where the message does not say
 * otherwise, nothing was changed
 */
export function commitChanges(root: string, changes: readonly Change[]): void {
  finishPending(root);
  for (const { path, content } of changes) {
    if (!isChangeable(path, content?.length ?? 0))
      throw new WriteProblem(`Nothing was changed: ${path} is no file of content, or too large for one.`);
    refuseLinks(root, path);
  }
  const store = storeOf(root);
  const { writing, decided, home, planIn } = store;
  try {
    rmSync(writing, { recursive: true, force: true });
    mkdirSync(writing, { recursive: true, mode: 0o700 });
    const steps = changes.map(({ path, content }, at): Step => {
      const before = digestAt(join(root, path));
      if (content === undefined) return { path, before, after: null, stored: null };
      writeDown(join(writing, String(at)), content);
      return { path, before, after: sha256(content), stored: String(at) };
    });
    writeDown(planIn(writing), JSON.stringify(Plan.parse({ content: realpathSync(root), steps })));
    renameSync(writing, decided);
  } catch (error) {
    rmSync(writing, { recursive: true, force: true });
    if (error instanceof WriteProblem) throw error;
    const why = existsSync(decided)
      ? `another command is at work on ${root}: wait until it has ended.`
      : `the change cannot be stored in ${home} first (${reasonOf(error)}): make room there, or name another folder with XDG_STATE_HOME.`;
    throw new WriteProblem(`Nothing was changed, because ${why}`, { cause: error });
  }
  finishPending(root);
}

/**
 * Finishes changes to a content folder that were decided and interrupted, and clears away those that were never decided.
 * @returns the paths that such changes are about
 * @throws WriteProblem where that cannot be done
 */
export function finishPending(root: string): readonly string[] {
  if (!existsSync(root)) return [];
  const store = storeOf(root);
  const { decided, home } = store;
  const steps = decidedSteps(root, store);
  try {
    for (const folder of abandoned(store)) rmSync(folder, { recursive: true, force: true });
    if (!steps) return [];
    for (const step of steps) carryOut(step, decided, root);
    rmSync(decided, { recursive: true, force: true });
  } catch (error) {
    // Another process finished the same meanwhile, and cleared the store away.
    if (!existsSync(decided)) return [];
    if (error instanceof WriteProblem) throw error;
    throw new WriteProblem(
      `The change to ${root} is decided and not finished (${reasonOf(error)}). Mend that, and give the command ` +
        '"npm run case -- finish", which writes the rest.',
      { cause: error },
    );
  }
  removeIfEmpty(home);
  return steps.map(({ path }) => path);
}

function carryOut({ path, before, after, stored }: Step, store: string, root: string): void {
  const target = join(root, path);
  refuseLinks(root, path);
  const now = digestAt(target);
  if (now === after) return;
  if (now !== before)
    throw new WriteProblem(
      `A command on ${root} was interrupted, and ${path} was changed since by something else. ` +
        `Put that file back as git has it and give the command "npm run case -- finish", or delete ${store} to forget that command.`,
    );
  if (stored === null) {
    removeWithEmptyFolders(root, target);
    return;
  }
  const content = readBytes(join(store, stored), store);
  if (!(content instanceof Uint8Array)) throw useless(root, store, content.unreadable);
  if (sha256(content) !== after) throw useless(root, store, 'it is damaged');
  mkdirSync(dirname(target), { recursive: true });
  clearParts(dirname(target));
  // Beside its place, because the store may be on another disk, from which nothing can be renamed to here.
  const whole = join(dirname(target), `${PART}${String(process.pid)}`);
  try {
    writeDown(whole, content);
    renameSync(whole, target);
  } finally {
    rmSync(whole, { force: true });
  }
}

const PART = '.casebook-part-';

/** Takes away what a process left that was killed while it wrote. */
function clearParts(folder: string): void {
  for (const name of readdirSync(folder))
    if (name.startsWith(PART) && !isRunning(Number(name.slice(PART.length)))) rmSync(join(folder, name));
}

/** Nothing is written through a link, nor in the place of one: it may lead anywhere. */
function refuseLinks(root: string, path: string): void {
  const parts = path.split('/');
  for (const [at] of parts.entries()) {
    const there = parts.slice(0, at + 1).join('/');
    const stat = lstatSync(join(root, there), { throwIfNoEntry: false });
    if (!stat) return;
    if (stat.isSymbolicLink())
      throw new WriteProblem(
        `${there} in ${root} is a link, and nothing is written through one: put the file or folder itself there.`,
      );
    if (at < parts.length - 1 && !stat.isDirectory())
      throw new WriteProblem(`${there} in ${root} is no folder: take it away first.`);
  }
}

/** The digest of a file; null where there is none. */
function digestAt(path: string): string | null {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (!stat) return null;
  if (!stat.isFile() || stat.size > MOST_BYTES)
    throw new WriteProblem(`${path} is no file that a command can change: take it away first.`);
  return sha256(readFileSync(path));
}

/** Deletes a file, and the folders that are empty then. */
function removeWithEmptyFolders(root: string, path: string): void {
  rmSync(path, { force: true });
  for (let folder = dirname(path); folder !== root; folder = dirname(folder)) {
    if (!existsSync(folder)) continue;
    if (readdirSync(folder).length > 0) return;
    rmdirSync(folder);
  }
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Another command stores something there meanwhile.
  }
}

/** What the system said, in its own words without the trace. */
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function writeDown(path: string, content: Uint8Array | string): void {
  const file = openSync(path, 'w', 0o644);
  try {
    let rest = Buffer.from(content);
    while (rest.length > 0) rest = rest.subarray(writeSync(file, rest));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
