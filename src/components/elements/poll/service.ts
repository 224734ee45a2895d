import type { PollResult } from '../../../core/poll/result.ts';
import { isChoiceOf, isResultOf, type Paper } from './paper.ts';
import { keyOfSending } from './kept.ts';
import { keepNote, PARTING, readNote } from './notes.ts';

/** What came of a vote that was sent. */
export type Outcome =
  | { readonly kind: 'done'; readonly choice: readonly string[]; readonly result: PollResult }
  /** To be sent again, not before so many seconds. */
  | { readonly kind: 'later'; readonly seconds: number }
  /** No service, no more votes, other words on the ballot by now, no good vote. */
  | { readonly kind: 'uncounted' | 'closed' | 'reworded' | 'refused' };

const TIMEOUT = 8_000;
const LATER = [408, 425, 429];
/** What a host answers that has no service. */
const NO_SERVICE = [404, 405];

interface Answer {
  readonly status: number;
  readonly redirected: boolean;
  readonly seconds: number;
  /** Undefined where the answer is not JSON. */
  readonly value: unknown;
}

/** @returns undefined where no answer came in time, or none that can be read */
async function ask(address: string, init: RequestInit = {}): Promise<Answer | undefined> {
  try {
    const signal = AbortSignal.timeout(TIMEOUT);
    const answer = await fetch(address, { ...init, credentials: 'include', signal });
    const { status, redirected, headers } = answer;
    const isJson = /\bjson\b/.test(headers.get('Content-Type') ?? '');
    const value: unknown = isJson ? await answer.json() : undefined;
    return { status, redirected, value, seconds: Number(headers.get('Retry-After')) || 0 };
  } catch {
    return undefined;
  }
}

/** Sends a vote, or takes it back where the choice is empty. */
export async function sendVote(paper: Paper, choice: readonly string[]): Promise<Outcome> {
  // What is sent before the service has parted from this browser would count as that of the voter it knew.
  if (readNote(PARTING) !== null && !(await partFrom(paper.address))) return { kind: 'later', seconds: 0 };
  const away = choice.length === 0;
  const answer = await ask(away ? `${paper.address}?version=${String(paper.version)}` : paper.address, {
    method: away ? 'DELETE' : 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': keyOfSending() },
    ...(!away && { body: JSON.stringify({ choice, version: paper.version }) }),
  });
  if (!answer) return { kind: 'later', seconds: 0 };
  const { status, value, redirected, seconds } = answer;
  if (NO_SERVICE.includes(status) && !redirected) return { kind: 'uncounted' };
  // A page instead of an answer comes from something on the way, such as a proxy or the login of a network.
  if (value === undefined || redirected) return { kind: 'later', seconds };
  if (status === 200) {
    const { choice: taken, result } = Object(value) as Record<string, unknown>;
    if (isChoiceOf(taken, paper) && (taken.length === 0) === away && isResultOf(result, paper))
      return { kind: 'done', choice: taken, result };
    return { kind: 'later', seconds };
  }
  if (status >= 500 || LATER.includes(status)) return { kind: 'later', seconds };
  if (status === 410) return { kind: 'closed' };
  if (status === 409) return { kind: 'reworded' };
  return { kind: 'refused' };
}

let asked: Promise<unknown[] | undefined> | undefined;

/** How the polls of this case stand, asked once for all who want to know at the same time; undefined without an answer. */
export function askResults({ address }: Paper): Promise<unknown[] | undefined> {
  asked ??= ask(address.slice(0, address.lastIndexOf('/')), { cache: 'no-cache' })
    .then((answer) => {
      const { polls } = Object(answer?.value) as { polls?: unknown };
      return answer?.status === 200 && Array.isArray(polls) ? (polls as unknown[]) : undefined;
    })
    .finally(() => {
      asked = undefined;
    });
  return asked;
}

/** What the service knows this browser to have chosen; undefined where that is nothing, or no answer came. */
export async function askMine(paper: Paper): Promise<readonly string[] | undefined> {
  const answer = await ask(paper.address.replace(/(?<![^/])[^/]*$/, 'mine'));
  const { choices } = Object(answer?.value) as { choices?: unknown };
  for (const one of Array.isArray(choices) ? (choices as unknown[]) : []) {
    const { poll, version, choice } = Object(one) as Record<string, unknown>;
    if (poll === paper.poll && version === paper.version && isChoiceOf(choice, paper) && choice.length > 0)
      return choice;
  }
  return undefined;
}

/** How the polls of a case stood on a day, as a copy that counts nothing keeps it; undefined without an answer. */
export async function askSnapshot(
  address: string,
): Promise<{ readonly polls: unknown[]; readonly date: string } | undefined> {
  const answer = await ask(address);
  const { polls, date } = Object(answer?.value) as { polls?: unknown; date?: unknown };
  return Array.isArray(polls) && typeof date === 'string' ? { polls: polls as unknown[], date } : undefined;
}

/**
 * Has the service forget this browser, and notes it as owed where it did not.
 * @param address where votes for any ballot go
 * @returns whether it did, or there is none
 */
export async function partFrom(address: string): Promise<boolean> {
  const answer = await ask(new URL('../../voter', address).href, { method: 'DELETE' });
  const isDone = answer !== undefined && !answer.redirected && [204, ...NO_SERVICE].includes(answer.status);
  keepNote(PARTING, isDone ? undefined : '');
  return isDone;
}

let last: Promise<unknown> = Promise.resolve();

/** Runs tasks one after the other, over all tabs where the browser can: so the first vote's cookie is there at the second. */
export function inTurn(task: () => Promise<unknown>): Promise<void> {
  const turn = last.then(() => alone(task));
  last = turn.catch(() => undefined);
  return turn;
}

/** Browsers that keep nothing for a site refuse it locks too, and old ones have none. */
async function alone(task: () => Promise<unknown>): Promise<void> {
  let begun = false as boolean;
  try {
    await navigator.locks.request('casebook:vote', () => {
      begun = true;
      return task();
    });
  } catch (error) {
    if (begun) throw error;
    await task();
  }
}
