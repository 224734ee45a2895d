import type { Lesson } from '../lesson/schema.ts';
import { cslDate, type CslItem } from './csl.ts';
import { commonTo, type CitationWords, type CitedEdition } from './edition.ts';
import { typeOf } from './kinds.ts';
import { authorsOf } from './of-case.ts';

/** A lesson at one of its revisions; without authors, its publisher stands for them. */
export function citeLesson(
  lesson: Pick<Lesson, 'claim' | 'summary' | 'lang' | 'authors'> & { readonly id: string },
  edition: CitedEdition,
  words: CitationWords,
): CslItem {
  const author = lesson.authors.length > 0 ? authorsOf(lesson.authors) : [{ literal: edition.publisher }];
  return {
    ...commonTo(lesson.id, edition),
    type: typeOf('lesson'),
    title: lesson.claim.replace(/\.$/, ''),
    author,
    'container-title': edition.site,
    genre: words.revision(edition.number),
    issued: cslDate(edition.date),
    language: lesson.lang,
    abstract: lesson.summary,
    URL: edition.address,
  };
}
