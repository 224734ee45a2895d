/**
 * The kinds of work that we cite, as CSL 1.0.2 names them.
 * @see https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types
 */
export type CslType =
  | 'webpage'
  | 'chapter'
  | 'post'
  | 'post-weblog'
  | 'personal_communication'
  | 'article-magazine'
  | 'interview'
  | 'speech'
  | 'broadcast';

/** A person by the parts of the name, and by the whole of it as it is said. */
interface PersonName {
  readonly family: string;
  readonly given: string;
  /** What follows a name: “Jr.”, “III”. */
  readonly suffix?: string;
  /** The name as its bearer writes it: the family may come first. CSL-JSON has no place for it. */
  readonly said: string;
}

/** A person by the parts of the name, or anybody by the name as it stands. */
export type CslName = PersonName | { readonly literal: string };

/** A year, a month of it, or a day: CSL-JSON's `date-parts` with a single date. */
export interface CslDate {
  readonly 'date-parts': readonly [readonly number[]];
}

/**
 * One thing that can be cited: the variables of CSL-JSON that we use. Everything is plain text, not CSL-JSON's own HTML.
 * @see https://github.com/citation-style-language/schema/blob/v1.0.2/schemas/input/csl-data.json
 */
export interface CslItem {
  readonly id: string;
  readonly type: CslType;
  readonly title: string;
  readonly author: readonly CslName[];
  readonly 'container-title': string;
  readonly publisher: string;
  /** What kind of thing it is, in words. */
  readonly genre?: string;
  /** When these words were published or, of a message, said; missing where that is not known. */
  readonly issued?: CslDate;
  /** When a case was published first, where that is not the day of its revision. */
  readonly 'original-date'?: CslDate;
  /** The number of the revision. */
  readonly version: string;
  readonly language: string;
  /** The address of the licence, or its name where it has none; missing of words that are not the editors' to license. */
  readonly license?: string;
  readonly abstract?: string;
  /** How near the words are to what was said, and how we know. */
  readonly note?: string;
  /** The absolute address of the revision, with the place in it. */
  readonly URL: string;
}

/** Reads a year, month, day or instant (EDTF level 0, RFC 3339); of an instant, the day that its own clock shows. */
export const cslDate = (date: string): CslDate => ({
  'date-parts': [date.slice(0, 10).split('-').map(Number)],
});

/** Writes a date as EDTF level 0: `2026`, `2026-11` or `2026-11-22`. */
export const edtf = ({ 'date-parts': [parts] }: CslDate): string =>
  parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');

/** A name with its parts where they are known. A given name has no comma: what follows one there is a suffix. */
export function cslName(author: {
  readonly name: string;
  readonly given?: string | undefined;
  readonly family?: string | undefined;
}): CslName {
  const { name, given, family } = author;
  if (given === undefined || family === undefined) return { literal: name };
  const [first = '', ...rest] = given.split(',').map((part) => part.trim());
  const suffix = rest.filter(Boolean).join(', ');
  return { family, given: first, ...(suffix !== '' && { suffix }), said: name };
}

/** A name as it is said. */
export const nameOf = (name: CslName): string => ('literal' in name ? name.literal : name.said);

/** The name of an organisation for readers that split every name at its commas and semicolons: without them. */
const undivided = (name: string): string =>
  name
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter(Boolean)
    .join(' ');

/**
 * A name for readers that take what stands before a comma for the family name, and know no suffix: what has no parts
 * ends in a comma, which tells them that there is no given name.
 */
export const nameByComma = (name: CslName): string =>
  'literal' in name
    ? `${undivided(name.literal)},`
    : `${[name.family, name.suffix].filter(Boolean).join(' ')}, ${name.given}`;

/** A name as RIS has it: the family, the given name and the suffix, parted by commas. */
export const nameInRis = (name: CslName): string =>
  'literal' in name
    ? undivided(name.literal)
    : [name.family, name.given, name.suffix].filter(Boolean).join(', ');
