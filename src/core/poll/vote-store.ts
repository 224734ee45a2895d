/** Which votes are counted together. */
export interface BallotKey {
  /** The slug of the case. */
  readonly case: string;
  readonly poll: string;
  /** 1 or more. */
  readonly version: number;
}

/** What somebody chose on a ballot; a later vote of the same voter takes the place of the earlier. */
export interface Vote extends BallotKey {
  /** Who voted: a keyed digest that is another one on every poll, base64url. */
  readonly voter: string;
  /** Ids of options, each once, in the order of the ballot; never empty. */
  readonly choice: readonly string[];
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** How a ballot stood when it was last told of. */
export interface Told {
  /** 0 where it never was. */
  readonly voters: number;
  readonly votes: Readonly<Record<string, number>>;
  /** When the latest vote until then came; null where it never was. */
  readonly last: number | null;
}

/** How a ballot stands. */
export interface Tally extends BallotKey {
  /** How many voted; where several options may be chosen, less than the sum of the votes. */
  readonly voters: number;
  /** By id of option; one that nobody chose may be missing. */
  readonly votes: Readonly<Record<string, number>>;
  /** When the first and the latest vote that ever counted came, in milliseconds since 1970; null without any. */
  readonly first: number | null;
  readonly last: number | null;
  /** What everybody may know of it. */
  readonly told: Told;
}

/**
 * The store could not do what it was asked now, and may be asked again. Nothing of it was kept; only where a connection
 * broke in the very moment of writing, all of it may have been, and asking again changes nothing then.
 */
export class StoreUnavailable extends Error {}

/**
 * Where votes are kept. What a promise was fulfilled for has survived if the process is killed or the power fails at
 * that moment. Every method rejects with {@link StoreUnavailable} when the store cannot be reached or written.
 */
export interface VoteStore {
  /** Counts a vote, in place of the voter's earlier one on that ballot. */
  cast(vote: Vote): Promise<void>;
  /**
   * Takes a name that can be taken once.
   * @param claimant who takes it; asking again changes nothing
   * @returns whether it is theirs now
   */
  claim(name: string, claimant: string): Promise<boolean>;
  /** Takes a voter's vote back. @returns whether there was one */
  withdraw(ballot: BallotKey, voter: string): Promise<boolean>;
  /** What a voter chose. @returns undefined where nothing counts */
  choiceOf(ballot: BallotKey, voter: string): Promise<readonly string[] | undefined>;
  /** The tally of each ballot, in their order; of one without votes, an empty one. Its cost does not grow with votes. */
  tallies(ballots: readonly BallotKey[]): Promise<readonly Tally[]>;
  /** Every tally that there is, ordered by case, poll and version. */
  allTallies(): Promise<readonly Tally[]>;
  /** Fulfilled when the store answers and can be written to. */
  check(): Promise<void>;
  /** Waits for votes under way, then closes. */
  close(): Promise<void>;
}
