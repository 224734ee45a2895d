import type { Context } from 'hono';
import { isClosed, readChoice, type Ballot } from '../../core/poll/ballot.ts';
import { refusedOrigin } from './origins.ts';
import { problems } from './problem.ts';
import { networkOf } from './senders.ts';
import { ballotOf, type PollParts } from './service.ts';
import type { SentVote } from './vote-body.ts';
import { formerVoterOf, giveCookie, voterIfSure, voterOf } from './voter-cookie.ts';

const RETRY_KEY = /^[\w-]{16,64}$/;

/** The key that stays the same while a page tries to send one vote. */
function retryKeyOf(c: Context): string | undefined {
  const key = c.req.header('idempotency-key');
  return key !== undefined && RETRY_KEY.test(key) ? key : undefined;
}

/**
 * The voter that a request comes from: by its cookie, by the one that it had before cookies were safe, or by the key of
 * retries, where the cookie of a first vote may never have arrived. A cookie from before is taken over once, for one
 * browser: another that has the same one is somebody new.
 * @returns also whether the browser needs a cookie to be known by; undefined for somebody new
 * @throws {Problem} 400 where it brings two cookies of one name
 */
async function knownVoter(
  c: Context,
  parts: PollParts,
): Promise<{ readonly voter: string; readonly isRemembered: boolean } | undefined> {
  const { voters, store } = parts;
  const known = voterOf(c, parts);
  if (known !== undefined) return { voter: known, isRemembered: true };
  const key = retryKeyOf(c);
  const former = formerVoterOf(c, parts);
  if (
    former !== undefined &&
    (await store.claim(voters.markOf(former), voters.markOf(key ?? voters.create())))
  )
    return { voter: former, isRemembered: false };
  return key === undefined ? undefined : { voter: voters.create(key), isRemembered: false };
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
  const voter = voterIfSure(c, parts);
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
 * @throws {Problem} 400 where the choice is none of this ballot, or the voter may be another
 */
export async function castVote(
  c: Context,
  parts: PollParts,
  ballot: Ballot,
  { choice: chosen }: Pick<SentVote, 'choice'>,
): Promise<readonly string[]> {
  const choice = readChoice(ballot, chosen);
  if (typeof choice === 'string') throw problems.refused(choice);
  const known = await knownVoter(c, parts);
  const voter = known?.voter ?? parts.voters.create();
  const { case: slug, poll, version } = ballot;
  await parts.store.cast({
    case: slug,
    poll,
    version,
    voter: parts.voters.nameOn(ballot, voter),
    choice,
    at: parts.clock(),
  });
  if (!known?.isRemembered) giveCookie(c, parts, voter);
  return choice;
}

/** Takes a vote back, where there is one. */
export async function withdrawVote(c: Context, parts: PollParts, ballot: Ballot): Promise<void> {
  const known = await knownVoter(c, parts);
  if (known === undefined) return;
  const { voter, isRemembered } = known;
  const hadVoted = await parts.store.withdraw(ballot, parts.voters.nameOn(ballot, voter));
  if (!isRemembered && (hadVoted || voter === formerVoterOf(c, parts))) giveCookie(c, parts, voter);
}
