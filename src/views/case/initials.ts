import type { Participant } from '../../core/case/schema.ts';

const ARTICLE = /^(?:an?|the|una?|el|la|los|las)\s+/iu;

/**
 * What stands in the signs of speakers, by their ids: a letter; for numbered pseudonyms (“Commenter 12”) the number; a
 * second letter where two speakers of one role, whose signs have the same shape, begin with the same.
 */
export function initialsOf(people: readonly Participant[]): Map<string, string> {
  const lettersOf = ({ name }: Participant) => Array.from(name.replace(ARTICLE, '')).filter(isLetter);
  const first = (person: Participant) =>
    /\s(\d{1,2})$/.exec(person.name)?.[1] ?? lettersOf(person)[0]?.toUpperCase() ?? '?';
  const alike = Map.groupBy(people, (person) => `${person.role} ${first(person)}`);
  const second = new Map(
    [...alike.values()].flatMap((group) => {
      const letters = group.map(lettersOf);
      const place = group.length > 1 ? placeOfDifference(letters) : undefined;
      return group.map(
        ({ id }, index) => [id, place === undefined ? '' : (letters[index]?.[place] ?? '')] as const,
      );
    }),
  );
  return new Map(people.map((person) => [person.id, first(person) + (second.get(person.id) ?? '')]));
}

const isLetter = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);

/** The first place at which all names differ; where there is none, the first at which any do. */
function placeOfDifference(names: readonly (readonly string[])[]): number | undefined {
  const longest = Math.max(...names.map(({ length }) => length));
  const kinds = Array.from({ length: longest }, (_, place) => new Set(names.map((name) => name[place])).size);
  const found = kinds.findIndex((count) => count === names.length);
  const any = found > 0 ? found : kinds.findIndex((count) => count > 1);
  return any > 0 ? any : undefined;
}
