import type { Case } from '../case/schema.ts';
import type { Ballot } from './ballot.ts';

const pollsOf = ({ steps }: Pick<Case, 'steps'>) =>
  steps.flatMap(({ blocks }) => blocks).filter((block) => block.type === 'poll');

/** What the polls of a case ask, in the order of its text. */
export const questionsOf = (one: Pick<Case, 'steps'>): string[] =>
  pollsOf(one).map(({ question }) => question.text);

/** The ballots of a case, in the order of its text. */
export const ballotsOf = ({ slug, steps }: Pick<Case, 'slug' | 'steps'>): Ballot[] =>
  pollsOf({ steps }).map(({ id, version, kind, multiple, closes, options }) => ({
    case: slug,
    poll: id,
    version,
    kind,
    multiple,
    closes: closes ?? null,
    options: options.map((option) => ({ id: option.id, text: option.body.text })),
  }));
