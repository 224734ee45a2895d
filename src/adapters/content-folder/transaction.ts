import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { z } from 'zod';
import { MOST_BYTES, readBytes, readText } from './read-text.ts';

/** A file to be written, or to be deleted where there is no content; paths are in the content folder, with `/`. */
export interface Change {
  readonly path: string;
  readonly content: Uint8Array | string | undefined;
}

const PENDING = '.casebook-pending';
const PLAN = 'plan.json';
/**
 * A store can come with a pull request from a stranger: what it changes is content, and nothing else. What people keep
 * beside content goes along: names with spaces, and what macOS leaves behind.
 */
const PATH =
  /^(?:ledger\.yaml|(?:cases|lessons)\/[A-Za-z0-9][\w.-]*(?:\/[^/\\\p{Cc}.][^/\\\p{Cc}]*)?\/(?:\.DS_Store|[^/\\\p{Cc}.][^/\\\p{Cc}]*))$/u;

/** Whether {@link commitChanges} can change something: a path of content, and not more than is read from a file. */
export const isChangeable = (path: string, bytes: number): boolean => PATH.test(path) && bytes <= MOST_BYTES;

const Plan = z.array(
  z.strictObject({
    path: z.string().regex(PATH),
    stored: z.string().regex(/^\d+$/).nullable(),
  }),
);

/**
 * Makes several changes to a content folder, all or none: they are stored beside it first, and count from the moment
 * that store gets its name. Whoever reads the folder next finishes what was interrupted after that moment.
 * @param root an absolute path
 * @throws Error of the system where the disk refuses, and for a path that is none of content; then nothing was changed
 */
export function commitChanges(root: string, changes: readonly Change[]): void {
  finishPending(root);
  const store = join(root, `${PENDING}-${String(process.pid)}`);
  rmSync(store, { recursive: true, force: true });
  try {
    mkdirSync(store);
    const plan = changes.map(({ path, content }, at) => {
      if (content === undefined) return { path, stored: null };
      writeDown(join(store, String(at)), content);
      return { path, stored: String(at) };
    });
    writeDown(join(store, PLAN), JSON.stringify(Plan.parse(plan)));
    renameSync(store, join(root, PENDING));
  } catch (error) {
    rmSync(store, { recursive: true, force: true });
    throw error;
  }
  finishPending(root);
}

/** Finishes changes that were decided and interrupted, and clears away those that were never decided. */
export function finishPending(root: string): void {
  for (const name of safeList(root)) {
    const pid = Number(name.slice(PENDING.length + 1));
    if (name.startsWith(`${PENDING}-`) && !isRunning(pid))
      rmSync(join(root, name), { recursive: true, force: true });
  }
  const store = join(root, PENDING);
  if (!existsSync(join(store, PLAN))) return;
  try {
    for (const step of planIn(store, root)) carryOut(step, store, root);
  } catch (error) {
    // Another process finished the same meanwhile, and cleared the store away.
    if (existsSync(store)) throw error;
  }
  rmSync(store, { recursive: true, force: true });
}

function carryOut({ path, stored }: z.infer<typeof Plan>[number], store: string, root: string): void {
  const target = join(root, path);
  if (!staysInside(root, dirname(target))) return;
  if (stored === null) {
    removeWithEmptyFolders(root, target);
    return;
  }
  const content = readBytes(join(store, stored), root);
  if (!(content instanceof Uint8Array)) return;
  mkdirSync(dirname(target), { recursive: true });
  // Within the store, so that what is left by a process that was killed here goes with it.
  const whole = join(store, `${stored}.${String(process.pid)}.part`);
  writeDown(whole, content);
  renameSync(whole, target);
}

/** The plan of a store; none where it is not one of ours. */
function planIn(store: string, root: string): z.infer<typeof Plan> {
  const text = readText(join(store, PLAN), root);
  if (typeof text !== 'string') return [];
  try {
    return Plan.parse(JSON.parse(text));
  } catch {
    return [];
  }
}

/** Whether a folder, or as much of its path as is there, lies in the content folder, links followed. */
function staysInside(root: string, folder: string): boolean {
  let there = folder;
  while (!existsSync(there)) there = dirname(there);
  const [real, home] = [realpathSync(there), realpathSync(root)];
  return real === home || real.startsWith(home + sep);
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

function safeList(root: string): string[] {
  try {
    return readdirSync(root);
  } catch {
    return [];
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function writeDown(path: string, content: Uint8Array | string): void {
  const file = openSync(path, 'w');
  try {
    let rest = Buffer.from(content);
    while (rest.length > 0) rest = rest.subarray(writeSync(file, rest));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
