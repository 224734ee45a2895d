import type { Entry, FactName, Mark, TextRole } from './entry.ts';

/** What became of something from one revision to a later one. */
export type State = 'same' | 'changed' | 'added' | 'removed';

/** A run of words that stayed, was put in, or was taken out. */
export interface Part {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Two texts compared: what is same or removed, joined, is the old one; what is same or added, the new one. */
export interface TextComparison {
  readonly parts: readonly Part[];
  /** Whether they differ too much to be compared word by word, and stand one after the other. */
  readonly whole: boolean;
}

/** What became of one text of a passage. */
export interface TextChange extends TextComparison {
  readonly role: TextRole;
  /** Which of them, where there may be several: the id of an option, the language of a translation. */
  readonly name: string | undefined;
  readonly lang: string;
  readonly state: State;
  /** Whether only links, emphasis or pictures changed, and no word. */
  readonly markup: boolean;
}

/** A fact that is another one now; on either side it may not have been told. */
export interface FactChange {
  readonly name: FactName;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** What became of a marked phrase. */
export interface MarkChange {
  readonly state: State;
  readonly before: Mark | undefined;
  readonly after: Mark | undefined;
  readonly parts: readonly Part[];
}

/** Where a passage stands that is no longer, or was not yet, where the reader looks. */
export interface Elsewhere {
  /** The id of the step; of a step that is gone, the one it had. */
  readonly step: string;
  readonly number: number;
}

/** What became of one passage. */
export interface PassageChange {
  readonly kind: Entry['kind'];
  readonly state: State;
  readonly before: Entry | undefined;
  readonly after: Entry | undefined;
  readonly texts: readonly TextChange[];
  readonly facts: readonly FactChange[];
  readonly marks: readonly MarkChange[];
  /** The step that it came from, by its number in the earlier revision. */
  readonly from: Elsewhere | undefined;
  /** Whether it stands before or after others of its step that it stood after or before. */
  readonly reordered: boolean;
}

/** The place that a passage left for another step. */
export interface Departure {
  readonly kind: 'departure';
  readonly passage: PassageChange;
  readonly to: Elsewhere;
}

/** A step as one of the revisions has it. */
export interface StepPlace {
  readonly id: string;
  /** Counted from 1. */
  readonly number: number;
}

/** What became of one step. */
export interface StepChange {
  /** `changed` where anything in it did, its title or its place included. */
  readonly state: State;
  readonly before: StepPlace | undefined;
  readonly after: StepPlace | undefined;
  readonly title: TextChange;
  readonly reordered: boolean;
  readonly passages: readonly (PassageChange | Departure)[];
}

/** How many passages became what. */
export interface Totals {
  readonly changed: number;
  readonly added: number;
  readonly removed: number;
  readonly moved: number;
}

/** Everything that changed from one revision of a case to a later one. */
export interface CaseChange {
  /** Title, summary and the other facts; then speakers, sources and questions. */
  readonly facts: readonly PassageChange[];
  readonly opening: readonly PassageChange[];
  readonly steps: readonly StepChange[];
  readonly closing: readonly PassageChange[];
  /** Of passages in steps and around them. */
  readonly totals: Totals;
}
