import { expect } from 'vitest';
import {
  StoreUnavailable,
  type BallotKey,
  type Vote,
  type VoteStore,
} from '../../src/core/poll/vote-store.ts';

type Choice = readonly string[] | undefined;
/** What a voter needs of a store. */
export interface Box {
  cast(vote: Vote): Promise<void>;
  withdraw(ballot: BallotKey, voter: string): Promise<unknown>;
}

const choices: readonly Choice[] = [['a'], ['b'], ['a', 'c'], ['d'], undefined, ['b', 'd']];

/** Keeps what voters were told of their votes, to compare it with what a store has. */
export class Ledger {
  /** For each voter, all that may be in the store: what was acknowledged last, and what was asked since without an answer. */
  readonly #possible = new Map<string, Choice[]>();
  readonly ballot: BallotKey;
  acknowledged = 0;
  refused = 0;

  constructor(ballot: BallotKey) {
    this.ballot = ballot;
  }

  /**
   * Lets a voter decide for the n-th time: vote, vote differently, take the vote back.
   * @returns whether it was acknowledged; any failure but {@link StoreUnavailable} is thrown
   */
  async decide(voter: string, n: number, box: Box): Promise<boolean> {
    const choice = choices[n % choices.length];
    const possible = this.#possible.get(voter) ?? [undefined];
    this.#possible.set(voter, [...possible, choice]);
    try {
      if (choice === undefined) await box.withdraw(this.ballot, voter);
      else await box.cast({ ...this.ballot, voter, choice, at: 1_780_000_000_000 + n });
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      this.refused += 1;
      return false;
    }
    this.#possible.set(voter, [choice]);
    this.acknowledged += 1;
    return true;
  }

  /** Expects the store to have every acknowledged vote, each once, and counters that are their sum. */
  async expectKept(store: VoteStore): Promise<void> {
    const lost: string[] = [];
    for (const [voter, possible] of this.#possible) {
      const choice = await store.choiceOf(this.ballot, voter);
      if (!possible.some((one) => String(one) === String(choice)))
        lost.push(`${voter} has ${String(choice)}, not one of ${possible.map(String).join(' | ')}`);
      this.#possible.set(voter, [choice]);
    }
    expect(lost).toEqual([]);
    await expectSums(store, this.ballot, [...this.#possible.keys()]);
  }
}

/** Expects the counters of a ballot to be the sum of the votes of all its voters. */
export async function expectSums(
  store: VoteStore,
  ballot: BallotKey,
  voters: readonly string[],
): Promise<void> {
  const there = await Promise.all(voters.map((voter) => store.choiceOf(ballot, voter)));
  const chosen = there.filter((choice) => choice !== undefined);
  const votes: Record<string, number> = {};
  for (const option of chosen.flat()) votes[option] = (votes[option] ?? 0) + 1;
  const [tally] = await store.tallies([ballot]);
  expect(tally).toMatchObject({ voters: chosen.length });
  expect(tally!.votes).toEqual(votes);
}
