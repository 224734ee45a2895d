import { isolated } from '../../core/text/direction.ts';
import { citationWriter } from '../../adapters/citations/channel.ts';
import { fileFormats, type FileFormat } from '../../adapters/citations/formats.ts';
import type { CitePageProps } from '../../components/cite/props.ts';
import { firstLanguage, revisionName } from '../../core/url.ts';
import { direction, interfaceLanguages, words, type InterfaceLanguage } from '../../i18n/index.ts';
import { cacheKey } from '../cache-key.ts';
import { frozenLessonView, lessonText } from '../frozen-lessons.ts';
import { inEachLanguage, placesOf } from '../languages.ts';
import { lessonRevisions } from '../lesson-revisions.ts';
import { site } from '../library.ts';
import type { PageFacts } from '../shell.ts';
import { urls } from '../site.ts';
import { taskOfLesson } from './of-lesson.ts';
import { placeOf } from './place.ts';

/** The frozen lessons whose words are still there. */
async function citable() {
  const found = await Promise.all(
    [...(await lessonRevisions())].flatMap(([id, { revisions }]) =>
      revisions
        .filter(({ withdrawn }) => withdrawn === undefined)
        .map(async (revision) => ({ id, revision, text: await lessonText(id, revision.number) })),
    ),
  );
  return found.flatMap(({ text, ...rest }) => (text ? [{ ...rest, text }] : []));
}

/** The revisions whose words were taken down: in the place of their citations stands the notice. */
const withdrawnRevisions = async () =>
  [...(await lessonRevisions())].flatMap(([id, { revisions }]) =>
    revisions.filter(({ withdrawn }) => withdrawn !== undefined).map((revision) => ({ id, revision })),
  );

const everything = async () => [
  ...(await citable()),
  ...(await withdrawnRevisions()).map((one) => ({ ...one, text: undefined })),
];

/** The pages on which revisions of lessons are cited, for `getStaticPaths`; their citations are written here. */
export async function lessonCiteRoutes() {
  const [all, facts] = await Promise.all([everything(), site()]);
  const tasks = await Promise.all(
    all.flatMap(({ id, revision, text }) =>
      interfaceLanguages.map((lang) => taskOfLesson(id, text?.data, revision, lang)),
    ),
  );
  const { version, prepare } = citationWriter();
  if (!import.meta.env.DEV) await prepare(tasks);
  return all.flatMap(({ id, revision: { number, date }, text }) =>
    inEachLanguage().map(({ params, props: { lang } }) => ({
      params: { ...params, id, revision: revisionName(number) },
      props: { id, number, lang },
      cacheKey: cacheKey(version, text?.digest ?? '', date, facts, urls.absolute(urls.home())),
    })),
  );
}

async function find(id: string, number: number) {
  const record = (await lessonRevisions()).get(id);
  const revision = record?.revisions.find((one) => one.number === number);
  if (!revision) throw new Error(`There is no revision ${String(number)} of the lesson "${id}".`);
  return { revision, text: revision.withdrawn ? undefined : await lessonText(id, number) };
}

async function written(id: string, number: number, lang: InterfaceLanguage) {
  const { revision, text } = await find(id, number);
  const [whole] = await citationWriter().read(await taskOfLesson(id, text?.data, revision, lang));
  if (!whole) throw new Error(`Nothing is cited of the lesson "${id}".`);
  return whole;
}

/** Everything that the page shows on which a revision of a lesson is cited. */
export async function lessonCiteView(id: string, number: number, lang: InterfaceLanguage) {
  if ((await find(id, number)).revision.withdrawn) {
    const view = await frozenLessonView(id, number, lang);
    if (!view.withdrawn) throw new Error(`Revision ${String(number)} of "${id}" was not withdrawn.`);
    return { withdrawn: view.withdrawn, page: { ...view.page, path: urls.lessonCite(id, number, lang) } };
  }
  const whole = await written(id, number, lang);
  const href = urls.lessonRevision(id, number, lang);
  const { cite } = words(lang);
  const named = isolated(whole.title, direction(lang));
  const title = cite.of(named, cite.revision(number));
  const props: CitePageProps = {
    title,
    trail: [{ text: whole.title, href }],
    whole: placeOf(whole, lang, href),
    steps: [],
  };
  const page: PageFacts = {
    title,
    description: cite.description(named),
    ...placesOf(lang, (one) => urls.lessonCite(id, number, one)),
    noindex: true,
  };
  return { props, page };
}

/** The files for reference managers, for `getStaticPaths`: in development only, because a build writes them itself. */
export async function lessonCiteFileRoutes(format: FileFormat) {
  if (!import.meta.env.DEV) return [];
  return (await everything()).map(({ id, revision: { number } }) => ({
    params: { id, revision: revisionName(number) },
    props: { id, number, ending: format, type: fileFormats[format].type },
  }));
}
export type LessonCiteFile = Awaited<ReturnType<typeof lessonCiteFileRoutes>>[number]['props'];

/** The text of one of these files. */
export const lessonCiteFile = async ({ id, number, ending }: LessonCiteFile): Promise<string> =>
  (await written(id, number, firstLanguage)).files[ending];
