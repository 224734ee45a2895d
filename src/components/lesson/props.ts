import type { Fact, Foreign, Named, Text } from '../case/props.ts';
import type { Notice } from '../case/revision-props.ts';
import type { Stance } from '../../core/case/schema.ts';

/** How many passages speak for a claim, against it, and with a condition. */
export type Tally = Readonly<Record<Stance, number>>;

/** A lesson as it stands in a list. */
export interface LessonCard {
  readonly claim: string;
  readonly summary: string;
  readonly href: string;
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
  readonly tally: Tally;
  readonly topics: readonly TopicLink[];
}

/** A topic, with the language of its title where that is not the page's. */
export interface TopicLink extends Named {
  readonly href: string;
}

/** A passage of a case, quoted where it is used as evidence. */
export interface QuotationProps {
  readonly stance: Stance;
  /** Whether the words were said in the conversation or by the editor of the case. */
  readonly voice: 'said' | 'editor';
  /** The language of the words, where it is not the page's. */
  readonly text?: Foreign;
  readonly speaker: string;
  readonly slug: string;
  /** The number of its step. */
  readonly step: number;
  readonly caseTitle: string;
  /** The language of the case, where it is not the page's. */
  readonly caseText: Foreign;
  readonly href: string;
  readonly evidence?: string;
  /** What is said in the place of the words, where they were taken down. */
  readonly withdrawn?: string;
  /** The revision that the words are of, where it stands for ever. */
  readonly revision?: { readonly text: string; readonly href: string };
  /** The passage in the edition of the case that is for the reader, where the words are of another. */
  readonly reading?: { readonly text: string; readonly href: string; readonly hreflang?: string };
}

/** A passage on the sheet of evidence: words quoted, what the editor of the case says there of the lesson, or both. */
export interface EvidenceEntry extends QuotationProps {
  readonly words?: string;
  readonly notes: readonly Text[];
}

export interface LessonSheet {
  readonly claim: string;
  readonly summary: string;
  /** The language of claim and essay, where it is not the page's. */
  readonly text: Foreign;
  /** Missing on a frozen revision, which has no sheet of evidence. */
  readonly tally?: Tally;
  readonly topics: readonly TopicLink[];
  readonly facts: readonly Fact[];
  readonly notices: readonly Notice[];
  readonly groups: readonly { readonly stance: Stance; readonly entries: readonly EvidenceEntry[] }[];
}
