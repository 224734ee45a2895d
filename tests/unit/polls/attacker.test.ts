import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FEWEST_TOLD, isToBeTold, stepOf } from '../../../src/core/poll/telling.ts';
import { startService } from '../../helpers/poll-service.ts';

const OPTIONS = ['yes', 'no', 'perhaps'] as const;
const POLL = '/polls/late-parcel/first';

/** What happens at a poll: a reader whom the attacker does not know votes, or the attacker acts as one of four readers. */
type Act = { readonly by: 'other' } | { readonly by: 'own'; readonly as: number; readonly choice?: string };

/** All that an attacker gets to see after each act, and which act each result was first seen after. */
async function watch(acts: readonly Act[], choices: readonly string[]) {
  const service = startService();
  const own = Array.from({ length: FEWEST_TOLD - 1 }, () => service.reader());
  const onlooker = service.reader();
  const views: string[] = [];
  let others = 0;
  for (const act of acts) {
    if (act.by === 'other') {
      await service.reader().vote('first', [choices[others] ?? 'yes']);
      others += 1;
    } else {
      const reader = own[act.as];
      const answer = act.choice
        ? await reader?.vote('first', [act.choice])
        : await reader?.send('DELETE', POLL);
      const { result } = (await answer?.json()) as { result: unknown };
      views.push(JSON.stringify(result));
    }
    views.push(await (await onlooker.send('GET', '/polls/late-parcel')).text());
    views.push(await (await onlooker.send('GET', `${POLL}/results`)).text());
  }
  await service.end();
  return views;
}

/** The others of whom each result tells for the first time. */
async function batchesOf(acts: readonly Act[], choices: readonly string[]): Promise<number[][]> {
  const service = startService();
  const own = Array.from({ length: FEWEST_TOLD - 1 }, () => service.reader());
  const batches: number[][] = [];
  let waiting: number[] = [];
  let others = 0;
  let last = '';
  for (const act of acts) {
    if (act.by === 'other') {
      await service.reader().vote('first', [choices[others] ?? 'yes']);
      waiting.push(others);
      others += 1;
    } else if (act.choice) await own[act.as]?.vote('first', [act.choice]);
    else await own[act.as]?.send('DELETE', POLL);
    const now = await (await service.reader().send('GET', '/polls/late-parcel')).text();
    if (now !== last && now.includes('"counted"')) {
      batches.push(waiting);
      waiting = [];
    }
    last = now;
  }
  await service.end();
  return [...batches, waiting];
}

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.constant({ by: 'other' } as const),
  fc.record({
    by: fc.constant('own' as const),
    as: fc.nat(FEWEST_TOLD - 2),
    choice: fc.constantFrom(...OPTIONS),
  }),
  fc.record({ by: fc.constant('own' as const), as: fc.nat(FEWEST_TOLD - 2) }),
);

test('whatever an attacker does with four votes, no result tells what one other reader chose', async () => {
  const acts = fc.array(act, { minLength: 20, maxLength: 60, size: 'max' });
  const choices = fc.array(fc.constantFrom(...OPTIONS), { minLength: 60, maxLength: 60 });
  let told = 0;
  await fc.assert(
    fc.asyncProperty(acts, choices, fc.nat(), async (all, chosen, pick) => {
      const batches = await batchesOf(all, chosen);
      const waiting = batches.pop() ?? [];
      for (const batch of batches) expect(batch.length).toBeGreaterThan(FEWEST_TOLD);
      const other = [...chosen];
      // Who is told of changes places with any other who is told of at the same time; who is not yet, chooses anew.
      for (const batch of batches) {
        const [one = 0, two = 0] = [batch[pick % batch.length], batch[(pick + 3) % batch.length]];
        other[one] = chosen[two] ?? 'yes';
        other[two] = chosen[one] ?? 'yes';
      }
      for (const one of waiting)
        other[one] = OPTIONS[(OPTIONS.indexOf(chosen[one] ?? 'yes') + 1 + (pick % 2)) % 3] ?? 'yes';
      expect(await watch(all, other)).toEqual(await watch(all, chosen));
      told += batches.length;
    }),
    { numRuns: 25, seed: 10 },
  );
  expect(told).toBeGreaterThan(20);
});

test('four own votes, taken back again, tell nothing of the fifth', async () => {
  const views = await Promise.all(
    OPTIONS.map((choice) =>
      watch(
        [
          ...[0, 1, 2, 3].map((as) => ({ by: 'own', as, choice: 'yes' }) as const),
          { by: 'other' },
          ...[0, 1, 2, 3].map((as) => ({ by: 'own', as }) as const),
        ],
        [choice],
      ),
    ),
  );
  expect(views[1]).toEqual(views[0]);
  expect(views[2]).toEqual(views[0]);
});

test('a result stands as it was told until a whole step more have voted', () => {
  const voters = fc.array(fc.integer({ min: -3, max: 3 }), { maxLength: 200, size: 'max' });
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 50 }), voters, (fewerThan, moves) => {
      let [there, told] = [0, 0];
      for (const move of moves) {
        there = Math.max(0, there + move);
        if (!isToBeTold(there, told, fewerThan)) continue;
        expect(there - told).toBeGreaterThanOrEqual(stepOf(fewerThan));
        told = there;
      }
    }),
    { seed: 10 },
  );
});
