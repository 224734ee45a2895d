import type { Stance } from '../../core/case/schema.ts';

/** How many passages speak for a claim, against it, and with a condition. */
export type Tally = Readonly<Record<Stance, number>>;

export interface LessonCard {
  readonly claim: string;
  readonly summary: string;
  readonly href: string;
  readonly lang?: string;
  readonly tally: Tally;
}

/** A passage of a case, quoted where it is used as evidence. */
export interface QuotationProps {
  readonly stance: Stance;
  /** Whether the words were said in the conversation or by the editor of the case. */
  readonly voice: 'said' | 'editor';
  readonly speaker?: string;
  readonly caseTitle: string;
  readonly caseLang?: string;
  readonly href: string;
  readonly evidence?: string;
}

/** What the editor of a case says there of a lesson. */
export interface PassageNote extends QuotationProps {
  readonly html: string;
  readonly lang?: string;
}

export interface LessonSheet {
  readonly claim: string;
  readonly summary: string;
  readonly tally: Tally;
  readonly topics: readonly { readonly text: string; readonly href: string }[];
  readonly groups: readonly { readonly stance: Stance; readonly passages: readonly PassageNote[] }[];
}
