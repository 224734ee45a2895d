import type { Role, Stance } from '../../core/case/schema.ts';
import type { CiteProps } from '../cite/props.ts';
import type { MapProps } from './map-props.ts';
import type { GoneAnchor, Moved, Notice } from './revision-props.ts';
import type { SourceProps } from './source-props.ts';

/** A passage ready for the page. */
export interface Text {
  readonly html: string;
  /** Set where it differs from the language of the page. */
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
}

/** The language and direction of words, where they are not the page's. */
export type Foreign = Pick<Text, 'lang' | 'dir'>;

/** Words with their language, where that is not the page's. */
export interface Named {
  readonly text: string;
  readonly lang?: string;
}

export interface Link {
  readonly text: string;
  readonly href: string;
  /** The language of what it leads to, where it is not that of the page. */
  readonly hreflang?: string;
}

/** A link to a case by its title, in the title's language. */
export interface TitleLink extends Link {
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
}

/** Where a reader can go on from a case. */
export interface Onward {
  readonly topics: readonly {
    readonly id: string;
    readonly href: string;
    readonly previous?: TitleLink;
    readonly next?: TitleLink;
  }[];
  /** Other cases that bear on the same lesson, by its id. */
  readonly sharing: Readonly<Record<string, readonly TitleLink[]>>;
}

/** The case before and the case after this one in a topic. */
export interface TopicRow {
  readonly topic: Named;
  readonly href: string;
  readonly previous?: TitleLink;
  readonly next?: TitleLink;
}

/** A sentence on evidence, in three parts so that the source in its middle can be a link. */
export interface EvidenceSentence {
  readonly before: string;
  readonly source?: Link;
  readonly after: string;
}

export interface Speaker {
  readonly id: string;
  readonly name: string;
  readonly initial: string;
  readonly role: Role;
  readonly roleName: string;
  readonly handle?: string;
  readonly organization?: string;
  readonly pseudonym: boolean;
}

/** A number that leads from a passage to the note about it. */
export interface NoteMark {
  readonly number: number;
  readonly id: string;
}

export interface Note extends Moved {
  readonly number: number;
  readonly id: string;
  readonly text: Text;
  readonly by?: string;
  /** The words that the note is about, where it is about a mark. */
  readonly lemma?: { readonly text: string; readonly lang?: string; readonly dir?: 'ltr' | 'rtl' };
  readonly subject: string;
  /** The id of what it is about. */
  readonly back?: string;
}

export interface Time {
  readonly text: string;
  /** Missing where the time is not known. */
  readonly datetime?: string;
}

export interface MessageBlock {
  readonly type: 'message';
  readonly id: string;
  readonly speaker: Speaker;
  readonly via?: string;
  readonly time?: Time;
  readonly answers?: Link;
  readonly text: Text;
  /** Names the language of the words, where they are translated. */
  readonly language?: string;
  readonly evidence: EvidenceSentence;
  readonly remarks: readonly string[];
  readonly translations: readonly { readonly label: string; readonly text: Text }[];
  readonly notes: readonly NoteMark[];
}

export interface GapBlock {
  readonly type: 'gap';
  readonly id?: string;
  readonly reason: string;
  readonly duration?: string;
  readonly text: Text;
  readonly evidence?: EvidenceSentence;
  readonly notes: readonly NoteMark[];
}

export interface EventBlock {
  readonly type: 'event';
  readonly id?: string;
  readonly time?: Time;
  readonly text: Text;
  readonly evidence?: EvidenceSentence;
  readonly notes: readonly NoteMark[];
}

export interface ExhibitBlock {
  readonly type: 'exhibit';
  readonly src: string;
  readonly alt: string;
  readonly width?: number;
  readonly height?: number;
  readonly text: Text;
  readonly evidence?: EvidenceSentence;
  readonly notes: readonly NoteMark[];
}

export interface NarrationBlock {
  readonly type: 'narration';
  readonly text: Text;
  readonly notes: readonly NoteMark[];
}

interface LessonNote {
  readonly ref: string;
  readonly stance: Stance;
  readonly claim: Named;
  readonly href: string;
  readonly text: Text;
}

export interface LessonsBlock {
  readonly type: 'lessons';
  readonly lessons: readonly LessonNote[];
  readonly notes: readonly NoteMark[];
}

interface BallotOption {
  readonly id: string;
  readonly html: string;
  readonly correct: boolean;
  readonly why?: string;
}

export interface PollBlock {
  readonly type: 'poll';
  readonly id: string;
  /** The path or address before `/api/` of the service that counts votes; missing where none does. */
  readonly service?: string;
  /** The slug of its case. */
  readonly slug: string;
  readonly version: number;
  readonly kind: 'opinion' | 'predict' | 'check';
  /** The language of its words. */
  readonly own: Foreign;
  readonly multiple: boolean;
  readonly closes?: string;
  /** The earlier poll that asks the same. */
  readonly again?: Link & { readonly id: string };
  /** Where the choice is kept on the reader's device. */
  readonly store: string;
  readonly question: string;
  readonly options: readonly BallotOption[];
  readonly reveal?: string;
  readonly notes: readonly NoteMark[];
}

export type BlockProps = Moved &
  (MessageBlock | GapBlock | EventBlock | ExhibitBlock | NarrationBlock | LessonsBlock | PollBlock);

/** What is said, the notes on it, and what follows without notes of its own: one row of the page. */
export interface PassageProps {
  readonly lead?: BlockProps;
  readonly notes: readonly Note[];
  readonly rest: readonly BlockProps[];
}

export interface StepProps extends Moved {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly since: string;
  readonly passages: readonly PassageProps[];
}

/** What a case says of a lesson, over all its steps. */
export interface LessonBearing {
  readonly claim: Named;
  readonly href: string;
  readonly passages: readonly { readonly stance: Stance; readonly step: number; readonly href: string }[];
  /** Other cases that bear on it. */
  readonly also: readonly TitleLink[];
}

export interface Proof {
  readonly text: string;
  readonly href: string;
}

export interface MeasureRow {
  readonly name: string;
  readonly value: string;
  readonly known: boolean;
  readonly proofs: readonly Proof[];
}

interface SpeakerRow {
  readonly name: string;
  readonly messages: string;
  readonly words: string;
  readonly proofs: readonly (Proof & { readonly label: string })[];
}

export interface MeasuresProps {
  readonly speakers: readonly SpeakerRow[];
  readonly total: { readonly messages: string; readonly words: string };
  readonly rows: readonly MeasureRow[];
}

export interface Fact {
  readonly name: string;
  readonly values: readonly {
    readonly text: string;
    readonly href?: string;
    readonly lang?: string;
    /** The language of what the link leads to, where it is not the page's. */
    readonly hreflang?: string;
  }[];
}

export interface CaseHead {
  readonly title: string;
  readonly summary: string;
  readonly facts: readonly Fact[];
  readonly notices: readonly Notice[];
  readonly speakers: readonly Speaker[];
  readonly opening?: Text;
}

export interface CaseEnd {
  readonly closing?: Text;
  readonly outcome: string;
  readonly bearings: readonly LessonBearing[];
  readonly questions: readonly string[];
  readonly measures: MeasuresProps;
  readonly sources: readonly SourceProps[];
  readonly licence: { readonly text: string; readonly href?: string };
  readonly data: readonly Link[];
  readonly citedBy: readonly { readonly text: string; readonly href?: string }[];
  readonly onward: readonly TopicRow[];
  readonly gone: readonly GoneAnchor[];
}

/** A case joined with everything its page shows. */
export interface CaseProps {
  readonly head: CaseHead;
  /** Missing where nobody says anything. */
  readonly map?: MapProps;
  readonly steps: readonly StepProps[];
  readonly end: CaseEnd;
  readonly cite: CiteProps;
  /** The path of the words of its ballots. */
  readonly ballotFile: string;
  /** The path of a snapshot of its votes. */
  readonly snapshot?: string;
}
