import { anchorsOf } from '../case/anchors.ts';
import type { Case, Poll } from '../case/schema.ts';
import type { Revision } from './schema.ts';
import { own } from '../text/own.ts';

/** The polls of a case, in the order of the text. */
export const pollsOf = ({ steps }: Pick<Case, 'steps'>): Poll[] =>
  steps.flatMap(({ blocks }) => blocks.filter((block) => block.type === 'poll'));

/** The anchors of a case and what can be voted for in it, as a revision records them. */
export const publishedBy = (model: Pick<Case, 'steps'>): Pick<Revision, 'anchors' | 'polls'> => ({
  anchors: [...new Set(anchorsOf(model).map(({ id }) => id))],
  polls: Object.fromEntries(
    pollsOf(model).map(({ id, version, options }) => [
      id,
      { version, options: options.map((one) => one.id) },
    ]),
  ),
});

/** Facts about a case that may change at any time: they are not its words. */
const FREE = ['citedBy', 'allow', 'status'];
const FREE_OF_SOURCES = ['archived', 'archivedOn'];

const without = (value: object, keys: readonly string[]) =>
  Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));

/** The facts and words of a case that a revision freezes, each by its key in the model. */
const wordsOf = ({ sources, ...rest }: Case): Record<string, unknown> => ({
  ...without(rest, FREE),
  sources: sources.map((source) => without(source, FREE_OF_SOURCES)),
});

/** The first key of the model under which the words of two texts differ; nothing where they are the same. */
export function differingKey(before: Case, now: Case): string | undefined {
  const old = wordsOf(before);
  return (
    Object.entries(wordsOf(now)).find(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(own(old, key)),
    )?.[0] ?? Object.keys(old).find((key) => own(old, key) !== undefined && !Object.hasOwn(wordsOf(now), key))
  );
}
