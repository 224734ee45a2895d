import type { Notice } from '../revision/schema.ts';
import { parseTarget } from './evidence.ts';

/** A revision of a case that may be quoted. */
export interface QuotableRevision {
  readonly number: number;
  /** When it was frozen, as a calendar day. */
  readonly date: string;
  /** Set where its words were taken down. */
  readonly withdrawn?: Notice | undefined;
}

/** What is known of the revision that a quotation means. */
export interface Pin {
  /** The one that it names. */
  readonly revision?: number | undefined;
  /** The calendar day of the text that quotes; nothing for a text that goes on with the case. */
  readonly day?: string | undefined;
}

/** The revision that is quoted: the one that is named, else the newest of the day, else the newest. */
export function quotedRevision<Revision extends QuotableRevision>(
  { revision, day }: Pin,
  revisions: readonly Revision[],
): Revision | undefined {
  if (revision !== undefined) return revisions.find(({ number }) => number === revision);
  const ofDay = day === undefined ? undefined : revisions.findLast(({ date }) => date <= day);
  return ofDay ?? revisions.at(-1);
}

/** A quotation as it is written. */
export interface Written {
  readonly at: string;
  readonly revision: string | undefined;
}

/** The quotations among some that mean one revision of a case. */
export const quotationsOf = <One extends Written>(
  quotations: readonly One[],
  { slug, number }: { readonly slug: string; readonly number: number },
  { revisions, day, nameNow }: Quoting,
): One[] =>
  quotations.filter(({ at, revision }) => {
    const target = parseTarget(at);
    if (!target || nameNow(target.slug) !== slug) return false;
    const pin = { day, revision: revision === undefined ? undefined : Number(revision) };
    return quotedRevision(pin, revisions)?.number === number;
  });

/** What a text that quotes stands among. */
export interface Quoting {
  /** The revisions of the case, the oldest first. */
  readonly revisions: readonly QuotableRevision[];
  readonly day?: string | undefined;
  /** The slug that a case has now. */
  readonly nameNow: (slug: string) => string;
}
