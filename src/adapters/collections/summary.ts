import { z } from 'zod';
import { bearingsOf } from '../../core/case/anchors.ts';
import { cardMap, smallMap } from '../../core/case/map/index.ts';
import { Ballot } from '../../core/poll/ballot.ts';
import { ballotsOf, questionsOf } from '../../core/poll/of-case.ts';
import { Snapshot, toSnapshot, type ExportedTally } from '../../core/poll/snapshot.ts';
import { FEWEST_TOLD } from '../../core/poll/telling.ts';
import { goneIds } from '../../core/revision/moved.ts';
import { Notice, Revision, Revisions } from '../../core/revision/schema.ts';
import type { Case } from '../../core/case/schema.ts';
import { channels, endings, stances, statuses } from '../../core/case/vocabulary.ts';

const MapPaths = z.object({
  lanes: z.string(),
  arcs: z.string(),
  solid: z.string(),
  open: z.string(),
  steps: z.string(),
});

/** What lists need to know of a case; the model itself lies in its side file. */
export const CaseSummary = z.object({
  slug: z.string(),
  lang: z.string(),
  translation: z.boolean(),
  /** All languages the case can be read in, the original's first. */
  languages: z.array(z.string()),
  title: z.string(),
  summary: z.string(),
  status: z.enum(statuses),
  published: z.string().optional(),
  authors: z.array(z.string()),
  topics: z.array(z.string()),
  platform: z.string(),
  channel: z.enum(channels),
  started: z.string(),
  ending: z.enum(endings).optional(),
  fictional: z.boolean(),
  steps: z.number(),
  messages: z.number(),
  /** What can be voted for, in the order of the text. */
  ballots: z.array(Ballot),
  /** What each of them asks, as plain text. */
  questions: z.array(z.string()),
  /** How they stood, where a snapshot was committed. */
  snapshot: Snapshot.optional(),
  participants: z.number(),
  /** How its steps bear on lessons. */
  lessons: z.array(z.object({ ref: z.string(), stance: z.enum(stances), step: z.string() })),
  /** What it has published, the oldest first; none where the content folder keeps no ledger. */
  revisions: z.array(Revision.pick({ number: true, date: true, note: true, withdrawn: true })),
  /** Where an anchor stands now, and why one is gone, by the id it had. */
  moved: Revisions.shape.moved,
  gone: Revisions.shape.gone,
  /** Why nobody keeps it up to date any more. */
  retired: Notice.optional(),
  /** The small form of its map: SVG path data for a box of 480 × 180 units. */
  map: MapPaths,
  /** The same for its social card, in a box of 1088 × 284 units. */
  card: MapPaths,
});
export type CaseSummary = z.infer<typeof CaseSummary>;

/** Sums a model up for lists. */
export function summarise(
  model: Case,
  translation: boolean,
  languages: readonly string[],
  tallies: readonly ExportedTally[],
  revisions: Revisions | undefined,
): CaseSummary {
  const ballots = ballotsOf(model);
  const snapshot = toSnapshot(model.slug, tallies, ballots, FEWEST_TOLD);
  const blocks = model.steps.flatMap((step) => step.blocks);
  const count = (type: string) => blocks.filter((block) => block.type === type).length;
  return {
    slug: model.slug,
    lang: model.lang,
    translation,
    languages: [...languages],
    title: model.title,
    summary: model.summary,
    status: model.status,
    ...(model.published === undefined ? {} : { published: model.published }),
    authors: model.authors.map(({ name }) => name),
    topics: model.topics,
    platform: model.setting.platform,
    channel: model.setting.channel,
    started: model.setting.started,
    ...(model.ending === undefined ? {} : { ending: model.ending }),
    fictional: model.fictional,
    steps: model.steps.length,
    messages: count('message'),
    ballots,
    questions: questionsOf(model),
    ...(snapshot === undefined ? {} : { snapshot }),
    participants: model.participants.length,
    lessons: bearingsOf(model),
    revisions: (revisions?.revisions ?? []).map(({ number, date, note, withdrawn }) => ({
      number,
      date,
      note,
      ...(withdrawn && { withdrawn }),
    })),
    moved: revisions?.moved ?? {},
    gone: revisions ? goneIds(revisions) : {},
    ...(revisions?.retired && { retired: revisions.retired }),
    map: smallMap(model),
    card: cardMap(model),
  };
}
