import { getCollection } from 'astro:content';
import type { LessonSheet } from '../components/lesson/props.ts';
import { quotingOf } from '../core/lesson/quoted.ts';
import { words, type InterfaceLanguage } from '../i18n/index.ts';
import { cacheKey } from './cache-key.ts';
import { noticesOf, revisionFacts } from './case/standing.ts';
import { lessonCited } from './citations/of-lesson.ts';
import { foreign, inEachLanguage } from './languages.ts';
import { lessonRevisions, lessonStanding } from './lesson-revisions.ts';
import { lessons, once, shelf, site } from './library.ts';
import type { PageFacts } from './shell.ts';
import { urls } from './site.ts';
import { withdrawnNotice } from './withdrawn.ts';

/** The frozen texts of lessons, by `<id>/r<N>`. */
const texts = once(async () => new Map((await getCollection('lessonRevisions')).map((one) => [one.id, one])));

/** The text of one frozen revision of a lesson; nothing where it was taken down. */
export const lessonText = async (id: string, number: number) =>
  (await texts()).get(`${id}/r${String(number)}`);

/**
 * The claims of lessons as they stood on a day, by id. Of what was published on the day itself only a first revision
 * counts: a later one may have come after whatever asks, and must not change it.
 * @param day a calendar day
 */
export async function claimsOn(day: string) {
  const [records, frozen] = await Promise.all([lessonRevisions(), texts()]);
  return new Map(
    [...records].flatMap(([id, { revisions }]) => {
      const then = revisions.findLast(({ date }) => date < day) ?? revisions.find(({ date }) => date === day);
      const text = then && frozen.get(`${id}/r${String(then.number)}`);
      return text ? [[id, { text: text.data.claim, lang: text.data.lang }] as const] : [];
    }),
  );
}

/** The pages of frozen revisions of lessons, for `getStaticPaths`. */
export async function frozenLessonRoutes() {
  const [records, all, cases, facts, frozen] = await Promise.all([
    lessonRevisions(),
    lessons(),
    shelf(),
    site(),
    texts(),
  ]);
  const quoted = [...cases.values()].map(({ original: { digest, data } }) => [digest, data.revisions]);
  return [...records].flatMap(([id, { revisions, retired }]) =>
    revisions.flatMap(({ number, withdrawn }) => {
      const text = frozen.get(`${id}/r${String(number)}`);
      const numbers = revisions.map((one) => [one.number, one.date]);
      const status = all.get(id)?.data.status;
      const key = cacheKey(
        text?.digest,
        withdrawn,
        numbers,
        status,
        retired,
        quoted,
        facts,
        urls.absolute(urls.home()),
      );
      return inEachLanguage().map(({ params, props: { lang } }) => ({
        params: { ...params, id, revision: `r${String(number)}` },
        props: { id, number, lang },
        cacheKey: key,
      }));
    }),
  );
}

/** Everything the page of a frozen lesson shows beside its essay; of one that was withdrawn, a notice in its place. */
export async function frozenLessonView(id: string, number: number, lang: InterfaceLanguage) {
  const [record, frozen, now] = await Promise.all([lessonRevisions(), texts(), lessons()]);
  const revision = record.get(id)?.revisions.find((one) => one.number === number);
  if (!revision) throw new Error(`There is no revision ${String(number)} of the lesson "${id}".`);
  const at = { path: urls.lessonRevision(id, number, lang), canonical: urls.lesson(id, lang), noindex: true };
  const t = words(lang);
  const entry = frozen.get(`${id}/r${String(number)}`);
  if (revision.withdrawn) {
    const { title, description, ...withdrawn } = withdrawnNotice(number, revision.withdrawn, lang);
    const page: PageFacts = { ...at, title, description };
    const kept = {
      ...withdrawn,
      title,
      anchors: [],
      now: { text: t.revisions.readCase, href: at.canonical },
    };
    return { page, withdrawn: kept };
  }
  if (!entry) throw new Error(`The text of revision ${String(number)} of the lesson "${id}" is not there.`);
  const { data } = entry;
  const standing = await lessonStanding(id, lang, number);
  const status = now.get(id)?.data.status ?? data.status;
  const sheet: LessonSheet = {
    claim: data.claim,
    summary: data.summary,
    text: foreign(data.lang, lang),
    topics: [],
    facts: revisionFacts(standing, { t, lang }),
    notices: noticesOf(standing, { t, lang, model: { status } }, t.revisions.retiredLesson),
    groups: [],
  };
  const { cite, head } = await lessonCited(id, data, revision, lang);
  const page: PageFacts = {
    ...at,
    title: data.claim,
    description: data.summary,
    type: 'article',
    citation: head,
  };
  return { page, cite, entry, sheet, quoting: quotingOf(revision) };
}
