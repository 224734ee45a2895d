import type { Logger } from 'pino';
import type { PollResult } from '../../core/poll/result.ts';
import { toResult } from '../../core/poll/result.ts';
import type { Ballot, BallotWording } from '../../core/poll/ballot.ts';
import type { InterfaceLanguage } from '../../i18n/index.ts';
import type { VoteStore } from '../../core/poll/vote-store.ts';
import type { BallotSource, WordingSource } from './ballot-box.ts';
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
  /** What ballots ask, in the languages of their cases. */
  readonly wordings: WordingSource;
  readonly store: VoteStore;
  readonly voters: Voters;
  /** The path that the site lives under; begins and ends with `/`. */
  readonly base: string;
  /** The origin that the site is published at, such as `https://www.example.org`. */
  readonly siteOrigin: string;
  /** The threshold of `isToBeTold`; up to 1, everything is told as it is. */
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

/** What a ballot asks, in a language where its case has it, else in that of its main edition. */
export async function wordingOf(
  { wordings }: Pick<PollParts, 'wordings'>,
  { case: slug, poll, version }: Ballot,
  lang: InterfaceLanguage,
): Promise<BallotWording | undefined> {
  const all = (await wordings()).get(slug) ?? [];
  const those = all.filter((wording) => wording.poll === poll && wording.version === version);
  return those.find((wording) => wording.lang === lang) ?? those[0];
}

/** The language that stands in the address of the edition of a case for readers of a language; none in the main one's. */
export async function editionAt(
  { wordings }: Pick<PollParts, 'wordings'>,
  slug: string,
  lang: string | undefined,
): Promise<string | undefined> {
  const [main, ...others] = (await wordings()).get(slug) ?? [];
  return others.some((wording) => wording.lang === lang) && main?.lang !== lang ? lang : undefined;
}

/** How ballots stand, as everybody may see it, in their order. */
export async function resultsOf(
  { store, fewerThan, clock }: Pick<PollParts, 'store' | 'fewerThan' | 'clock'>,
  ballots: readonly Ballot[],
): Promise<PollResult[]> {
  const tallies = await store.tallies(ballots);
  const now = clock();
  return ballots.flatMap((ballot, at) => {
    const tally = tallies[at];
    return tally === undefined ? [] : [toResult(ballot, tally, fewerThan, now)];
  });
}
