import { isolated } from '../text/direction.ts';
import type { Case } from '../case/schema.ts';
import { nameOf, edtf, type CslItem } from './csl.ts';

/** Words of the plain form. */
export interface PlainWords {
  readonly revision: (number: number) => string;
  /** A year, month or day (EDTF level 0) in words. */
  readonly date: (date: string) => string;
  readonly undated: string;
  /** Words in the quotation marks of the language. */
  readonly quoted: (text: string) => string;
  /** In which these words run. */
  readonly direction: 'ltr' | 'rtl';
}

/**
 * A citation in one line that needs no style: who, what, in what, which revision, when, where. It ends in the address.
 */
export function plainCitation(item: CslItem, words: PlainWords): string {
  const apart = (text: string) => isolated(text, words.direction);
  const revision = words.revision(Number(item.version));
  const whole = item.type === 'webpage';
  const authors = item.author.map(nameOf).join('; ');
  // Who wrote and published it is named once; in its place stands the site, where that has a name of its own.
  const publisher = [item.publisher, item['container-title']].find((name) => name !== authors);
  const place = [
    ...(whole ? (publisher === undefined ? [] : [apart(publisher)]) : [apart(item['container-title'])]),
    ...(item.genre === undefined || item.genre === revision ? [] : [item.genre]),
    revision,
    item.issued === undefined ? words.undated : words.date(edtf(item.issued)),
  ];
  const title = whole ? apart(item.title) : words.quoted(apart(item.title));
  const by = item.author.map((name) => apart(nameOf(name))).join('; ');
  return `${by}: ${sentence(title)} ${place.join(', ')}. ${item.URL}`;
}

/** A title with the point that ends it, unless it ends in a sign of its own. */
const sentence = (title: string): string => (/[.?!…]\u2069?["”»]?$/u.test(title) ? title : `${title}.`);

/** The same of a case that has no revision yet: by its own address, on the day it was published. */
export function plainWithoutRevision(
  { authors, title, published }: Pick<Case, 'authors' | 'title' | 'published'>,
  publisher: string,
  address: string,
  words: Pick<PlainWords, 'date' | 'direction'>,
): string {
  const apart = (text: string) => isolated(text, words.direction);
  const place = [apart(publisher), ...(published === undefined ? [] : [words.date(published)])];
  return `${authors.map(({ name }) => apart(name)).join('; ')}: ${sentence(apart(title))} ${place.join(', ')}. ${address}`;
}
