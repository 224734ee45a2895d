import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  StoreUnavailable,
  type BallotKey,
  type Vote,
  type VoteStore,
} from '../../src/core/poll/vote-store.ts';

let ballots = 0;

/** A ballot that no other test counts on. */
function freshBallot(): BallotKey {
  ballots += 1;
  return { case: 'a-case', poll: `poll-${ballots}`, version: 1 };
}

const noon = Date.UTC(2026, 4, 3, 12);

/** What every store of votes does. */
export function describeVoteStore(name: string, open: () => Promise<VoteStore>): void {
  describe(name, () => {
    let store: VoteStore;
    const tally = async (ballot: BallotKey) => (await store.tallies([ballot]))[0];
    const vote = (ballot: BallotKey, voter: string, choice: string[], at = noon): Vote => ({
      ...ballot,
      ...{ voter, choice, at },
    });

    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store.close());

    it('has an empty tally for a ballot without votes', async () => {
      const ballot = freshBallot();
      expect(await tally(ballot)).toEqual({
        ...{ ...ballot, voters: 0, votes: {}, first: null, last: null },
        told: { voters: 0, votes: {}, last: null },
      });
    });

    it('counts a vote', async () => {
      const ballot = freshBallot();
      await store.cast(vote(ballot, 'ann', ['yes']));
      expect(await tally(ballot)).toMatchObject({
        ...ballot,
        ...{ voters: 1, votes: { yes: 1 }, first: noon, last: noon },
      });
      expect(await store.choiceOf(ballot, 'ann')).toEqual(['yes']);
      expect(await store.choiceOf(ballot, 'bob')).toBeUndefined();
    });

    it('counts every option of a vote once, and its voter once', async () => {
      const ballot = freshBallot();
      await store.cast(vote(ballot, 'ann', ['a', 'b']));
      await store.cast(vote(ballot, 'bob', ['b', 'c']));
      expect(await tally(ballot)).toMatchObject({ voters: 2, votes: { a: 1, b: 2, c: 1 } });
    });

    it('puts a later vote in place of the earlier', async () => {
      const ballot = freshBallot();
      await store.cast(vote(ballot, 'ann', ['a', 'b']));
      await store.cast(vote(ballot, 'ann', ['b', 'c'], noon + 1000));
      expect(await tally(ballot)).toMatchObject({
        ...ballot,
        ...{ voters: 1, votes: { b: 1, c: 1 }, first: noon, last: noon + 1000 },
      });
      expect(await store.choiceOf(ballot, 'ann')).toEqual(['b', 'c']);
    });

    it('counts a vote that comes twice once', async () => {
      const ballot = freshBallot();
      const again = vote(ballot, 'ann', ['yes']);
      await Promise.all([store.cast(again), store.cast(again)]);
      await store.cast(again);
      expect(await tally(ballot)).toMatchObject({ voters: 1, votes: { yes: 1 } });
    });

    it('takes a vote back, and says whether there was one', async () => {
      const ballot = freshBallot();
      await store.cast(vote(ballot, 'ann', ['yes']));
      await store.cast(vote(ballot, 'bob', ['yes']));
      expect(await store.withdraw(ballot, 'ann')).toBe(true);
      expect(await store.withdraw(ballot, 'ann')).toBe(false);
      expect(await store.choiceOf(ballot, 'ann')).toBeUndefined();
      expect(await tally(ballot)).toMatchObject({ voters: 1, votes: { yes: 1 } });
    });

    it('leaves no trace of taking back what was not there', async () => {
      const ballot = freshBallot();
      expect(await store.withdraw(ballot, 'ann')).toBe(false);
      expect((await store.allTallies()).some(({ poll }) => poll === ballot.poll)).toBe(false);
    });

    it('carries out in order what was asked at once', async () => {
      const ballot = freshBallot();
      const [, first, second] = await Promise.all([
        store.cast(vote(ballot, 'ann', ['a'])),
        store.withdraw(ballot, 'ann'),
        store.withdraw(ballot, 'ann'),
        store.cast(vote(ballot, 'ann', ['b'])),
        store.cast(vote(ballot, 'ann', ['c'])),
      ]);
      expect([first, second]).toEqual([true, false]);
      expect(await tally(ballot)).toMatchObject({ voters: 1, votes: { c: 1 } });
    });

    it('never mixes cases, polls and versions', async () => {
      const ballot = freshBallot();
      const others = [
        { ...ballot, version: 2 },
        { ...ballot, case: 'another' },
        { ...ballot, poll: `${ballot.poll}-too` },
      ];
      await store.cast(vote(ballot, 'ann', ['yes']));
      const none = await store.tallies(others);
      expect(none.map(({ voters }) => voters)).toEqual([0, 0, 0]);
      await Promise.all(others.map((other) => store.cast(vote(other, 'ann', ['no']))));
      expect(await store.tallies([...others, ballot])).toMatchObject([
        ...others.map((other) => ({ ...other, votes: { no: 1 } })),
        { ...ballot, votes: { yes: 1 } },
      ]);
      await store.withdraw(others[0]!, 'ann');
      expect(await store.choiceOf(ballot, 'ann')).toEqual(['yes']);
    });

    it('keeps the time of the first vote and never lets the latest go back', async () => {
      const ballot = freshBallot();
      await store.cast(vote(ballot, 'ann', ['yes'], noon));
      await store.cast(vote(ballot, 'bob', ['yes'], 0));
      expect(await tally(ballot)).toMatchObject({ first: noon, last: noon });
      await store.cast(vote(ballot, 'cem', ['yes'], noon + 5));
      await store.withdraw(ballot, 'cem');
      expect(await tally(ballot)).toMatchObject({ first: noon, last: noon + 5 });
    });

    it('tells of a ballot in steps, and what it told stands whatever is changed or taken back', async () => {
      const ballot = freshBallot();
      const told = async () => (await tally(ballot))?.told;
      const cast = (from: number, to: number, choice: string) =>
        Promise.all(
          Array.from({ length: to - from }, (_, at) =>
            store.cast(vote(ballot, `voter-${from + at}`, [choice], noon + from + at)),
          ),
        );
      await cast(0, 9, 'yes');
      expect(await told()).toEqual({ voters: 0, votes: {}, last: null });
      await store.cast(vote(ballot, 'voter-0', ['no'], noon + 20));
      expect(await told()).toEqual({ voters: 0, votes: {}, last: null });
      await cast(9, 10, 'no');
      const first = { voters: 10, votes: { yes: 8, no: 2 }, last: noon + 20 };
      expect(await told()).toEqual(first);
      await cast(10, 19, 'yes');
      for (let voter = 0; voter < 10; voter += 1) await store.withdraw(ballot, `voter-${voter}`);
      await cast(0, 9, 'perhaps');
      await store.cast(vote(ballot, 'voter-12', ['no']));
      expect(await told()).toEqual(first);
      expect((await tally(ballot))?.voters).toBe(18);
      await cast(20, 22, 'no');
      expect(await told()).toEqual({ voters: 20, votes: { yes: 8, no: 3, perhaps: 9 }, last: noon + 21 });
      for (let voter = 0; voter < 22; voter += 1) await store.withdraw(ballot, `voter-${voter}`);
      expect(await tally(ballot)).toMatchObject({
        ...{ voters: 0, votes: {} },
        told: { voters: 20, votes: { yes: 8, no: 3, perhaps: 9 } },
      });
    });

    it('lets a name be taken once, and whoever took it take it again', async () => {
      const both = await Promise.all([store.claim('a name', 'ann'), store.claim('a name', 'bob')]);
      expect(both).toEqual([true, false]);
      expect(await store.claim('a name', 'bob')).toBe(false);
      expect(await store.claim('a name', 'ann')).toBe(true);
      expect(await store.claim('another', 'bob')).toBe(true);
      const other = await open();
      expect([await other.claim('a name', 'bob'), await other.claim('a name', 'ann')]).toEqual([false, true]);
      const race = await Promise.all(
        ['ann', 'bob', 'cem', 'dee'].map((one, at) => (at % 2 ? other : store).claim('a race', one)),
      );
      expect(race.filter(Boolean)).toHaveLength(1);
      await other.close();
    });

    it('lists every tally in order of case, poll and version', async () => {
      const keys = [
        { case: 'b', poll: 'p', version: 1 },
        { case: 'a-b', poll: 'q', version: 10 },
        { case: 'a-b', poll: 'q', version: 2 },
        { case: 'a', poll: 'z', version: 1 },
        { case: 'a-b', poll: 'p', version: 1 },
      ];
      await Promise.all(keys.map((key) => store.cast(vote(key, 'ann', ['yes', 'no']))));
      const mine = (await store.allTallies()).filter((one) => keys.some((key) => key.case === one.case));
      expect(mine.map((one) => `${one.case} ${one.poll} ${one.version}`)).toEqual([
        ...['a z 1', 'a-b p 1', 'a-b q 2', 'a-b q 10', 'b p 1'],
      ]);
      expect(mine.every(({ votes }) => votes['yes'] === 1 && votes['no'] === 1)).toBe(true);
    });

    it('answers to be asked whether it can be written to', async () => {
      await expect(store.check()).resolves.toBeUndefined();
    });

    it('finishes what it was asked before it closes, and refuses what comes after', async () => {
      const ballot = freshBallot();
      const closing = await open();
      const casts = Array.from({ length: 50 }, (_, number) =>
        closing.cast(vote(ballot, `voter-${number}`, ['yes'])),
      );
      await Promise.all([closing.close(), ...casts]);
      await expect(closing.cast(vote(ballot, 'late', ['yes']))).rejects.toThrow(StoreUnavailable);
      await expect(closing.tallies([ballot])).rejects.toThrow(StoreUnavailable);
      await closing.close();
      expect(await tally(ballot)).toMatchObject({ voters: 50, votes: { yes: 50 } });
    });

    it('counts as a plain list of choices would, whatever voters do', async () => {
      const step = fc.record({
        ballot: fc.nat(1),
        voter: fc.constantFrom('ann', 'bob', 'cem', 'dee'),
        choice: fc.subarray(['a', 'b', 'c']),
        // Steps of one wave are asked without waiting for each other.
        wave: fc.boolean(),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
          const keys = [freshBallot(), freshBallot()] as const;
          const model = keys.map(() => new Map<string, readonly string[]>());
          const pending: Promise<unknown>[] = [];
          for (const { ballot, voter, choice, wave } of steps) {
            const choices = model[ballot]!;
            if (choice.length > 0) {
              choices.set(voter, choice);
              pending.push(store.cast(vote(keys[ballot]!, voter, choice)));
            } else {
              const had = choices.delete(voter);
              pending.push(store.withdraw(keys[ballot]!, voter).then((said) => expect(said).toBe(had)));
            }
            if (wave) await Promise.all(pending.splice(0));
          }
          await Promise.all(pending);
          const tallies = await store.tallies(keys);
          for (const [place, choices] of model.entries()) {
            const votes: Record<string, number> = {};
            for (const option of [...choices.values()].flat()) votes[option] = (votes[option] ?? 0) + 1;
            expect(tallies[place]).toMatchObject({ voters: choices.size });
            expect(tallies[place]!.votes).toEqual(votes);
            for (const [voter, choice] of choices)
              expect(await store.choiceOf(keys[place]!, voter)).toEqual(choice);
          }
        }),
        { numRuns: 100 },
      );
    });
  });
}
