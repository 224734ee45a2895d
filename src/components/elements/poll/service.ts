import type { PollResult } from '../../../core/poll/result.ts';
import { isChoiceOf, isResultOf, type Paper } from './paper.ts';
import { keyOfSending } from './kept.ts';

/** What came of a vote that was sent. */
export type Outcome =
  | { readonly kind: 'done'; readonly choice: readonly string[]; readonly result: PollResult }
  /** To be sent again, not before so many seconds. */
  | { readonly kind: 'later'; readonly seconds: number }
  /** No service, no more votes, other words on the ballot by now, no good vote. */
  | { readonly kind: 'uncounted' | 'closed' | 'reworded' | 'refused' };

const TIMEOUT = 8_000;
const LATER = [408, 425, 429];

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
  const away = choice.length === 0;
  const answer = await ask(paper.address, {
    method: away ? 'DELETE' : 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': keyOfSending() },
    ...(!away && { body: JSON.stringify({ choice, version: paper.version }) }),
  });
  if (!answer) return { kind: 'later', seconds: 0 };
  const { status, value, redirected, seconds } = answer;
  if (status === 200 && value !== undefined) {
    const { choice: taken, result } = Object(value) as Record<string, unknown>;
    if (isChoiceOf(taken, paper) && (taken.length === 0) === away && isResultOf(result, paper))
      return { kind: 'done', choice: taken, result };
    return { kind: 'later', seconds };
  }
  if (status >= 500 || LATER.includes(status) || redirected) return { kind: 'later', seconds };
  if (status === 410) return { kind: 'closed' };
  if (status === 409) return { kind: 'reworded' };
  const problem = value !== undefined && status !== 404 && status !== 405;
  return { kind: problem ? 'refused' : 'uncounted' };
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

/** How the polls of a case stood on a day, as a copy that counts nothing keeps it; undefined without an answer. */
export async function askSnapshot(
  address: string,
): Promise<{ readonly polls: unknown[]; readonly date: string } | undefined> {
  const answer = await ask(address);
  const { polls, date } = Object(answer?.value) as { polls?: unknown; date?: unknown };
  return Array.isArray(polls) && typeof date === 'string' ? { polls: polls as unknown[], date } : undefined;
}

/**
 * Has the service forget this browser.
 * @param address where votes for any ballot go
 * @returns whether it did, or there is none
 */
export async function partFrom(address: string): Promise<boolean> {
  const answer = await ask(new URL('../../voter', address).href, { method: 'DELETE' });
  return answer !== undefined && answer.status < 500 && !LATER.includes(answer.status);
}

let last: Promise<unknown> = Promise.resolve();

/** Runs tasks one after the other, over all tabs where the browser can: so the first vote's cookie is there at the second. */
export function inTurn(task: () => Promise<void>): Promise<void> {
  if ('locks' in navigator) return navigator.locks.request('casebook:vote', task);
  const turn = last.then(task, task);
  last = turn;
  return turn;
}
