import type { Case, Message, Role } from '../schema.ts';
import { messagesOf } from '../measures/thread.ts';

/** A column of the map: one speaker, or several of one role where there are too many for a column each. */
export interface Lane {
  readonly role: Role;
  /** Ids of participants, in the order in which they begin to speak. */
  readonly speakers: readonly string[];
}

/** A message as the map knows it. */
export interface MessageItem {
  readonly kind: 'message';
  readonly id: string;
  readonly from: string;
  readonly role: Role;
  /** The number of its lane, from 0. */
  readonly lane: number;
  /** The number of its step, from 0. */
  readonly step: number;
  readonly at?: string;
  /** The number of the message that it answers among all messages, from 0. */
  readonly answers?: number;
}

/** Something that takes a row of its own, in the order of the case. */
export type Item =
  | MessageItem
  | { readonly kind: 'event'; readonly step: number; readonly at?: string }
  | { readonly kind: 'gap'; readonly step: number };

/** What a map is drawn from. */
export interface Parts {
  readonly lanes: readonly Lane[];
  /** Ids of the steps. */
  readonly steps: readonly string[];
  readonly items: readonly Item[];
}

/** With more, people of one role who hardly speak share a lane. */
export const MOST_LANES = 12;

/** Takes from a case what its map shows: who speaks, the messages, gaps and events, by step. */
export function partsOf(model: Case): Parts {
  const messages = messagesOf(model);
  const roles = new Map(model.participants.map(({ id, role }) => [id, role]));
  const lanes = lanesOf(messages, roles);
  const laneOf = new Map(lanes.flatMap(({ speakers }, lane) => speakers.map((id) => [id, lane] as const)));
  const numbers = new Map(messages.map(({ id }, number) => [id, number] as const).reverse());
  let number = 0;
  const items = model.steps.flatMap(({ blocks }, step) =>
    blocks.flatMap((block): Item[] => {
      if (block.type === 'gap') return [{ kind: 'gap', step }];
      if (block.type === 'event') return [{ kind: 'event', step, ...timeOf(block.at) }];
      if (block.type !== 'message') return [];
      const { id, from, at, replyTo } = block;
      const answers = numbers.get(replyTo ?? '');
      const earlier = answers !== undefined && answers < number;
      number += 1;
      return [
        {
          kind: 'message',
          id,
          from,
          role: roles.get(from) ?? 'other',
          lane: laneOf.get(from) ?? 0,
          step,
          ...timeOf(at),
          ...(earlier && { answers }),
        },
      ];
    }),
  );
  return { lanes, steps: model.steps.map(({ id }) => id), items };
}

const timeOf = (at: string | undefined) => (at === undefined ? {} : { at });

/** The messages among the items, in their order. */
export const messagesAmong = ({ items }: Parts): MessageItem[] =>
  items.filter((item): item is MessageItem => item.kind === 'message');

function lanesOf(messages: readonly Message[], roles: ReadonlyMap<string, Role>): Lane[] {
  const counts = new Map<string, number>();
  for (const { from } of messages) counts.set(from, (counts.get(from) ?? 0) + 1);
  let lanes = [...counts.keys()].map((id): Lane => ({ role: roles.get(id) ?? 'other', speakers: [id] }));
  for (let most = 1; lanes.length > MOST_LANES; most += 1) {
    const isQuiet = ({ speakers }: Lane) => speakers.every((id) => (counts.get(id) ?? 0) <= most);
    const quiet = Map.groupBy(lanes.filter(isQuiet), ({ role }) => role);
    for (const crowd of [...quiet.values()].toSorted((a, b) => b.length - a.length)) {
      if (lanes.length > MOST_LANES) lanes = together(lanes, crowd);
    }
  }
  return lanes;
}

/** Puts some lanes into one, where the first of them stood. */
function together(lanes: readonly Lane[], crowd: readonly Lane[]): Lane[] {
  const [first] = crowd;
  return lanes.flatMap((lane): Lane[] => {
    if (lane === first) return [{ ...lane, speakers: crowd.flatMap(({ speakers }) => speakers) }];
    return crowd.includes(lane) ? [] : [lane];
  });
}
