import type { Fault } from '../../text/finding.ts';
import type { Hash, Ledger } from '../ledger.ts';

/** What a content folder has promised, and how strictly it is asked after. */
export interface Promised {
  readonly ledger: Ledger;
  readonly hash: Hash;
  /** Whether somebody is writing just now: then words may differ from those that were frozen. */
  readonly editing: boolean;
}

/** A fault with the file that it is in. */
export interface Located {
  /** The path in the folder of the case or lesson. */
  readonly name: string;
  /** The text that the span is in. */
  readonly text: string;
  readonly fault: Fault;
}

/** The beginning of a file, where a fault has no better place. */
export const START = { start: 0, end: 0 };
