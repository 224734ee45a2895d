import { z } from 'zod';
import type { Ballot } from './ballot.ts';
import { PollResult, toResult } from './result.ts';
import { isToBeTold } from './telling.ts';

const Day = z.iso.date();
const Count = z.number().int().min(0);

/** A tally as `npm run polls:export` prints it. */
export const ExportedTally = z.strictObject({
  case: z.string(),
  poll: z.string(),
  version: z.number().int().min(1),
  options: z.array(z.strictObject({ id: z.string(), votes: Count })),
  voters: Count,
  first: Day.nullable(),
  last: Day.nullable(),
  step: z
    .number()
    .int()
    .min(1)
    .optional()
    .describe(
      'By how many readers it grew since it was told of before; without it, nobody may see it but its owner',
    ),
});
export type ExportedTally = z.infer<typeof ExportedTally>;

/** How the polls of a case stood on a day, as everybody may see it. */
export const Snapshot = z.strictObject({
  case: z.string(),
  date: z.string().describe('The day of the latest vote in it, YYYY-MM-DD'),
  polls: z.array(PollResult),
});
export type Snapshot = z.infer<typeof Snapshot>;

/**
 * Reads the text of a snapshot.
 * @returns the tallies, or why it is none, as the end of a sentence
 */
export function readSnapshot(
  text: string,
  slug: string,
): readonly ExportedTally[] | { readonly reason: string } {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { reason: 'it is no JSON' };
  }
  const read = z.array(ExportedTally).safeParse(data);
  if (!read.success) {
    const [issue] = read.error.issues;
    return { reason: `${issue?.path.join('.') || 'the whole'} is not what the export writes` };
  }
  const other = read.data.find((tally) => tally.case !== slug);
  return other === undefined ? read.data : { reason: `it has votes of the case "${other.case}"` };
}

/** The polls whose tallies are the owner's own copy, from which single votes can be told. */
export const ownCopiesIn = (tallies: readonly ExportedTally[]): string[] =>
  tallies.filter(({ step }) => step === undefined).map(({ poll }) => `"${poll}"`);

/**
 * What a snapshot shows of ballots as they are worded now; small counts stay untold.
 * @returns undefined where it knows no vote on any of them
 */
export function toSnapshot(
  slug: string,
  tallies: readonly ExportedTally[],
  ballots: readonly Ballot[],
  fewerThan: number,
): Snapshot | undefined {
  const known = ballots.flatMap((ballot) => {
    const tally = tallies.find(({ poll, version }) => poll === ballot.poll && version === ballot.version);
    return tally?.first && tally.last ? [{ ballot, tally, last: tally.last, first: tally.first }] : [];
  });
  const date = known
    .map(({ last }) => last)
    .toSorted()
    .at(-1);
  if (date === undefined) return undefined;
  return {
    case: slug,
    date,
    polls: known.map(({ ballot, tally, first, last }) =>
      toResult(ballot, { ...ballot, ...countsOf(tally, first, last, fewerThan) }, fewerThan),
    ),
  };
}

function countsOf(tally: ExportedTally, first: string, last: string, fewerThan: number) {
  const { voters, options, step } = tally;
  const counts = {
    voters,
    votes: Object.fromEntries(options.map(({ id, votes }) => [id, votes])),
    last: Date.parse(last),
  };
  const isTold = step !== undefined || isToBeTold(voters, 0, fewerThan);
  return {
    ...counts,
    first: Date.parse(first),
    told: isTold ? counts : { voters: 0, votes: {}, last: null },
  };
}
