import type { Block, Case, Message } from '../schema.ts';
import { readDuration, toElapsed } from './elapsed.ts';
import { distance, readMoment, type Distance, type Moment } from './moment.ts';
import type { Elapsed } from './schema.ts';

interface Silence extends Distance {
  readonly basis: 'times' | 'gap';
  readonly messages: string[];
}

interface Timed {
  readonly id: string;
  readonly moment: Moment;
  readonly index: number;
}

/**
 * The longest time between two messages that follow each other. Only pairs that both have a time are measured, and
 * only where no message without one stands between them: with such messages about, the silence may be longer than
 * what is known. A gap of reason `time` with a `duration` counts where it is longer.
 */
export function longestSilence(model: Case, messages: readonly Message[]): Elapsed {
  if (messages.length < 2) return { known: 'none', messages: [] };
  const silences = [...between(messages), ...stated(model)];
  const complete = messages.every((message) => message.at !== undefined);
  const longest = silences.toSorted((a, b) => b.least - a.least || b.most - a.most)[0];
  if (!longest) return { known: 'not-known', messages: [] };
  const { least, basis } = longest;
  const most = Math.max(...silences.map((silence) => silence.most));
  return toElapsed({ least, most }, longest.messages, { basis, open: !complete });
}

/** Silences between neighbours in time; where a day has no hour, the order of the case stands for the order in time. */
function between(messages: readonly Message[]): Silence[] {
  const timed = messages.flatMap(({ id, at }, index): Timed[] =>
    at === undefined ? [] : [{ id, index, moment: readMoment(at) }],
  );
  const exact = timed.every(({ moment }) => moment.offset !== undefined);
  const inOrder = exact ? timed.toSorted((a, b) => a.moment.start - b.moment.start) : timed;
  return inOrder.slice(1).flatMap((later, index): Silence[] => {
    const earlier = inOrder[index];
    if (!earlier || untimedBetween(messages, earlier.index, later.index)) return [];
    const { least, most } = distance(earlier.moment, later.moment);
    if (most < 0) return [];
    return [{ least: Math.max(0, least), most, basis: 'times', messages: [earlier.id, later.id] }];
  });
}

function untimedBetween(messages: readonly Message[], one: number, other: number): boolean {
  const inside = messages.slice(Math.min(one, other) + 1, Math.max(one, other));
  return inside.some((message) => message.at === undefined);
}

/** Silences whose length the case itself states, proved by the messages on both sides of the gap. */
function stated(model: Case): Silence[] {
  const blocks: Block[] = model.steps.flatMap((step) => step.blocks);
  return blocks.flatMap((block, index): Silence[] => {
    if (block.type !== 'gap' || block.reason !== 'time' || block.duration === undefined) return [];
    const isMessage = (other: Block): other is Message => other.type === 'message';
    const before = blocks.slice(0, index).findLast(isMessage);
    const after = blocks.slice(index + 1).find(isMessage);
    const messages = [before, after].flatMap((message) => message?.id ?? []);
    return [{ ...readDuration(block.duration), basis: 'gap', messages }];
  });
}
