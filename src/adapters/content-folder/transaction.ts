import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

/** A file to be written, or to be deleted where there is no content; paths are in the content folder, with `/`. */
export interface Change {
  readonly path: string;
  readonly content: Uint8Array | string | undefined;
}

const PENDING = '.casebook-pending';
const PLAN = 'plan.json';
const Plan = z.array(z.strictObject({ path: z.string(), stored: z.string().nullable() }));

/**
 * Makes several changes to a content folder, all or none: they are stored beside it first, and count from the moment
 * that store gets its name. Whoever reads the folder next finishes what was interrupted after that moment.
 * @param root an absolute path
 * @throws Error of the system where the disk refuses; then nothing was changed
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
    writeDown(join(store, PLAN), JSON.stringify(plan));
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
  const plan = Plan.parse(JSON.parse(readFileSync(join(store, PLAN), 'utf8')));
  for (const { path, stored } of plan) {
    const target = join(root, path);
    if (stored === null) removeWithEmptyFolders(root, target);
    else {
      mkdirSync(dirname(target), { recursive: true });
      const whole = `${target}.${String(process.pid)}.part`;
      writeDown(whole, readFileSync(join(store, stored)));
      renameSync(whole, target);
    }
  }
  rmSync(store, { recursive: true, force: true });
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
