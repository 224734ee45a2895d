import type { Fault } from '../../text/finding.ts';
import type { Message } from '../schema.ts';
import { commentaryTarget } from '../anchors.ts';
import type { Rule } from './rule.ts';

/** A message answers one that stands before it. */
export const repliesComeLater: Rule = ({ model, parsed }) => {
  const messages = model.steps.flatMap(({ blocks }) =>
    blocks.filter((block): block is Message => block.type === 'message'),
  );
  const firsts = new Map(messages.map(({ id }, at) => [id, at] as const).reverse());
  return messages.flatMap((message, at): Fault[] => {
    const target = firsts.get(message.replyTo ?? '') ?? -1;
    if (target < at) return [];
    const data = { id: message.replyTo ?? '', what: 'message', kind: 'a message' };
    return [{ code: 'CASE-029', span: parsed.places.attribute(message, 'replyTo'), data }];
  });
};

/** A commentary without `on` has something before it that it can be about. */
export const commentaryHasTarget: Rule = ({ model, parsed }) =>
  (parsed.hurt ? [] : model.steps).flatMap((step) =>
    step.blocks.flatMap((block): Fault[] =>
      block.type === 'commentary' && commentaryTarget(step, block) === undefined
        ? [{ code: 'CASE-046', span: parsed.places.block(block) }]
        : [],
    ),
  );

interface Timed {
  readonly node: object;
  readonly at: string;
  readonly type: string;
}

/** Times do not run backwards from one block to the next; a day alone may hold any time of it. */
export const timesRunForwards: Rule = ({ model, parsed }) => {
  const timed = model.steps.flatMap(({ blocks }) =>
    blocks.flatMap((block): Timed[] =>
      (block.type === 'message' || block.type === 'event') && block.at !== undefined
        ? [{ node: block, at: block.at, type: block.type }]
        : [],
    ),
  );
  return timed.flatMap((entry, index): Fault[] => {
    const before = timed[index - 1];
    if (!before || latest(entry.at) >= earliest(before.at)) return [];
    const data = { at: entry.at, what: before.type, before: before.at };
    return [{ code: 'CASE-043', span: parsed.places.attribute(entry.node, 'at'), data }];
  });
};

const HALF_A_DAY_OF_ZONES = 14 * 3_600_000;
const earliest = (at: string) => Date.parse(at) - (at.length === 10 ? HALF_A_DAY_OF_ZONES : 0);
const latest = (at: string) =>
  Date.parse(at) + (at.length === 10 ? 86_400_000 + HALF_A_DAY_OF_ZONES : 59_999);
