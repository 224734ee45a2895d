import type { ComparedLink, PairProps, RevisionView } from '../../components/changes/props.ts';
import { pairsOf } from '../../core/revision/compare/pairs.ts';
import { reasonIn } from '../../core/revision/moved.ts';
import type { Notice } from '../../core/revision/schema.ts';
import type { Between } from '../../core/url.ts';
import { formatDate, words, type InterfaceLanguage } from '../../i18n/index.ts';
import { withdrawnNotice } from '../withdrawn.ts';

/** What is known of a revision, whether of a case or of a lesson. */
export interface Known {
  readonly number: number;
  readonly date: string;
  readonly note: string;
  readonly withdrawn?: Notice | undefined;
}

/** Makes the addresses of one case or lesson, in the language of a page. */
export interface Places {
  readonly revision: (number: number) => string;
  readonly changes: (between?: Between) => string;
}

/**
 * The pairs of revisions that have a page: those that can be compared, and those that could be until words of one were
 * taken down, where a notice stands.
 */
export function keptPairs(revisions: readonly Known[]): (Between & { readonly withdrawn: boolean })[] {
  const readable = revisions.filter(({ withdrawn }) => !withdrawn).map(({ number }) => number);
  const compared = pairsOf(readable).map((pair) => ({ ...pair, withdrawn: false }));
  const before = pairsOf(revisions.map(({ number }) => number))
    .filter(({ from, to }) => !readable.includes(from) || !readable.includes(to))
    .map((pair) => ({ ...pair, withdrawn: true }));
  return [...compared, ...before];
}

/** What stands in the place of a comparison, where words of a side of it were taken down. */
export function withdrawnPair(revisions: readonly Sided[], { from, to }: Between, lang: InterfaceLanguage) {
  const sides = revisions.filter(({ number }) => number === from || number === to);
  const notices = sides.flatMap(({ number, withdrawn }) =>
    withdrawn ? [withdrawnNotice(number, withdrawn, lang)] : [],
  );
  const [first] = notices;
  if (!first) return undefined;
  return {
    title: notices.map(({ title }) => title).join('. '),
    description: first.description,
    sentences: notices.flatMap(({ sentences }) => sentences),
    anchors: [...new Set(sides.flatMap(({ anchors }) => anchors))],
  };
}

/** A revision with the ids that it published, which addresses of a comparison may name. */
type Sided = Known & { readonly anchors: readonly string[] };

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
    withdrawn: withdrawn && t.withdrawn(formatDate(lang, withdrawn.date), reasonIn(withdrawn.reason, lang)),
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
