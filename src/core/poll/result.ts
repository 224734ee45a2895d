import { z } from 'zod';
import { isClosed, type Ballot } from './ballot.ts';
import { stepOf } from './telling.ts';
import type { Tally, Told } from './vote-store.ts';
import { own } from '../text/own.ts';

const closed = z
  .literal(true)
  .optional()
  .describe('The poll takes no more votes, by the clock of the service');

/**
 * How a poll stands, as everybody may see it. A small count names people, and so does the difference of two counts: figures are told
 * in steps, and stand still in between.
 */
export const PollResult = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('few'),
    poll: z.string(),
    version: z.number().int(),
    fewerThan: z.number().int().describe('Fewer than so many readers have answered'),
    closed,
  }),
  z.strictObject({
    state: z.literal('counted'),
    poll: z.string(),
    version: z.number().int(),
    voters: z.number().int().describe('How many readers had answered when the figures were last told'),
    step: z
      .number()
      .int()
      .min(1)
      .describe('The figures are told anew when so many more have answered; 1: at once'),
    options: z
      .array(z.strictObject({ id: z.string(), votes: z.number().int() }))
      .describe('Every option, in the order of the ballot'),
    since: z.string().describe('The day of the first vote, YYYY-MM-DD in UTC'),
    until: z.string().describe('The day of the latest vote among these, YYYY-MM-DD in UTC'),
    closed,
  }),
]);
export type PollResult = z.infer<typeof PollResult>;

const dayOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

/**
 * What everybody may know of a tally.
 * @param fewerThan the threshold of the service; up to 1, everything is told as it is
 * @returns undefined where that is nothing yet
 */
export function toldOf(
  { voters, votes, last, told }: Tally,
  fewerThan: number,
): (Told & { readonly last: number }) | undefined {
  const shown = fewerThan <= 1 ? { voters, votes, last } : told;
  if (shown.last === null || shown.voters < Math.max(fewerThan, 0)) return undefined;
  return { ...shown, last: shown.last };
}

/**
 * The result of a poll for everybody.
 * @param fewerThan the threshold of the service
 * @param now by the service's clock, in milliseconds since 1970; without it, nothing is said of whether the poll is closed
 */
export function toResult(ballot: Ballot, tally: Tally, fewerThan: number, now?: number): PollResult {
  const { poll, version, options } = ballot;
  const about = { poll, version };
  const end = now !== undefined && isClosed(ballot, now) ? ({ closed: true } as const) : {};
  const told = toldOf(tally, fewerThan);
  if (told === undefined || tally.first === null) {
    return { state: 'few', ...about, fewerThan: stepOf(fewerThan), ...end };
  }
  return {
    state: 'counted',
    ...about,
    voters: told.voters,
    step: stepOf(fewerThan),
    options: options.map(({ id }) => ({ id, votes: own(told.votes, id) ?? 0 })),
    since: dayOf(tally.first),
    until: dayOf(told.last),
    ...end,
  };
}
