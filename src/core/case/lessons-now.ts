import type { Block, Case } from './schema.ts';
import { own } from '../text/own.ts';

/** The id that lessons have now, by each that they had. */
export type FormerLessons = Readonly<Record<string, string>>;

/** The id that a lesson has now. */
export const lessonNow = (ref: string, former: FormerLessons): string => own(former, ref) ?? ref;

/** A case that names its lessons by the ids that they have now: what was frozen goes on naming them by older ones. */
export function withLessonsNow(model: Case, former: FormerLessons): Case {
  if (Object.keys(former).length === 0) return model;
  const renamed = (block: Block): Block =>
    block.type === 'lesson' ? { ...block, ref: lessonNow(block.ref, former) } : block;
  return {
    ...model,
    steps: model.steps.map((step) => ({ ...step, blocks: step.blocks.map((block) => renamed(block)) })),
  };
}
