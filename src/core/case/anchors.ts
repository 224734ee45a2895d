import type { Block, Case, Commentary, Stance, Step } from './schema.ts';

/** What an id of a case names. */
export type AnchorKind = 'step' | 'message' | 'mark' | 'poll' | 'gap' | 'event' | 'commentary';

/** An address that people cite, with the words that stand at it. */
export interface Anchor {
  readonly id: string;
  readonly kind: AnchorKind;
  /** The object of the model that carries the id. */
  readonly node: object;
  readonly step: Step;
  /** The words there as plain text; of a step, its title. */
  readonly text: string;
}

/** Every anchor of a case in the order of the text, repeated ids included. */
export function anchorsOf(model: Pick<Case, 'steps'>): Anchor[] {
  return model.steps.flatMap((step) => [
    { id: step.id, kind: 'step' as const, node: step, step, text: step.title },
    ...step.blocks.flatMap((block) => anchorsIn(step, block)),
  ]);
}

function anchorsIn(step: Step, block: Block): Anchor[] {
  switch (block.type) {
    case 'message':
      return [
        { id: block.id, kind: 'message', node: block, step, text: block.body.text },
        ...block.marks.map((mark): Anchor => ({
          id: mark.id,
          kind: 'mark',
          node: mark,
          step,
          text: mark.text,
        })),
      ];
    case 'poll':
      return [{ id: block.id, kind: 'poll', node: block, step, text: block.question.text }];
    case 'gap':
    case 'event':
    case 'commentary':
      return block.id === undefined
        ? []
        : [{ id: block.id, kind: block.type, node: block, step, text: block.body.text }];
    default:
      return [];
  }
}

const CAN_BE_COMMENTED = ['message', 'gap', 'event'];

/**
 * What a commentary is about: the id it names, or the message, gap or event just before it in its step
 * (other commentary in between does not count).
 * @returns the id of a block or mark, the block itself where it has no id, or nothing
 */
export function commentaryTarget(step: Step, commentary: Commentary): string | Block | undefined {
  if (commentary.on !== undefined) return commentary.on;
  const before = step.blocks.slice(0, step.blocks.indexOf(commentary));
  return before.findLast(({ type }) => CAN_BE_COMMENTED.includes(type));
}

/** How the steps of a case bear on lessons, in the order of the text. */
export function bearingsOf({ steps }: Pick<Case, 'steps'>): { ref: string; stance: Stance; step: string }[] {
  return steps.flatMap((step) =>
    step.blocks.flatMap((block) =>
      block.type === 'lesson' ? [{ ref: block.ref, stance: block.stance, step: step.id }] : [],
    ),
  );
}
