import type { BallotKey, Vote } from '../../core/poll/vote-store.ts';

/** What is written to a store: votes, votes taken back, and signs of life. */
export type Operation =
  | ({ readonly kind: 'cast' } & Vote)
  | ({ readonly kind: 'withdraw'; readonly voter: string } & BallotKey)
  | { readonly kind: 'claim'; readonly name: string; readonly claimant: string }
  | { readonly kind: 'check' };

/** What becomes of a voter's vote on a ballot: `undefined` stands for none. */
export interface VoteChange {
  readonly ballot: BallotKey;
  readonly voter: string;
  readonly before: readonly string[] | undefined;
  after: readonly string[] | undefined;
}

/** By how much the counters of a ballot move. */
export interface CountChange {
  readonly ballot: BallotKey;
  voters: number;
  /** By id of option; never 0. */
  readonly votes: Map<string, number>;
  /** When the first and the latest vote of the batch came; without a vote in it, -Infinity for the latest. */
  first: number | undefined;
  last: number;
}

/** A name taken in a batch. */
export interface Claim {
  readonly name: string;
  readonly claimant: string;
}

/** What a batch of operations, one after the other, does to a store. */
export interface Changes {
  /** For each operation: whether there was a vote of that voter before it, or whether the name is the claimant's. */
  readonly answers: readonly boolean[];
  readonly votes: readonly VoteChange[];
  readonly counts: readonly CountChange[];
  /** Names that were free before. */
  readonly claims: readonly Claim[];
}

/** A text that is another one for every ballot. */
export const ballotText = (ballot: BallotKey): string =>
  JSON.stringify([ballot.case, ballot.poll, ballot.version]);

/** A text that is another one for every voter on every ballot. */
export const voteText = (ballot: BallotKey, voter: string): string => `${ballotText(ballot)} ${voter}`;

/**
 * Works out what a batch changes, so that every store keeps votes and counters alike.
 * @param before what a voter had chosen before the batch
 * @param claimantOf who had taken a name before the batch
 */
export function changesOf(
  batch: readonly Operation[],
  before: (ballot: BallotKey, voter: string) => readonly string[] | undefined,
  claimantOf: (name: string) => string | undefined,
): Changes {
  const votes = new Map<string, VoteChange>();
  const counts = new Map<string, CountChange>();
  const claims = new Map<string, Claim>();
  const answers = batch.map((operation) => {
    if (operation.kind === 'check') return false;
    if (operation.kind === 'claim') {
      const { name, claimant } = operation;
      const taken = claimantOf(name) ?? found(claims, name, () => ({ name, claimant })).claimant;
      return taken === claimant;
    }
    const { voter } = operation;
    const ballot = { case: operation.case, poll: operation.poll, version: operation.version };
    const change = found(votes, voteText(ballot, voter), () => {
      const choice = before(ballot, voter);
      return { ballot, voter, before: choice, after: choice };
    });
    const earlier = change.after;
    const later = operation.kind === 'cast' ? operation.choice : undefined;
    if (earlier === undefined && later === undefined) return false;
    const count = found(counts, ballotText(ballot), () => ({
      ...{ ballot, voters: 0, votes: new Map<string, number>() },
      ...{ first: undefined, last: -Infinity },
    }));
    change.after = later;
    count.voters += (later ? 1 : 0) - (earlier ? 1 : 0);
    for (const option of earlier ?? []) move(count.votes, option, -1);
    for (const option of later ?? []) move(count.votes, option, 1);
    if (operation.kind === 'cast') {
      count.first ??= operation.at;
      count.last = Math.max(count.last, operation.at);
    }
    return earlier !== undefined;
  });
  return { answers, votes: [...votes.values()], counts: [...counts.values()], claims: [...claims.values()] };
}

function found<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const there = map.get(key);
  if (there !== undefined) return there;
  const made = make();
  map.set(key, made);
  return made;
}

function move(votes: Map<string, number>, option: string, by: number): void {
  const sum = (votes.get(option) ?? 0) + by;
  if (sum === 0) votes.delete(option);
  else votes.set(option, sum);
}
