import type { ComparedLink, PairProps, RevisionView } from '../../components/changes/props.ts';
import { pairsOf } from '../../core/revision/compare/pairs.ts';
import type { Between } from '../../core/url.ts';
import { formatDate, words, type InterfaceLanguage } from '../../i18n/index.ts';

/** What is known of a revision, whether of a case or of a lesson. */
export interface Known {
  readonly number: number;
  readonly date: string;
  readonly note: string;
  readonly withdrawn?: { readonly date: string; readonly reason: string } | undefined;
}

/** Makes the addresses of one case or lesson, in the language of a page. */
export interface Places {
  readonly revision: (number: number) => string;
  readonly changes: (between?: Between) => string;
}

/** All revisions, the newest first, each with what it can be compared with. */
export function revisionViews(
  revisions: readonly Known[],
  readable: readonly number[],
  lang: InterfaceLanguage,
  { revision, changes }: Places,
): RevisionView[] {
  const t = words(lang).changes;
  const pairs = pairsOf(readable);
  const newest = revisions.at(-1)?.number;
  const links = (number: number): ComparedLink[] =>
    pairs
      .filter(({ to }) => to === number)
      .toReversed()
      .map((pair) => ({
        text: t.since(pair.from),
        href: changes(pair),
        since: pair.to === newest ? pair.from : undefined,
      }));
  return revisions.toReversed().map(({ number, date, note, withdrawn }) => ({
    number,
    name: t.revision(number),
    date: t.ofDate(formatDate(lang, date)),
    note,
    href: revision(number),
    withdrawn: withdrawn && t.withdrawn(formatDate(lang, withdrawn.date), withdrawn.reason),
    newest: number === newest,
    compared: links(number),
  }));
}

/** The sentence over the list. */
export function leadOf(revisions: readonly Known[], lang: InterfaceLanguage): string {
  const t = words(lang).changes;
  const [only, ...others] = revisions;
  return only && others.length === 0
    ? t.nothingYet(only.number, formatDate(lang, only.date))
    : t.lead(revisions.length);
}

/** The two sides of a comparison, and what the editors said of what lies between. */
export function sidesOf(
  revisions: readonly Known[],
  { from, to }: Between,
  lang: InterfaceLanguage,
  href: (number: number) => string,
): Pick<PairProps, 'before' | 'after' | 'notes'> {
  const t = words(lang).changes;
  const side = (number: number) => ({
    name: t.revision(number),
    date: t.ofDate(formatDate(lang, revisions.find((one) => one.number === number)?.date ?? '')),
    href: href(number),
  });
  const between = revisions.filter((one) => one.number > from && one.number <= to && !one.withdrawn);
  return {
    before: side(from),
    after: side(to),
    notes: between.map(({ number, note }) => ({ name: t.revision(number), note })),
  };
}
