import type { Fact } from '../../components/case/props.ts';
import type { GoneAnchor, Notice } from '../../components/case/revision-props.ts';
import { reasonIn } from '../../core/revision/moved.ts';
import type { Reason, Notice as RevisionNotice } from '../../core/revision/schema.ts';
import { formatDate } from '../../i18n/index.ts';
import { optional } from './blocks.ts';
import type { Context } from './context.ts';

/** One revision, as the pages of its case name it. */
export interface NamedRevision {
  readonly number: number;
  /** When it was frozen, as a calendar day. */
  readonly date: string;
  readonly href: string;
  /** The ids that it published. */
  readonly anchors: readonly string[];
}

/** Which revision a page shows, and what became of what its case has published. */
export interface Standing {
  /** All revisions in this language, the oldest first; none where nothing was published yet. */
  readonly revisions: readonly NamedRevision[];
  /** The number of the revision that the page shows, where that is a frozen one. */
  readonly shown?: number;
  /** The page with the case as it stands now. */
  readonly now: string;
  /** The page of what changed; between two revisions where there are two. */
  readonly changes: (from?: number) => string;
  readonly gone: Readonly<Record<string, Reason>>;
  readonly retired?: RevisionNotice;
}

/** A case of which nothing was published yet. */
export const unpublished = (now: string): Standing => ({
  revisions: [],
  now,
  changes: () => now,
  gone: {},
});

/** What the head of a case says of its revisions: this one, the newest, earlier ones, what changed. */
export function revisionFacts(
  { revisions, shown, now, changes }: Standing,
  { t, lang }: Pick<Context, 't' | 'lang'>,
): Fact[] {
  const newest = revisions.at(-1);
  const here = revisions.find(({ number }) => number === shown) ?? newest;
  if (!here || !newest) return [];
  const day = formatDate(lang, here.date);
  const isNewest = here === newest;
  const earlier = revisions.filter(({ number }) => number < here.number).toReversed();
  return [
    {
      name: t.revisions.revision,
      values: [
        {
          text: isNewest ? t.revisions.newestOf(here.number, day) : t.revisions.of(here.number, day),
          ...(shown === undefined && { href: here.href }),
        },
        ...(shown === undefined || isNewest
          ? []
          : [{ text: t.revisions.newest(newest.number, formatDate(lang, newest.date)), href: now }]),
        ...earlier.map(({ number, href }) => ({ text: t.revisions.earlier(number), href })),
        { text: t.revisions.changes, href: changes(isNewest ? revisions.at(-2)?.number : here.number) },
      ],
    },
  ];
}

/** What the head says first: that this is a frozen revision, or, in the sentence `ended`, that nobody keeps it up to date. */
export function noticesOf(
  standing: Standing,
  { model, t, lang }: Pick<Context, 't' | 'lang'> & { readonly model: { readonly status: string } },
  ended: string = t.header.retired,
): Notice[] {
  const { revisions, shown, now, changes, retired } = standing;
  const here = revisions.find(({ number }) => number === shown);
  const newest = revisions.at(-1);
  const frozen = (): Notice[] => {
    if (!here || !newest) return [];
    const day = formatDate(lang, here.date);
    const isNewest = here === newest;
    return [
      {
        text: isNewest ? t.revisions.frozenNewest(here.number, day) : t.revisions.frozen(here.number, day),
        links: [
          { text: isNewest ? t.revisions.readCase : t.revisions.readNewest(newest.number), href: now },
          ...(isNewest ? [] : [{ text: t.revisions.changedSince, href: changes(here.number) }]),
        ],
      },
    ];
  };
  const retirement: Notice[] =
    model.status === 'retired'
      ? [
          {
            text: retired
              ? `${ended} ${t.revisions.retiredSince(formatDate(lang, retired.date), reasonIn(retired.reason, lang))}`
              : ended,
          },
        ]
      : [];
  return [...frozen(), ...retirement];
}

/** What was published and is there no more, each with the revision that had it last. */
export const goneOf = (
  { gone, revisions }: Standing,
  { t, lang }: Pick<Context, 't' | 'lang'>,
): GoneAnchor[] =>
  Object.entries(gone).map(([id, reason]) => {
    const last = revisions.findLast(({ anchors }) => anchors.includes(id));
    const link = last && { text: t.revisions.revisionNumber(last.number), href: `${last.href}#${id}` };
    return { id, reason: reasonIn(reason, lang), ...optional('last', link) };
  });
