import { readFileSync, statSync } from 'node:fs';
import { BallotFile, type Ballot } from '../../core/poll/ballot.ts';

/** What can be voted for, by the slug of a case, each in the order of its text. */
export type Ballots = ReadonlyMap<string, readonly Ballot[]>;

/** Gives what can be voted for now. */
export type BallotSource = () => Promise<Ballots>;

/**
 * Reads the text of a `polls.json`.
 * @throws {Error} where it is not what a build writes
 */
export const parseBallots = (text: string): Ballots =>
  Map.groupBy(BallotFile.parse(JSON.parse(text)).polls, (ballot) => ballot.case);

/** Milliseconds. */
const LOOK_AGAIN = 500;

/**
 * The ballots in a file, read again when a build has changed it. A file that is missing or cannot be read leaves what
 * was known before.
 * @param warn is told a sentence, once for each change
 * @param clock milliseconds that only go forward
 */
export function ballotsInFile(
  file: string,
  warn: (sentence: string) => void,
  clock: () => number = () => performance.now(),
): BallotSource {
  let known: Ballots = new Map();
  let seen: string | undefined = '';
  let looked = -Infinity;
  return async () => {
    if (clock() - looked < LOOK_AGAIN) return known;
    looked = clock();
    const found = statSync(file, { throwIfNoEntry: false });
    const changed = found && `${found.mtimeMs} ${found.size}`;
    if (changed === seen) return known;
    seen = changed;
    try {
      known = parseBallots(readFileSync(file, 'utf8'));
    } catch {
      warn(
        `${file} is missing or is no list of polls: run \`npm run build\`. Until then nobody can vote on what is new.`,
      );
    }
    return known;
  };
}
