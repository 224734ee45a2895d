import type { Notice } from '../revision/schema.ts';
import { knownHere, listOf, nearest, type Fault } from '../text/finding.ts';
import { unseenDifference } from '../text/unseen.ts';
import type { Stance } from '../case/schema.ts';
import { parseTarget, type EvidenceItem, type Target } from './evidence.ts';
import { nearestPassage, occurrences, readPassage, type Passage } from './passage.ts';
import type { ParsedLesson, Quotation } from './parse.ts';
import { pinOf, quotedRevision, type QuotableRevision, type QuotingText, type Written } from './quoted.ts';
import { reasonIn } from '../revision/moved.ts';

/** A place of a case with the words that stand there. */
interface PlaceText {
  readonly id: string;
  readonly text: string;
}

/** Places of a case. */
export type Places = readonly PlaceText[];

/** A case that may be quoted. */
export interface Quotable {
  /** As it stands now. */
  readonly anchors: Places;
  /** As it stood in its revisions, by number; asked for where a lesson names one. */
  readonly revisions?: ReadonlyMap<number, Places>;
  /** The number and day of each revision, the oldest first. */
  readonly dates?: readonly QuotableRevision[];
  /** Why revisions that lessons name were taken down, by number. */
  readonly withdrawn?: ReadonlyMap<number, Notice>;
  /** The number of its newest revision, where it has any. */
  readonly newest?: number | undefined;
}

/** What the quotations of a lesson are checked against. */
export interface LessonWorld {
  /** Cases by slug; `undefined` for one that is there but could not be read, about which nothing is said. */
  readonly cases: ReadonlyMap<string, Quotable | undefined>;
  /** The slugs of cases that readers do not see yet. */
  readonly drafts: ReadonlySet<string>;
  /** Nothing where the file of topics cannot be read. */
  readonly topics: ReadonlySet<string> | undefined;
  /** The stances that steps of cases take towards this lesson. */
  readonly steps: readonly { readonly slug: string; readonly step: string; readonly stance: Stance }[];
}

/** The newest frozen text of a lesson: what its editor had seen then is not asked again. */
export interface SeenLesson {
  readonly quotations: readonly Written[];
  readonly quoting: QuotingText;
}

/** How many quotations of a lesson are held against the cases. */
const MOST_QUOTATIONS = 200;

/** Checks a lesson: its topics are known, its quotations stand where they say, with one stance for each passage. */
export function checkLesson(
  id: string,
  lesson: ParsedLesson,
  world: LessonWorld,
  seen?: SeenLesson,
): Fault[] {
  const { topics: known } = world;
  const topics = (lesson.facts?.topics ?? []).flatMap((topic, at): Fault[] =>
    !known || known.has(topic)
      ? []
      : [
          {
            code: 'CASE-028',
            span: lesson.yaml?.valueAt(['topics', at]) ?? { start: 0, end: 0 },
            get data() {
              return { what: 'topic', id: topic, known: knownHere(known) };
            },
            get nearest() {
              return nearest(topic, known);
            },
          },
        ],
  );
  const tooMany = lesson.quotations[MOST_QUOTATIONS];
  return [
    ...lesson.changedLetters(),
    ...topics,
    ...(tooMany
      ? [
          {
            code: 'CASE-081' as const,
            span: tooMany.atSpan,
            data: { count: lesson.quotations.length, most: MOST_QUOTATIONS },
          },
        ]
      : []),
    ...lesson.quotations
      .slice(0, MOST_QUOTATIONS)
      .flatMap((quotation) => [
        ...checkQuotation(id, quotation, world, seen),
        ...(lesson.facts?.status === 'draft' ? [] : draftFaults(quotation, world)),
      ]),
    ...stanceFaults(id, lesson, world),
  ];
}

function draftFaults({ at, atSpan }: Quotation, { drafts }: LessonWorld): Fault[] {
  const slug = parseTarget(at)?.slug ?? '';
  return drafts.has(slug) ? [{ code: 'CASE-062', span: atSpan, data: { what: 'case', id: slug } }] : [];
}

function checkQuotation(
  id: string,
  quotation: Quotation,
  world: LessonWorld,
  seen: SeenLesson | undefined,
): Fault[] {
  const { at, words, atSpan, wordsSpan } = quotation;
  const target = parseTarget(at);
  const pointless = (what: string, id: string, known: () => Iterable<string>): Fault[] => [
    {
      code: 'CASE-054',
      span: atSpan,
      get data() {
        const names = listOf(known());
        const there = names === '' ? 'there are none to quote yet' : `known are ${names}`;
        return { what, id, known: `Write at="<case>#<anchor>"; ${there}` };
      },
      get nearest() {
        return nearest(id, known());
      },
    },
  ];
  if (!target || !world.cases.has(target.slug))
    return pointless('case', target?.slug ?? at, () => world.cases.keys());
  const quoted = world.cases.get(target.slug);
  if (!quoted) return [];
  const revision = quotation.revision === undefined ? undefined : Number(quotation.revision);
  const places = revision === undefined ? quoted.anchors : quoted.revisions?.get(revision);
  const withdrawn = revision === undefined ? undefined : quoted.withdrawn?.get(revision);
  if (withdrawn) {
    const { date, reason } = withdrawn;
    const data = {
      slug: target.slug,
      revision: quotation.revision ?? '',
      date,
      reason: reasonIn(reason, 'en'),
    };
    return [{ code: 'CASE-076', span: quotation.revisionSpan, data }];
  }
  if (!places) {
    const data = { slug: target.slug, revision: quotation.revision ?? '' };
    return [{ code: 'CASE-055', span: quotation.revisionSpan, data }];
  }
  const anchor = placeIn(places, target.anchor);
  if (!anchor) return pointless(`place in ${target.slug}`, target.anchor, () => places.map((one) => one.id));
  const count = occurrences(words, passageOf(anchor));
  if (count === 1)
    return revision === undefined ? [] : changedSince({ id, quotation, target, revision }, quoted, seen);
  if (count > 1) return [{ code: 'CASE-053', span: wordsSpan, data: { at, count } }];
  const difference = unseenDifference(words, passageOf(anchor).looks);
  if (difference !== undefined) return [{ code: 'CASE-105', span: wordsSpan, data: { at, difference } }];
  return [
    {
      code: 'CASE-052',
      span: wordsSpan,
      get data() {
        return { at, nearest: whereElse(words, target, places, anchor) };
      },
    },
  ];
}

/**
 * A quotation from an older revision whose words the newest has not. Who writes it, or freezes a text with it, after they
 * went has seen that and means the older ones.
 */
function changedSince(
  { id, quotation, target, revision }: Pinned,
  quoted: Quotable,
  seen: SeenLesson | undefined,
): Fault[] {
  const { words, wordsSpan } = quotation;
  const { anchors, newest } = quoted;
  const standsIn = (places: Places | undefined) =>
    places !== undefined && isOnce(words, placeIn(places, target.anchor));
  if (standsIn(anchors) || !standsIn(placesSeen(quotation, quoted, seen))) return [];
  const now = placeIn(anchors, target.anchor);
  const near = now ? whereElse(words, target, anchors, now) : `There is no place "${target.anchor}" any more`;
  const data = { ...target, revision, newest: newest ?? revision, nearest: near, lesson: id };
  return [{ code: 'CASE-071', span: wordsSpan, data }];
}

/** The newest text of a case when a quotation of an older one was frozen; nothing where it never was. */
function placesSeen(
  quotation: Quotation,
  quoted: Quotable,
  seen: SeenLesson | undefined,
): Places | undefined {
  const { at, revision } = quotation;
  const before = seen?.quotations.find((one) => one.at === at && one.revision === revision);
  if (!seen || !before) return undefined;
  const last = quotedRevision(pinOf({ at }, seen.quoting), quoted.dates ?? []);
  return last && quoted.revisions?.get(last.number);
}

/** A quotation with what it points at. */
interface Pinned {
  /** The id of the lesson. */
  readonly id: string;
  readonly quotation: Quotation;
  readonly target: Target;
  readonly revision: number;
}

function whereElse(words: string, { slug, anchor }: Target, places: Places, meant: PlaceText): string {
  const other = places.find((one) => one.id !== anchor && isOnce(words, one));
  if (other) return `They stand in "${slug}#${other.id}"`;
  const near = nearestPassage(words, passageOf(meant));
  return near === undefined
    ? 'Copy the words from the passage itself; nothing like them stands there'
    : `The nearest passage there is "${near}"`;
}

const isOnce = (words: string, place: PlaceText | undefined) =>
  place !== undefined && occurrences(words, passageOf(place)) === 1;

/** Passages are taken apart once, however many quotations there are of them. */
const passages = new WeakMap<PlaceText, Passage>();

function passageOf(place: PlaceText): Passage {
  const passage = passages.get(place) ?? readPassage(place.text);
  passages.set(place, passage);
  return passage;
}

const placesById = new WeakMap<Places, ReadonlyMap<string, PlaceText>>();

/** The place of an id: the first, where several have it. */
function placeIn(places: Places, id: string): PlaceText | undefined {
  const known = placesById.get(places) ?? new Map(places.toReversed().map((place) => [place.id, place]));
  placesById.set(places, known);
  return known.get(id);
}

function stanceFaults(id: string, { quotations }: ParsedLesson, { steps }: LessonWorld): Fault[] {
  const taken = new Map(
    steps.map(({ slug, step, stance }) => [`${slug}#${step}`, { stance, where: `a <Lesson> of ${slug}` }]),
  );
  return quotations.flatMap(({ at, stance, stanceSpan }): Fault[] => {
    const earlier = taken.get(at);
    if (!earlier) taken.set(at, { stance, where: 'an earlier <Evidence>' });
    if (!earlier || earlier.stance === stance) return [];
    const data = { anchor: at, lesson: id, first: earlier.stance, second: stance, where: earlier.where };
    return [{ code: 'CASE-051', span: stanceSpan, data }];
  });
}

/** The quotations of a lesson as evidence for it. */
export function evidenceIn(id: string, { quotations }: Pick<ParsedLesson, 'quotations'>): EvidenceItem[] {
  return quotations.flatMap(({ at, stance, words, revision }): EvidenceItem[] => {
    const target = parseTarget(at);
    const named = revision === undefined ? {} : { revision: Number(revision) };
    return target ? [{ lesson: id, ...target, stance, words, ...named, via: 'evidence' }] : [];
  });
}
