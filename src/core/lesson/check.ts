import type { Notice } from '../revision/schema.ts';
import { listOf, nearest, type Fault } from '../text/finding.ts';
import { unseenDifference } from '../text/unseen.ts';
import type { Stance } from '../case/schema.ts';
import { nearestPassage, occurrences, parseTarget, type EvidenceItem, type Target } from './evidence.ts';
import type { ParsedLesson, Quotation } from './parse.ts';
import { pinOf, quotedRevision, type QuotableRevision, type QuotingText, type Written } from './quoted.ts';
import { reasonIn } from '../revision/moved.ts';

/** Places of a case with the words that stand at each. */
export type Places = readonly { readonly id: string; readonly text: string }[];

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
  readonly topics: ReadonlySet<string>;
  /** The stances that steps of cases take towards this lesson. */
  readonly steps: readonly { readonly slug: string; readonly step: string; readonly stance: Stance }[];
}

/** The newest frozen text of a lesson: what its editor had seen then is not asked again. */
export interface SeenLesson {
  readonly quotations: readonly Written[];
  readonly quoting: QuotingText;
}

/** Checks a lesson: its topics are known, its quotations stand where they say, with one stance for each passage. */
export function checkLesson(
  id: string,
  lesson: ParsedLesson,
  world: LessonWorld,
  seen?: SeenLesson,
): Fault[] {
  const topics = (lesson.facts?.topics ?? []).flatMap((topic, at): Fault[] =>
    world.topics.has(topic)
      ? []
      : [
          {
            code: 'CASE-028',
            span: lesson.yaml?.valueAt(['topics', at]) ?? { start: 0, end: 0 },
            data: { what: 'topic', id: topic, known: `Known here: ${listOf(world.topics)}` },
            nearest: nearest(topic, world.topics),
          },
        ],
  );
  return [
    ...(lesson.yaml?.lost ?? []),
    ...topics,
    ...lesson.quotations.flatMap((quotation) => [
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
  const pointless = (what: string, id: string, known: readonly string[]): Fault[] => {
    const data = { what, id, known: `Write at="<case>#<anchor>"; known are ${listOf(known)}` };
    return [{ code: 'CASE-054', span: atSpan, data, nearest: nearest(id, known) }];
  };
  if (!target || !world.cases.has(target.slug))
    return pointless('case', target?.slug ?? at, [...world.cases.keys()]);
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
  const anchor = places.find((one) => one.id === target.anchor);
  if (!anchor)
    return pointless(
      `place in ${target.slug}`,
      target.anchor,
      places.map((one) => one.id),
    );
  const count = occurrences(words, anchor.text);
  if (count === 1)
    return revision === undefined ? [] : changedSince({ id, quotation, target, revision }, quoted, seen);
  if (count > 1) return [{ code: 'CASE-053', span: wordsSpan, data: { at, count } }];
  const difference = unseenDifference(words, anchor.text);
  if (difference !== undefined) return [{ code: 'CASE-105', span: wordsSpan, data: { at, difference } }];
  const near = whereElse(words, target, places, anchor.text);
  return [{ code: 'CASE-052', span: wordsSpan, data: { at, nearest: near } }];
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
    places?.some((one) => one.id === target.anchor && occurrences(words, one.text) === 1) === true;
  if (standsIn(anchors) || !standsIn(placesSeen(quotation, quoted, seen))) return [];
  const now = anchors.find((one) => one.id === target.anchor);
  const near = now
    ? whereElse(words, target, anchors, now.text)
    : `There is no place "${target.anchor}" any more`;
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

function whereElse(words: string, { slug, anchor }: Target, places: Places, text: string): string {
  const other = places.find(
    ({ id, text: elsewhere }) => id !== anchor && occurrences(words, elsewhere) === 1,
  );
  if (other) return `They stand in "${slug}#${other.id}"`;
  const near = nearestPassage(words, text);
  return near === undefined
    ? 'Copy the words from the passage itself; nothing like them stands there'
    : `The nearest passage there is "${near}"`;
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
export function evidenceIn(id: string, { quotations }: ParsedLesson): EvidenceItem[] {
  return quotations.flatMap(({ at, stance, words, revision }): EvidenceItem[] => {
    const target = parseTarget(at);
    const named = revision === undefined ? {} : { revision: Number(revision) };
    return target ? [{ lesson: id, ...target, stance, words, ...named, via: 'evidence' }] : [];
  });
}
