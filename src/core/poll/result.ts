import { z } from 'zod';
import type { Ballot } from './ballot.ts';
import type { Tally } from './vote-store.ts';

/** Below so many voters a count names people; a service may be set otherwise. */
export const FEWEST_TOLD = 5;

/** How a poll stands, as everybody may see it. A small count names people: below a threshold no figure is told. */
export const PollResult = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('few'),
    poll: z.string(),
    version: z.number().int(),
    fewerThan: z.number().int().describe('Fewer than so many readers have answered'),
  }),
  z.strictObject({
    state: z.literal('counted'),
    poll: z.string(),
    version: z.number().int(),
    voters: z.number().int().describe('How many readers have answered'),
    options: z
      .array(z.strictObject({ id: z.string(), votes: z.number().int() }))
      .describe('Every option, in the order of the ballot'),
    since: z.string().describe('The day of the first vote, YYYY-MM-DD in UTC'),
    until: z.string().describe('The day of the latest vote, YYYY-MM-DD in UTC'),
  }),
]);
export type PollResult = z.infer<typeof PollResult>;

const dayOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

/**
 * The result of a poll for everybody.
 * @param fewerThan the number of voters below which nothing is told but that
 */
export function toResult(ballot: Ballot, tally: Tally, fewerThan: number): PollResult {
  const { poll, version, options } = ballot;
  const { voters, votes, first, last } = tally;
  if (voters < fewerThan || first === null || last === null) {
    return { state: 'few', poll, version, fewerThan: Math.max(fewerThan, 1) };
  }
  return {
    state: 'counted',
    poll,
    version,
    voters,
    options: options.map(({ id }) => ({ id, votes: votes[id] ?? 0 })),
    since: dayOf(first),
    until: dayOf(last),
  };
}
