import { z } from 'zod';
import { pollKinds } from '../case/vocabulary.ts';

const Id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

/** A poll as the service knows it: what can be voted for. Options of another `version` are another ballot. */
export const Ballot = z.strictObject({
  case: Id.describe('The slug of the case'),
  poll: Id.describe('The id of the poll in its case'),
  version: z.number().int().min(1).describe('Tallies of different versions are never mixed'),
  kind: z.enum(pollKinds),
  multiple: z.boolean().describe('Whether several options may be chosen'),
  closes: z
    .string()
    .nullable()
    .describe('The last day for votes, or its month or year (EDTF level 0); null for none'),
  options: z.array(z.strictObject({ id: Id, text: z.string().describe('Plain text') })).min(2),
});
export type Ballot = z.infer<typeof Ballot>;

/** The file `polls.json` that a build writes: every poll of the site, in the order of cases and of their text. */
export const BallotFile = z.strictObject({ polls: z.array(Ballot) });
export type BallotFile = z.infer<typeof BallotFile>;

/** The words of a poll in one language of its case, as the page of results shows them. */
export const BallotWording = z.strictObject({
  case: Id.describe('The slug of the case'),
  poll: Id.describe('The id of the poll in its case'),
  version: z.number().int().min(1),
  lang: z.string().describe('The language of the words (BCP 47)'),
  question: z.string().describe('Plain text'),
  options: z.record(z.string(), z.string()).describe('Plain texts by the ids of the options'),
});
export type BallotWording = z.infer<typeof BallotWording>;

/** The file `ballots/wordings.json` that a build writes: each poll in each language of its case, the main edition first. */
export const BallotWordingFile = z.array(BallotWording);

/** What keeps a choice from being a vote. */
export type Refusal = 'none-chosen' | 'too-many' | 'unknown-option';

/**
 * A choice as it is stored: each option once, in the order of the ballot.
 * @returns a refusal where it is no vote on that ballot
 */
export function readChoice(
  { options, multiple }: Pick<Ballot, 'options' | 'multiple'>,
  chosen: readonly string[],
): readonly string[] | Refusal {
  const wanted = new Set(chosen);
  const choice = options.map(({ id }) => id).filter((id) => wanted.has(id));
  if (choice.length < wanted.size) return 'unknown-option';
  if (choice.length === 0) return 'none-chosen';
  if (choice.length > 1 && !multiple) return 'too-many';
  return choice;
}

const HOUR = 3_600_000;

/**
 * When a poll takes no more votes: its last day, or the last of its month or year, is over everywhere on Earth twelve hours
 * after it is in UTC.
 * @param closes EDTF, level 0
 * @returns milliseconds since 1970
 */
function endOf(closes: string): number {
  const [year = 0, month, day] = closes.split('-').map(Number);
  const end =
    day !== undefined && month !== undefined
      ? Date.UTC(year, month - 1, day + 1)
      : Date.UTC(month === undefined ? year + 1 : year, month ?? 0);
  return end + 12 * HOUR;
}

/**
 * Whether a poll no longer takes votes.
 * @param now milliseconds since 1970
 */
export const isClosed = ({ closes }: Pick<Ballot, 'closes'>, now: number): boolean =>
  closes !== null && now >= endOf(closes);
