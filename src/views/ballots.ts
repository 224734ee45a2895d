import type { BallotFile } from '../core/poll/ballot.ts';
import { shelf } from './library.ts';

/** What can be voted for: the polls of all cases, in the words of each case's main edition. */
export async function ballotFile(): Promise<BallotFile> {
  const cases = [...(await shelf()).values()].toSorted((a, b) => a.slug.localeCompare(b.slug));
  return { polls: cases.flatMap(({ main }) => main.data.ballots) };
}
