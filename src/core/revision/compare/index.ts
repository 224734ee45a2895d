import { anchorsOf } from '../../case/anchors.ts';
import type { Case } from '../../case/schema.ts';
import type { CaseChange, StepChange } from './change.ts';
import { compareText, stateOf, type EntryComparison } from './compare-entry.ts';
import { entryOf, narration, type EntryContext } from './entries.ts';
import type { Entry } from './entry.ts';
import { frontMatterEntries } from './front-matter.ts';
import { merged } from './join.ts';
import { outOfOrder } from './order.ts';
import { compareSections, type NumberedSection, type SectionPair } from './sections.ts';
import { createComparer } from './text.ts';
import { hasMoved, isPassage, totalsOf } from './totals.ts';
import { own } from '../../text/own.ts';

export type * from './change.ts';
export { compareLessons } from './lesson.ts';
export type { LessonText } from './lesson.ts';
export { hasMoved, isPassage } from './totals.ts';
export { factOf, textOf } from './entry.ts';
export type { Entry, EntryKind, FactName, TextRole } from './entry.ts';

/** What is known of two revisions beside their words. */
export interface Known {
  /** Where anchors went, as `revisions.yaml` tells. */
  readonly moved?: Readonly<Record<string, string>>;
  /** The digest of each picture of either revision, by its name. */
  readonly pictures?: readonly [Pictures, Pictures];
}

type Pictures = Readonly<Record<string, string>>;

/**
 * Compares two revisions of a case, passage by passage and word by word.
 */
export function compareCases(
  before: Case,
  after: Case,
  { moved = {}, pictures: [oldPictures, newPictures] = [{}, {}] }: Known = {},
): CaseChange {
  const rename = renaming(moved, new Set(anchorsOf(after).map(({ id }) => id)));
  const comparison: EntryComparison = { compare: createComparer(), rename };
  const steps = pairSteps(
    sectionsOf({ model: before, rename, pictures: oldPictures }),
    sectionsOf({ model: after, rename: (id) => id, pictures: newPictures }),
    rename,
  );
  const alone = (number: number, old: Entry[], fresh: Entry[]): SectionPair => [
    { id: undefined, number, entries: old },
    { id: undefined, number, entries: fresh },
  ];
  const inSteps = compareSections(
    steps.map(({ pair }) => pair),
    comparison,
  );
  const [facts = [], opening = [], closing = []] = [
    alone(0, frontMatterEntries(before), frontMatterEntries(after)),
    alone(0, narration(before.opening, before.lang), narration(after.opening, after.lang)),
    alone(0, narration(before.closing, before.lang), narration(after.closing, after.lang)),
  ].map((pair) => compareSections([pair], comparison)[0]?.filter(isPassage));
  const stepChanges = steps.map((step, index) =>
    stepChange(step, inSteps[index] ?? [], [before.lang, after.lang], comparison),
  );
  const passages = [
    ...opening,
    ...stepChanges.flatMap((step) => step.passages.filter(isPassage)),
    ...closing,
  ];
  return { facts, opening, steps: stepChanges, closing, totals: totalsOf(passages) };
}

/** The id that each anchor has where `ids` are the anchors: its own while that is there, else where it was moved to. */
function renaming(moved: Readonly<Record<string, string>>, ids: ReadonlySet<string>): (id: string) => string {
  return (id) => {
    const seen = new Set<string>();
    let now = id;
    while (!ids.has(now) && !seen.has(now)) {
      seen.add(now);
      now = own(moved, now) ?? now;
    }
    return ids.has(now) ? now : id;
  };
}

interface Step extends NumberedSection {
  readonly title: string;
}

interface PairedSteps {
  readonly pair: readonly [before: Step | undefined, after: Step | undefined];
  readonly reordered: boolean;
}

function pairSteps(
  old: readonly Step[],
  fresh: readonly Step[],
  rename: (id: string) => string,
): PairedSteps[] {
  const places = new Map(fresh.map(({ id }, place) => [id, place]));
  const stays = new Map<Step, number>();
  for (const step of old) {
    const place = places.get(rename(step.id ?? ''));
    if (place !== undefined && !stays.values().some((taken) => taken === place)) stays.set(step, place);
  }
  const moved = outOfOrder([...stays.values()]);
  return merged(old, fresh, (step) => stays.get(step)).map((pair) => ({
    pair,
    reordered: pair[0] !== undefined && moved.has(stays.get(pair[0]) ?? -1),
  }));
}

const sectionsOf = (context: EntryContext): Step[] =>
  context.model.steps.map((step, index) => ({
    id: step.id,
    title: step.title,
    number: index + 1,
    entries: step.blocks.map((block) => entryOf(block, step, context)),
  }));

function stepChange(
  { pair: [before, after], reordered }: PairedSteps,
  passages: StepChange['passages'],
  [langBefore, langAfter]: readonly [string, string],
  { compare }: EntryComparison,
): StepChange {
  const text = (step: Step | undefined, lang: string) =>
    step && ({ role: 'title', text: step.title, lang } as const);
  const title = compareText(text(before, langBefore), text(after, langAfter), compare);
  const quiet =
    title.state === 'same' &&
    !reordered &&
    before?.id === after?.id &&
    passages.every((item) => isPassage(item) && item.state === 'same' && !hasMoved(item));
  const place = (step: Step | undefined) => step && { id: step.id ?? '', number: step.number };
  return {
    state: stateOf(before, after, quiet),
    before: place(before),
    after: place(after),
    title,
    reordered,
    passages,
  };
}
