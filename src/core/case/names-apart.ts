import { isolated } from '../text/direction.ts';
import type { Case } from './schema.ts';

/**
 * A case whose names and titles can stand among other words: what runs the other way, or turns the direction, does so
 * within them. The words of its blocks are as they were.
 * @param around the direction of the other words
 */
export function withNamesApart(model: Case, around: 'ltr' | 'rtl'): Case {
  const apart = (text: string) => isolated(text, around);
  const maybe = <Key extends string>(key: Key, text: string | undefined) =>
    (text === undefined ? {} : { [key]: apart(text) }) as Partial<Record<Key, string>>;
  return {
    ...model,
    participants: model.participants.map((person) => ({
      ...person,
      name: apart(person.name),
      ...maybe('handle', person.handle),
      ...maybe('organization', person.organization),
    })),
    authors: model.authors.map((author) => ({ ...author, name: apart(author.name) })),
    sources: model.sources.map((source) => ({
      ...source,
      title: apart(source.title),
      ...maybe('author', source.author),
      ...maybe('publisher', source.publisher),
    })),
    steps: model.steps.map((step) => ({ ...step, title: apart(step.title) })),
  };
}
