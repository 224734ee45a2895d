import type { CiteProps } from '../components/cite/props.ts';
import type { LessonCard, LessonSheet, Tally } from '../components/lesson/props.ts';
import { evidenceIn } from '../core/lesson/check.ts';
import { evidenceByLesson, type EvidenceItem } from '../core/lesson/evidence.ts';
import { quotationsIn } from '../core/lesson/parse.ts';
import { words, type InterfaceLanguage } from '../i18n/index.ts';
import { cacheKey } from './cache-key.ts';
import { noticesOf, revisionFacts } from './case/standing.ts';
import { cardOfLesson } from './card-facts.ts';
import { evidenceSheet } from './evidence-sheet.ts';
import { lessonRevisions, lessonStanding } from './lesson-revisions.ts';
import { lessonCited, newestOfLesson } from './citations/of-lesson.ts';
import { foreign, inEachLanguage, placesOf } from './languages.ts';
import { lessons, once, onceEach, shelf, site, topics, type LessonEntry } from './library.ts';
import type { PageFacts } from './shell.ts';
import { slugNow } from './ledger.ts';
import { urls } from './site.ts';
import { topicsIn } from './topics-in.ts';

/** All evidence over all cases that are shown, by lesson. */
const evidenceIndex = once(async (): Promise<ReadonlyMap<string, readonly EvidenceItem[]>> => {
  const [all, cases] = await Promise.all([lessons(), shelf()]);
  const written = [...all.values()].flatMap((lesson) =>
    evidenceIn(lesson.id, { quotations: quotationsIn(lesson.body ?? '') }),
  );
  const quoted = await Promise.all(
    written.map(async (item) => ({ ...item, slug: await slugNow(item.slug) })),
  );
  const named = [...cases.values()].flatMap(({ slug, main }) =>
    main.data.lessons.map(({ ref, stance, step }): EvidenceItem => ({
      lesson: ref,
      slug,
      anchor: step,
      stance,
      words: undefined,
      via: 'lesson-block',
    })),
  );
  return evidenceByLesson([...quoted, ...named].filter(({ slug }) => cases.has(slug)));
});

const tallyOf = (items: readonly EvidenceItem[] = []): Tally => {
  const count = (stance: string) => items.filter((item) => item.stance === stance).length;
  return { supports: count('supports'), challenges: count('challenges'), qualifies: count('qualifies') };
};

/** A lesson as a list shows it. */
function cardOf({ id, data }: LessonEntry, { index, titles }: Shown, lang: InterfaceLanguage): LessonCard {
  return {
    claim: data.claim,
    summary: data.summary,
    href: urls.lesson(id, lang),
    ...foreign(data.lang, lang),
    tally: tallyOf(index.get(id)),
    topics: data.topics.map((topic) => ({
      text: titles.get(topic)?.title ?? topic,
      href: urls.topic(topic, lang),
      ...foreign(titles.get(topic)?.lang ?? lang, lang),
    })),
  };
}

const shown = onceEach(async (lang: InterfaceLanguage) => {
  const [index, titles] = await Promise.all([evidenceIndex(), topicsIn(lang)]);
  return { index, titles };
});
type Shown = Awaited<ReturnType<typeof shown>>;

/** All lessons, and how many passages of each stance there are on it. */
export async function lessonTallies(): Promise<{ readonly lesson: LessonEntry; readonly tally: Tally }[]> {
  const [all, index] = await Promise.all([lessons(), evidenceIndex()]);
  return [...all.values()].map((lesson) => ({ lesson, tally: tallyOf(index.get(lesson.id)) }));
}

const dispute = ({ tally: { supports, challenges, qualifies } }: LessonCard) =>
  Math.min(supports, challenges) * 100 + supports + challenges + qualifies;

/** All lessons as cards, those most argued over first: where most speaks for and against at once. */
export async function lessonCards(lang: InterfaceLanguage): Promise<LessonCard[]> {
  const [all, around] = await Promise.all([lessons(), shown(lang)]);
  return [...all.values()]
    .map((lesson) => cardOf(lesson, around, lang))
    .toSorted((a, b) => dispute(b) - dispute(a));
}

/** The lessons of a topic as cards. */
export async function lessonCardsOf(topic: string, lang: InterfaceLanguage): Promise<LessonCard[]> {
  const [all, around] = await Promise.all([lessons(), shown(lang)]);
  return [...all.values()]
    .filter(({ data }) => data.topics.includes(topic))
    .map((lesson) => cardOf(lesson, around, lang));
}

/** The pages of lessons, for `getStaticPaths`. */
export async function lessonRoutes() {
  const [kept, all, index, cases, titles, facts] = await Promise.all([
    lessonRevisions(),
    lessons(),
    evidenceIndex(),
    shelf(),
    topics(),
    site(),
  ]);
  return [...all.values()].flatMap((lesson) => {
    const items = index.get(lesson.id) ?? [];
    const editions = [...new Set(items.map(({ slug }) => slug))].map((slug) =>
      cases.get(slug)?.editions.map(({ entry, href }) => [entry.digest, href, entry.data.revisions]),
    );
    const named = lesson.data.topics.map((id) => titles.get(id)?.data);
    const published = kept.get(lesson.id)?.revisions.map(({ number, date }) => [number, date]);
    const key = cacheKey(lesson.digest, published, items, editions, named, facts, urls.absolute(urls.home()));
    return inEachLanguage().map(({ params, props: { lang } }) => ({
      params: { ...params, id: lesson.id },
      props: { id: lesson.id, lang },
      cacheKey: key,
    }));
  });
}

/** Everything the page of a lesson shows beside its essay. */
export async function lessonView(
  id: string,
  lang: InterfaceLanguage,
): Promise<{ lesson: LessonEntry; sheet: LessonSheet; cite: CiteProps | undefined; page: PageFacts }> {
  const [all, around] = await Promise.all([lessons(), shown(lang)]);
  const lesson = all.get(id);
  if (!lesson) throw new Error(`There is no lesson "${id}".`);
  const { claim, summary, tally, topics: named } = cardOf(lesson, around, lang);
  const standing = await lessonStanding(id, lang);
  const t = words(lang);
  const newest = await newestOfLesson(id);
  const cited = newest && (await lessonCited(id, lesson.data, newest, lang));
  return {
    lesson,
    cite: cited?.cite,
    sheet: {
      claim,
      summary,
      text: foreign(lesson.data.lang, lang),
      tally,
      topics: named,
      facts: revisionFacts(standing, { t, lang }),
      notices: noticesOf(standing, { t, lang, model: lesson.data }, t.revisions.retiredLesson),
      groups: await evidenceSheet(id, around.index.get(id) ?? [], lang),
    },
    page: {
      title: claim,
      description: summary,
      ...placesOf(lang, (one) => urls.lesson(id, one)),
      type: 'article',
      card: cardOfLesson(id, tally, lang),
      ...(cited && { citation: cited.head }),
    },
  };
}
