import { BallotFile, BallotWordingFile, type Ballot, type BallotWording } from '../../core/poll/ballot.ts';

/** What can be voted for, by the slug of a case, each in the order of its text. */
export type Ballots = ReadonlyMap<string, readonly Ballot[]>;
/** What polls ask, by the slug of a case, in all its languages. */
export type Wordings = ReadonlyMap<string, readonly BallotWording[]>;

/** Gives what can be voted for now. */
export type BallotSource = () => Promise<Ballots>;
/** Gives what polls ask now. */
export type WordingSource = () => Promise<Wordings>;

/**
 * Reads the text of a `polls.json`.
 * @throws {Error} where it is not what a build writes
 */
export const parseBallots = (text: string): Ballots =>
  Map.groupBy(BallotFile.parse(JSON.parse(text)).polls, (ballot) => ballot.case);

/**
 * Reads the text of a `ballots/wordings.json`.
 * @throws {Error} where it is not what a build writes
 */
export const parseWordings = (text: string): Wordings =>
  Map.groupBy(BallotWordingFile.parse(JSON.parse(text)), (wording) => wording.case);
