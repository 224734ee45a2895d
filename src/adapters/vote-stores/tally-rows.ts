import { byCode } from '../../core/text/order.ts';
import type { BallotKey, Tally, Told } from '../../core/poll/vote-store.ts';
import { ballotText } from './batch.ts';

/** A ballot beside one of its options; one without votes comes once, with `null`. Numbers may come as text. */
export interface TallyRow {
  readonly case_slug: string;
  readonly poll: string;
  readonly version: number;
  readonly voters: number;
  readonly first_vote: number | string;
  readonly last_vote: number | string;
  readonly told_voters: number;
  readonly told_last: number | string;
  readonly option_id: string | null;
  readonly votes: number | null;
  readonly told: number | null;
}

/** What `toTallies` reads. A condition on `b` may follow. */
export const selectTallies = `SELECT b.case_slug, b.poll, b.version, b.voters, b.first_vote, b.last_vote,
  b.told_voters, b.told_last, t.option_id, t.votes, t.told
  FROM poll_ballots b LEFT JOIN poll_tallies t ON t.ballot = b.id AND (t.votes > 0 OR t.told > 0)`;

/**
 * The same for a store that is only read, and may have been written by an older Casebook.
 * @param version the last migration that it had
 */
export const selectTalliesAt = (version: number): string =>
  version >= 3
    ? selectTallies
    : selectTallies
        .replace('b.told_voters, b.told_last', '0 AS told_voters, 0 AS told_last')
        .replace('t.told\n', '0 AS told\n')
        .replace('(t.votes > 0 OR t.told > 0)', 't.votes > 0');

/** Puts the rows of each ballot together. @returns in the order of case, poll and version */
export function toTallies(rows: readonly TallyRow[]): readonly Tally[] {
  type Counts = Record<string, number>;
  const tallies = new Map<string, Tally & { votes: Counts; told: Told & { votes: Counts } }>();
  for (const row of rows) {
    const key: BallotKey = { case: row.case_slug, poll: row.poll, version: row.version };
    const text = ballotText(key);
    const tally = tallies.get(text) ?? {
      ...key,
      ...{ voters: row.voters, votes: {} },
      ...{ first: Number(row.first_vote), last: Number(row.last_vote) },
      told: {
        ...{ voters: row.told_voters, votes: {} },
        last: row.told_voters > 0 ? Number(row.told_last) : null,
      },
    };
    tallies.set(text, tally);
    if (row.option_id === null) continue;
    if (row.votes) tally.votes[row.option_id] = row.votes;
    if (row.told) tally.told.votes[row.option_id] = row.told;
  }
  return [...tallies.values()].sort(inOrder);
}

/** The tallies of certain ballots, in their order; of one that has none, an empty one. */
export function talliesOf(ballots: readonly BallotKey[], rows: readonly TallyRow[]): readonly Tally[] {
  const there = new Map(toTallies(rows).map((tally) => [ballotText(tally), tally]));
  return ballots.map(
    (ballot) =>
      there.get(ballotText(ballot)) ?? {
        ...{ case: ballot.case, poll: ballot.poll, version: ballot.version },
        ...{ voters: 0, votes: {}, first: null, last: null },
        told: { voters: 0, votes: {}, last: null },
      },
  );
}

function inOrder(a: BallotKey, b: BallotKey): number {
  return byCode(a.case, b.case) || byCode(a.poll, b.poll) || a.version - b.version;
}

/** Reads what `JSON.stringify` of a choice wrote. */
export const readChosen = (text: string): readonly string[] => JSON.parse(text) as string[];
