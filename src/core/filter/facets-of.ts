import { isSlug } from '../case/words.ts';
import { longest, type Facets, type Length } from './facets.ts';

/** What the facets of a case are made from. */
export interface Filterable {
  readonly topics: readonly string[];
  /** Ids of the lessons it bears on; one may stand there more than once. */
  readonly lessons: readonly string[];
  readonly platform: string;
  readonly ending?: string | undefined;
  /** Tags (BCP 47) of the languages it can be read in. */
  readonly languages: readonly string[];
  readonly messages: number;
}

/** The values of a case in every facet; an ending that its editor does not tell is one that is not known. */
export function facetsOf(one: Filterable): Facets {
  return {
    topic: distinct(one.topics),
    platform: [valueId(one.platform)],
    ending: [one.ending ?? 'unknown'],
    length: [lengthOf(one.messages)],
    language: distinct(one.languages.map(primaryLanguage)),
    lesson: distinct(one.lessons),
  };
}

/** The language of a tag without its country or script: readers look for Spanish, not for that of Mexico. */
const primaryLanguage = (tag: string): string => tag.toLowerCase().split('-')[0] ?? tag;

const distinct = (values: readonly string[]): string[] => [...new Set(values)];

const lengths = Object.entries(longest) as [Length, number][];

const lengthOf = (messages: number): Length => lengths.find(([, most]) => messages <= most)?.[0] ?? 'long';

const LONGEST_WORDS = 40;

/**
 * A value as it stands in addresses: as it is where it could be the name of a case, else what is left of it in plain
 * letters, with a digest so that no two values share an address, not even where a file system takes `A` for `a`.
 */
export function valueId(value: string): string {
  if (isSlug(value)) return value;
  const letters = value.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = letters.replace(/[^a-z0-9]+/g, '-').slice(0, LONGEST_WORDS);
  return [...words.split('-').filter(Boolean), digestOf(value)].join('-');
}

/** Thirty-two bits that differ where texts differ (FNV-1a). */
function digestOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const unit of text) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}
