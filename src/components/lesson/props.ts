import type { Named, Text } from '../case/props.ts';
import type { Stance } from '../../core/case/schema.ts';

/** How many passages speak for a claim, against it, and with a condition. */
export type Tally = Readonly<Record<Stance, number>>;

export interface LessonCard {
  readonly claim: string;
  readonly summary: string;
  readonly href: string;
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
  readonly tally: Tally;
}

type Foreign = Pick<Text, 'lang' | 'dir'>;

/** A passage of a case, quoted where it is used as evidence. */
export interface QuotationProps {
  readonly stance: Stance;
  /** Whether the words were said in the conversation or by the editor of the case. */
  readonly voice: 'said' | 'editor';
  readonly speaker?: string;
  /** The language of the words, where it is not the page's. */
  readonly words?: Foreign;
  readonly caseTitle: string;
  /** The language of the case, where it is not the page's. */
  readonly caseText: Foreign;
  readonly href: string;
  readonly evidence?: string;
  /** The passage in an edition of the case that is nearer to the reader. */
  readonly reading?: { readonly text: string; readonly href: string; readonly hreflang?: string };
}

/** What the editor of a case says there of a lesson. */
export interface PassageNote extends QuotationProps, Text {}

export interface LessonSheet {
  readonly claim: string;
  readonly summary: string;
  readonly tally: Tally;
  /** The language of claim and essay, where it is not the page's. */
  readonly text: Foreign;
  readonly topics: readonly (Named & { readonly href: string })[];
  readonly groups: readonly { readonly stance: Stance; readonly passages: readonly PassageNote[] }[];
}
