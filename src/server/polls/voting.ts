import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { isClosed, readChoice, type Ballot } from '../../core/poll/ballot.ts';
import { isLocal, refusedOrigin } from './origins.ts';
import { problems } from './problem.ts';
import { networkOf } from './senders.ts';
import { ballotOf, type PollParts } from './service.ts';
import type { SentVote } from './vote-body.ts';

const COOKIE = 'casebook-voter';
const RETRY_KEY = /^[\w-]{16,64}$/;
/** As long as browsers keep any cookie. */
const MAX_AGE = 400 * 86_400;

/** The voter that a request comes from, where it brings a cookie of ours. */
export const voterOf = (c: Context, { voters }: PollParts): string | undefined =>
  voters.fromCookie(getCookie(c, COOKIE));

/** The voter that a request with a key of retries comes from, where the cookie of a first vote may never have arrived. */
function voterByKey(c: Context, { voters }: PollParts): string | undefined {
  const key = c.req.header('idempotency-key');
  return key !== undefined && RETRY_KEY.test(key) ? voters.create(key) : undefined;
}

/**
 * Lets a request that changes something in.
 * @throws {Problem} 403 from another origin, 429 when a voter or a network sends too many
 */
export function admit(c: Context, parts: PollParts, received: string): void {
  const { siteOrigin, perVoter, perNetwork, senderOf } = parts;
  const refused = refusedOrigin(c.req.raw.headers, siteOrigin);
  if (refused !== undefined) {
    const problem = problems.elsewhere(refused);
    parts.log.warn(problem.message);
    throw problem;
  }
  const voter = voterOf(c, parts);
  const wait = Math.max(
    voter === undefined ? 0 : perVoter.take(voter),
    perNetwork.take(networkOf(senderOf(c.req.raw.headers, received))),
  );
  if (wait > 0) throw problems.tooMany(wait);
}

/**
 * The ballot that is voted on.
 * @throws {Problem} 404 unknown, 409 worded anew, 410 closed
 */
export async function openBallot(
  parts: PollParts,
  slug: string,
  poll: string,
  version?: number,
): Promise<Ballot> {
  const ballot = await ballotOf(parts, slug, poll);
  if (version !== undefined && version !== ballot.version) throw problems.version();
  if (isClosed(ballot, parts.clock())) throw problems.closed();
  return ballot;
}

/**
 * Counts a vote; at a reader's first one, gives the browser a cookie.
 * @returns the choice as it is stored
 * @throws {Problem} 400 where the choice is none of this ballot
 */
export async function castVote(
  c: Context,
  parts: PollParts,
  ballot: Ballot,
  { choice: chosen }: Pick<SentVote, 'choice'>,
): Promise<readonly string[]> {
  const choice = readChoice(ballot, chosen);
  if (typeof choice === 'string') throw problems.refused(choice);
  const known = voterOf(c, parts);
  const voter = known ?? voterByKey(c, parts) ?? parts.voters.create();
  const { case: slug, poll, version } = ballot;
  await parts.store.cast({
    case: slug,
    poll,
    version,
    voter: parts.voters.nameOn(ballot, voter),
    choice,
    at: parts.clock(),
  });
  if (known === undefined) giveCookie(c, parts, parts.voters.toCookie(voter), MAX_AGE);
  return choice;
}

/** Takes a vote back, where there is one. */
export async function withdrawVote(c: Context, parts: PollParts, ballot: Ballot): Promise<void> {
  const voter = voterOf(c, parts) ?? voterByKey(c, parts);
  if (voter !== undefined) await parts.store.withdraw(ballot, parts.voters.nameOn(ballot, voter));
}

/** Has the browser forget who voted. */
export const takeCookie = (c: Context, parts: PollParts): void => giveCookie(c, parts, '', 0);

/** Over plain HTTP, in a room with a server of its own, browsers would throw a secure cookie away, and each vote be a new voter's. */
function giveCookie(c: Context, { base, siteOrigin }: PollParts, value: string, maxAge: number): void {
  setCookie(c, COOKIE, value, {
    path: base,
    httpOnly: true,
    sameSite: 'Lax',
    maxAge,
    secure: siteOrigin.startsWith('https:') && !isLocal(c.req.header('host') ?? ''),
  });
}
