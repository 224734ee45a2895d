import type { Case } from '../case/schema.ts';
import type { Ballot } from './ballot.ts';

/** The ballots of a case, in the order of its text. */
export const ballotsOf = ({ slug, steps }: Pick<Case, 'slug' | 'steps'>): Ballot[] =>
  steps
    .flatMap(({ blocks }) => blocks)
    .filter((block) => block.type === 'poll')
    .map(({ id, version, kind, multiple, closes, options }) => ({
      case: slug,
      poll: id,
      version,
      kind,
      multiple,
      closes: closes ?? null,
      options: options.map((option) => ({ id: option.id, text: option.body.text })),
    }));
