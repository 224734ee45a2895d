import type { Notice } from '../revision/schema.ts';
import { cslDate, type CslItem } from './csl.ts';
import { commonTo, type CitationWords, type CitedEdition } from './edition.ts';
import { typeOf } from './kinds.ts';

/** A revision whose words were taken down, as far as anything may be said of it. */
export interface WithdrawnText {
  readonly kind: 'case' | 'lesson';
  readonly id: string;
  readonly lang: string;
  readonly withdrawn: Notice;
}

/** What stands in the place of a citation of a revision that was withdrawn: that it was there, and why it is not. */
export const citeWithdrawn = (
  { kind, id, lang, withdrawn }: WithdrawnText,
  edition: CitedEdition,
  words: CitationWords,
): CslItem => ({
  ...commonTo(id, edition),
  type: typeOf(kind),
  title: words.withdrawn(edition.number, id),
  author: [{ literal: edition.publisher }],
  'container-title': edition.site,
  genre: words.revision(edition.number),
  issued: cslDate(edition.date),
  language: lang,
  note: words.notice(edition.number, withdrawn),
  URL: edition.address,
});
