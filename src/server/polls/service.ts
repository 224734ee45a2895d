import type { Logger } from 'pino';
import type { PollResult } from '../../core/poll/result.ts';
import { toResult } from '../../core/poll/result.ts';
import type { Ballot } from '../../core/poll/ballot.ts';
import type { VoteStore } from '../../core/poll/vote-store.ts';
import type { BallotSource } from './ballot-box.ts';
import type { Limit } from './limits.ts';
import { problems } from './problem.ts';
import type { Voters } from './voter.ts';

/** What is known of a request while it is dealt with. */
export interface ServiceEnv {
  Variables: {
    /** The language of the page that a form came from. */
    lang: string | undefined;
  };
}

/** All that the service is made of. */
export interface PollParts {
  readonly ballots: BallotSource;
  readonly store: VoteStore;
  readonly voters: Voters;
  /** The path that the site lives under; begins and ends with `/`. */
  readonly base: string;
  /** The origin that the site is published at, such as `https://www.example.org`. */
  readonly siteOrigin: string;
  /** Below so many voters no figure is told. */
  readonly fewerThan: number;
  readonly perVoter: Limit;
  readonly perNetwork: Limit;
  /** The network address that a request came from, given the one it was received from. */
  readonly senderOf: (headers: Headers, received: string) => string;
  /** The page of the site that the service writes into, in a language; undefined where the site has none. */
  readonly pageIn: (lang: string) => Promise<string | undefined>;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly log: Logger;
}

/** The ballot with an id. @throws {Problem} 404 where the site has none */
export async function ballotOf(
  parts: Pick<PollParts, 'ballots'>,
  slug: string,
  poll: string,
): Promise<Ballot> {
  const found = (await ballotsOfCase(parts, slug)).find((ballot) => ballot.poll === poll);
  if (found === undefined) throw problems.unknown();
  return found;
}

/** All ballots of a case. @throws {Problem} 404 where the site has none */
export async function ballotsOfCase(
  { ballots }: Pick<PollParts, 'ballots'>,
  slug: string,
): Promise<readonly Ballot[]> {
  const found = (await ballots()).get(slug);
  if (found === undefined) throw problems.unknown();
  return found;
}

/** How ballots stand, as everybody may see it, in their order. */
export async function resultsOf(
  { store, fewerThan }: Pick<PollParts, 'store' | 'fewerThan'>,
  ballots: readonly Ballot[],
): Promise<PollResult[]> {
  const tallies = await store.tallies(ballots);
  return ballots.flatMap((ballot, at) => {
    const tally = tallies[at];
    return tally === undefined ? [] : [toResult(ballot, tally, fewerThan)];
  });
}
