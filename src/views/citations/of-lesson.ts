import type { CitationTask } from '../../adapters/citations/task.ts';
import { fileNames } from '../../adapters/citations/formats.ts';
import { citationWords } from '../../adapters/citations/words.ts';
import type { CitationHeadProps, CiteProps } from '../../components/cite/props.ts';
import { citeLesson, plainCitation, type CitedEdition } from '../../core/citation/index.ts';
import type { Lesson } from '../../core/lesson/schema.ts';
import type { Revision } from '../../core/revision/schema.ts';
import { firstLanguage, revisionName } from '../../core/url.ts';
import { words, type InterfaceLanguage } from '../../i18n/index.ts';

import { lessonRevisions } from '../lesson-revisions.ts';
import { site } from '../library.ts';
import { urls } from '../site.ts';
import { citationHead } from './head.ts';

/** A revision as its number and the day it was frozen. */
interface Frozen {
  readonly number: number;
  readonly date: string;
}

type Cited = Pick<Lesson, 'claim' | 'summary' | 'lang' | 'authors'>;

/** What every citation of a lesson names: the same words in every language of the interface, each at its own address. */
async function editionOf(
  id: string,
  { number, date }: Frozen,
  lang: InterfaceLanguage,
): Promise<CitedEdition> {
  const { name, publisher, license } = await site();
  const address = urls.absolute(urls.lessonRevision(id, number, lang));
  return { number, date, address, site: name, publisher, license };
}

/** What is asked for of a frozen lesson on a page in a language; of one whose words were taken down, the notice. */
export async function taskOfLesson(
  id: string,
  lesson: Cited | undefined,
  revision: Frozen & Pick<Revision, 'withdrawn'>,
  lang: InterfaceLanguage,
): Promise<CitationTask> {
  const { withdrawn } = revision;
  const text = withdrawn
    ? { kind: 'lesson' as const, id, lang, withdrawn }
    : lesson && {
        id,
        claim: lesson.claim,
        summary: lesson.summary,
        lang: lesson.lang,
        authors: lesson.authors,
      };
  if (!text)
    throw new Error(`The text of revision ${String(revision.number)} of the lesson "${id}" is not there.`);
  return {
    lang,
    edition: await editionOf(id, revision, lang),
    text,
    // Its words are the same in every language.
    ...(lang === firstLanguage && { folder: `lessons/${id}/${revisionName(revision.number)}` }),
  };
}

/** The revision whose words the page of a lesson shows: the newest, unless it was taken down. */
export async function newestOfLesson(id: string): Promise<Frozen | undefined> {
  const last = (await lessonRevisions()).get(id)?.revisions.at(-1);
  return last?.withdrawn === undefined ? last : undefined;
}

/** How a lesson is cited at one of its revisions, at its foot and in its head. */
export async function lessonCited(
  id: string,
  lesson: Cited,
  revision: Frozen,
  lang: InterfaceLanguage,
): Promise<{ readonly cite: CiteProps; readonly head: CitationHeadProps }> {
  const said = citationWords(lang);
  const item = citeLesson({ id, ...lesson }, await editionOf(id, revision, lang), said);
  const file = (ending: string) => urls.lessonCiteFile(id, revision.number, ending);
  return {
    cite: {
      plain: plainCitation(item, said),
      more: {
        text: words(lang).cite.styles,
        href: urls.lessonCite(id, revision.number, lang),
        files: fileNames.map(({ ending, name }) => ({ name, href: file(ending) })),
      },
    },
    head: citationHead(item, {
      lang,
      kind: 'lesson',
      authors: lesson.authors,
      image: urls.absolute(urls.lessonCard(id, lang)),
      file,
    }),
  };
}
