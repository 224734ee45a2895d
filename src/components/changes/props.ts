import type { EntryKind, Part, State } from '../../core/revision/compare/index.ts';

/** The language and direction of words, where they are not the page's. */
export interface Foreign {
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
}

/** A text with what was taken out and put in. */
export interface TextView {
  /** What it is to its passage, where the passage has several. */
  readonly label: string | undefined;
  readonly parts: readonly Part[];
  readonly own: Foreign;
  /** What has to be said of how it was compared. */
  readonly remark: string | undefined;
}

/** A marked phrase, or anything else inside a passage that is cited by itself. */
export interface MarkView {
  readonly ids: readonly string[];
  readonly state: State;
  readonly parts: readonly Part[];
  readonly status: string;
}

/** A fact that changed. */
export interface FactView {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** One passage, as it stands on a page of changes. */
export interface PassageView {
  /** Every anchor that leads here, the one it has now first. */
  readonly ids: readonly string[];
  readonly kind: EntryKind;
  readonly state: State;
  /** Whose or what it is. */
  readonly label: string;
  /** What became of it, in a word or two. */
  readonly status: string;
  /** What somebody has to know who cited it. */
  readonly told: readonly Told[];
  /** The first words of what stayed as it was. */
  readonly first: string | undefined;
  readonly own: Foreign;
  readonly texts: readonly TextView[];
  readonly facts: readonly FactView[];
  readonly marks: readonly MarkView[];
}

/** A sentence, which may lead somewhere. */
export interface Told {
  readonly text: string;
  readonly href?: string;
  /** What an editor wrote, after the sentence. */
  readonly words?: string;
  readonly own?: Foreign;
}

/** A sign where a passage stood that is in another step now. */
export interface DepartureView {
  readonly label: string;
  readonly first: string | undefined;
  readonly own: Foreign;
  readonly to: Told;
}

/** A step, or another part of what was compared. */
export interface SectionView {
  readonly ids: readonly string[];
  readonly state: State;
  /** “Step 2”, or what the part is. */
  readonly name: string;
  /** Its own title, with what was taken out and put in. */
  readonly title: readonly Part[];
  readonly own: Foreign;
  readonly status: string;
  readonly told: readonly Told[];
  readonly passages: readonly (PassageView | DepartureView)[];
}

/** A revision, as pages of changes name it. */
export interface RevisionView {
  readonly number: number;
  readonly name: string;
  readonly date: string;
  readonly note: string;
  /** Its page; one whose words were taken down has one as well, with the reason. */
  readonly href: string;
  /** Why and when its words were taken down. */
  readonly withdrawn: string | undefined;
  readonly newest: boolean;
  /** What it can be compared with, the nearest first. */
  readonly compared: readonly ComparedLink[];
}

export interface ComparedLink {
  readonly text: string;
  readonly href: string;
  /** The number of the earlier revision, where the later one is the newest. */
  readonly since: number | undefined;
}

/** The page that leads to any two revisions. */
export interface ChangesProps {
  readonly trail: readonly { readonly text: string; readonly href: string }[];
  readonly title: string;
  readonly lead: string;
  /** The newest first. */
  readonly revisions: readonly RevisionView[];
  /** The language of what the editors wrote, where it is not the page's. */
  readonly own: Foreign;
}

/** What changed between two revisions. */
export interface PairProps {
  readonly trail: ChangesProps['trail'];
  readonly title: string;
  readonly before: PairedRevision;
  readonly after: PairedRevision;
  readonly summary: string;
  /** Where it changed. */
  readonly places: readonly { readonly text: string; readonly href: string }[];
  /** What the editors said of each revision after the earlier one. */
  readonly notes: readonly { readonly name: string; readonly note: string }[];
  readonly sections: readonly SectionView[];
  readonly own: Foreign;
}

/** One side of a comparison. */
export interface PairedRevision {
  readonly name: string;
  readonly date: string;
  readonly href: string;
}
