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

/** A person by the parts of the name, or anybody by the name as it stands. */
export type CslName = { readonly family: string; readonly given: string } | { readonly literal: string };

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

/** A name with its parts where they are known. */
export const cslName = (author: {
  readonly name: string;
  readonly given?: string | undefined;
  readonly family?: string | undefined;
}): CslName =>
  author.given !== undefined && author.family !== undefined
    ? { family: author.family, given: author.given }
    : { literal: author.name };

/** A name as it is said: the given name first. */
export const nameOf = (name: CslName): string =>
  'literal' in name ? name.literal : `${name.given} ${name.family}`;
