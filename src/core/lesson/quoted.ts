import type { Notice, Revision } from '../revision/schema.ts';
import { parseTarget } from './evidence.ts';
import { own } from '../text/own.ts';

/** A revision of a case that may be quoted. */
export interface QuotableRevision {
  readonly number: number;
  /** When it was frozen, as a calendar day. */
  readonly date: string;
  /** Set where its words were taken down. */
  readonly withdrawn?: Notice | undefined;
}

/** A quotation as it is written. */
export interface Written {
  readonly at: string;
  readonly revision?: string | undefined;
}

/** A text that quotes, as far as it says which revisions it means: nothing of one that goes on with its cases. */
export interface QuotingText {
  /** The calendar day on which it was frozen. */
  readonly day?: string | undefined;
  /** The revisions that it showed then, by the slug as it is written; earlier texts have no record of it. */
  readonly quotes?: Readonly<Record<string, number>> | undefined;
}

/** What a frozen text says of it. */
export const quotingOf = ({ date, quotes }: Pick<Revision, 'date' | 'quotes'>): QuotingText => ({
  day: date,
  quotes,
});

/** Which revision a quotation means: one by its number, or the newest of a day. Without both, the newest. */
export interface Pin {
  readonly revision?: number | undefined;
  readonly day?: string | undefined;
}

/** What a text says of the revision that one of its quotations means. */
export function pinOf({ at, revision }: Written, { day, quotes = {} }: QuotingText): Pin {
  const slug = parseTarget(at)?.slug ?? '';
  const kept = own(quotes, slug);
  return { revision: revision === undefined ? kept : Number(revision), day };
}

/** The revision that is quoted. */
export function quotedRevision<One extends QuotableRevision>(
  { revision, day }: Pin,
  revisions: readonly One[],
): One | undefined {
  if (revision !== undefined) return revisions.find(({ number }) => number === revision);
  const ofDay = day === undefined ? undefined : revisions.findLast(({ date }) => date <= day);
  return ofDay ?? revisions.at(-1);
}

/** A revision of a case among all of that case. */
export interface QuotedRevision {
  readonly number: number;
  /** The oldest first. */
  readonly revisions: readonly QuotableRevision[];
  /** Whether a slug is one that the case has or had. */
  readonly isNamed: (slug: string) => boolean;
}

/** Whether a text has a quotation that means a revision of a case. */
export const quotesRevision = (
  quotations: readonly Written[],
  text: QuotingText,
  { number, revisions, isNamed }: QuotedRevision,
): boolean =>
  quotations.some((quotation) => {
    const target = parseTarget(quotation.at);
    return (
      target !== undefined &&
      isNamed(target.slug) &&
      quotedRevision(pinOf(quotation, text), revisions)?.number === number
    );
  });
