import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { z } from 'zod';
import { MOST_BYTES, readText } from './read-text.ts';

/** A change that cannot be made, or not to its end; the message is a sentence that says what to do. */
export class WriteProblem extends Error {}

/**
 * What commands change is content, and nothing else. What people keep beside content goes along: names with spaces, and
 * what macOS leaves behind.
 */
const PATH =
  /^(?:ledger\.yaml|(?:cases|lessons)\/[A-Za-z0-9][\w.-]*(?:\/[^/\\\p{Cc}.][^/\\\p{Cc}]*)?\/(?:\.DS_Store|[^/\\\p{Cc}.][^/\\\p{Cc}]*))$/u;

/** Whether a command can change something: a path of content, and not more than is read from a file. */
export const isChangeable = (path: string, bytes: number): boolean => PATH.test(path) && bytes <= MOST_BYTES;

const Digest = z.string().regex(/^[0-9a-f]{64}$/);

/** A change that was decided: the file, its digest before and afterwards, and where its new content is stored. */
const Step = z.strictObject({
  path: z.string().regex(PATH),
  before: Digest.nullable(),
  after: Digest.nullable(),
  stored: z.string().regex(/^\d+$/).nullable(),
});
export type Step = z.infer<typeof Step>;

export const Plan = z.strictObject({ content: z.string(), steps: z.array(Step) });

const PLAN = 'plan.json';
const DECIDED = 'decided';
const WRITING = 'writing-';

/** Where the changes to one content folder are stored until they are made. */
export interface Store {
  /** The folder of everything that is stored for that content folder. */
  readonly home: string;
  /** What was decided and may not be made yet. */
  readonly decided: string;
  /** What this process is writing down and has not decided. */
  readonly writing: string;
  /** The plan in one of these folders. */
  readonly planIn: (folder: string) => string;
}

/**
 * The place of a content folder's store. It lies with the user and not with the content: what came with a pull request,
 * or with an archive from a stranger, is never a change that was decided here.
 */
export function storeOf(root: string): Store {
  const key = createHash('sha256').update(realpathSync(root)).digest('hex').slice(0, 32);
  const home = join(stateFolder(), 'casebook', 'pending', key);
  return {
    home,
    decided: join(home, DECIDED),
    writing: join(home, `${WRITING}${String(process.pid)}`),
    planIn: (folder) => join(folder, PLAN),
  };
}

/** Where programs of this user keep what is neither data nor settings (XDG Base Directory 0.8, and its like elsewhere). */
function stateFolder(): string {
  const named = process.env['XDG_STATE_HOME'];
  if (named !== undefined && isAbsolute(named)) return named;
  const local = process.env['LOCALAPPDATA'];
  if (process.platform === 'win32' && local !== undefined && isAbsolute(local)) return local;
  return process.platform === 'darwin'
    ? join(homedir(), 'Library', 'Application Support')
    : join(homedir(), '.local', 'state');
}

/** Folders of changes that were never decided and whose process is gone. */
export const abandoned = ({ home }: Store): string[] =>
  namesIn(home)
    .filter((name) => name.startsWith(WRITING) && !isRunning(Number(name.slice(WRITING.length))))
    .map((name) => join(home, name));

/** Whether a change to a content folder was decided and interrupted. Reads only, and never throws. */
export function hasPending(root: string): boolean {
  try {
    return namesIn(storeOf(root).home).includes(DECIDED);
  } catch {
    return false;
  }
}

/**
 * What was decided and interrupted; nothing where nothing was.
 * @throws WriteProblem where something lies in its place that this user did not store with a command
 */
export function decidedSteps(root: string, store: Store): readonly Step[] | undefined {
  const { decided, home, planIn } = store;
  if (!namesIn(home).includes(DECIDED)) return undefined;
  const plan = planIn(decided);
  for (const [path, what] of [
    [home, 'folder'] as const,
    [decided, 'folder'] as const,
    [plan, 'file'] as const,
  ]) {
    const strange = notOurs(path, what);
    if (strange !== undefined) throw useless(root, decided, strange);
  }
  const text = readText(plan, decided);
  if (typeof text !== 'string') throw useless(root, decided, text.unreadable);
  const { data, success } = Plan.safeParse(asJson(text));
  if (!success) throw useless(root, decided, 'its plan is damaged');
  if (data.content !== realpathSync(root)) throw useless(root, decided, `it is about ${data.content}`);
  return data.steps;
}

/**
 * What to say where a stored change cannot be used.
 * @param why the end of a sentence
 */
export const useless = (root: string, decided: string, why: string): WriteProblem =>
  new WriteProblem(
    `What an interrupted command stored in ${decided} cannot be used: ${why}. ` +
      `Look with git what it changed in ${root}, put that back, and delete ${decided}.`,
  );

/** Why a file or folder of the store is none of ours, as the end of a sentence. */
function notOurs(path: string, what: 'file' | 'folder'): string | undefined {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (!stat) return `${path} is missing`;
  if (stat.isSymbolicLink()) return `${path} is a link`;
  if (what === 'folder' ? !stat.isDirectory() : !stat.isFile()) return `${path} is no ${what}`;
  // Windows has no such numbers.
  const user = process.getuid?.();
  return user === undefined || stat.uid === user ? undefined : `${path} belongs to somebody else`;
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Whether there is such a process; one of another user is there, too, and says so by refusing the question. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
