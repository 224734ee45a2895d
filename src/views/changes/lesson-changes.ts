import type { ChangesProps, PairProps } from '../../components/changes/props.ts';
import { quotationsIn } from '../../core/lesson/parse.ts';
import { pinOf, quotingOf, type QuotingText, type Written } from '../../core/lesson/quoted.ts';
import { compareLessons, type LessonText } from '../../core/revision/compare/index.ts';
import type { Lesson } from '../../core/lesson/schema.ts';
import { revisionName, type Between } from '../../core/url.ts';
import { words, type InterfaceLanguage } from '../../i18n/index.ts';
import { cacheKey } from '../cache-key.ts';
import { surroundings } from '../case-routes.ts';
import { foreign, inEachLanguage, placesOf } from '../languages.ts';
import { shelf, site } from '../library.ts';
import type { PageFacts } from '../shell.ts';
import { urls } from '../site.ts';
import { withdrawnWords } from '../quotations.ts';
import { publishedLessons, type PublishedLesson } from './lesson-texts.ts';
import { keptPairs, leadOf, revisionViews, sidesOf, withdrawnPair } from './revisions.ts';
import { placesOf as changedPlaces, section } from './sections.ts';

const around = async () => [
  await site(),
  (await surroundings()).topics.entries().toArray(),
  urls.absolute(urls.home()),
];

/** The pages that lead to what changed in a lesson, for `getStaticPaths`. */
export async function lessonChangesRoutes() {
  const common = await around();
  return (await publishedLessons()).flatMap(({ lesson: { id, data }, revisions }) =>
    inEachLanguage().map(({ params, props }) => ({
      params: { ...params, id },
      props: { ...props, id },
      cacheKey: cacheKey(common, data.claim, data.lang, revisions),
    })),
  );
}

/** The pages that compare two revisions of a lesson, for `getStaticPaths`. */
export async function lessonPairRoutes() {
  const common = await around();
  const taken = await withdrawnRevisions();
  return (await publishedLessons()).flatMap(({ lesson: { id, data }, revisions, texts }) =>
    keptPairs(revisions).flatMap(({ from, to }) =>
      inEachLanguage().map(({ params, props }) => ({
        params: { ...params, id, pair: `${revisionName(from)}-${revisionName(to)}` },
        props: { ...props, id, from, to },
        cacheKey: cacheKey(
          common,
          data.claim,
          data.lang,
          revisions,
          texts.get(from)?.digest,
          texts.get(to)?.digest,
          taken,
        ),
      })),
    ),
  );
}

/** What of cases was withdrawn: quotations of it are not shown. */
const withdrawnRevisions = async () =>
  [...(await shelf()).values()].map(({ slug, original }) => [
    slug,
    original.data.revisions.filter(({ withdrawn }) => withdrawn !== undefined),
  ]);

async function find(id: string): Promise<PublishedLesson> {
  const found = (await publishedLessons()).find(({ lesson }) => lesson.id === id);
  if (!found) throw new Error(`There is nothing published of the lesson "${id}".`);
  return found;
}

/** A frozen text as it is compared: with notices in the place of quotations that were withdrawn since. */
async function textOf(
  { data, body = '' }: { readonly data: Lesson; readonly body?: string | undefined },
  quoting: QuotingText,
  lang: InterfaceLanguage,
): Promise<LessonText> {
  const notices = await Promise.all(
    quotationsIn(body).map(
      async (quotation) =>
        [keyOf(quotation), await withdrawnWords(quotation.at, pinOf(quotation, quoting), lang)] as const,
    ),
  );
  const known = new Map(notices);
  return { lesson: data, body, instead: (quotation) => known.get(keyOf(quotation)) };
}

const keyOf = ({ at, revision }: Written) => `${at} ${revision ?? ''}`;

/** What both kinds of pages have. */
const frame = ({ lesson: { id, data } }: PublishedLesson, lang: InterfaceLanguage, between?: Between) => ({
  trail: [
    { text: words(lang).lesson.all, href: urls.lessons(lang) },
    { text: data.claim, href: urls.lesson(id, lang) },
  ],
  own: foreign(data.lang, lang),
  head: {
    noindex: true,
    canonical: urls.lesson(id, lang),
    ...placesOf(lang, (one) => urls.lessonChanges(id, one, between)),
  } satisfies Partial<PageFacts>,
});

/** What the page shows that leads to any two revisions of a lesson. */
export async function lessonChangesView(
  id: string,
  lang: InterfaceLanguage,
): Promise<{ props: ChangesProps; page: PageFacts }> {
  const found = await find(id);
  const { trail, own, head } = frame(found, lang);
  const title = words(lang).changes.title(found.lesson.data.claim);
  const lead = leadOf(found.revisions, lang);
  const revisions = revisionViews(found.revisions, [...found.texts.keys()], lang, {
    revision: (number) => urls.lessonRevision(id, number, lang),
    changes: (between) => urls.lessonChanges(id, lang, between),
  });
  return { props: { trail, title, lead, own, revisions }, page: { title, description: lead, ...head } };
}

/** The notice in the place of a comparison of which words were taken down; nothing where both sides can be read. */
export async function withdrawnLessonPairView(id: string, lang: InterfaceLanguage, between: Between) {
  const found = await find(id);
  const notice = withdrawnPair(found.revisions, between, lang);
  if (!notice) return undefined;
  const { description, ...shown } = notice;
  const page: PageFacts = { title: shown.title, description, ...frame(found, lang, between).head };
  const now = { text: words(lang).revisions.readCase, href: urls.lesson(id, lang) };
  return { withdrawn: { ...shown, now }, page };
}

/**
 * What the page shows that compares two revisions of a lesson.
 * @throws Error where one of them cannot be read
 */
export async function lessonPairView(
  id: string,
  lang: InterfaceLanguage,
  between: Between,
): Promise<{ props: PairProps; page: PageFacts }> {
  const found = await find(id);
  const [before, after] = [found.texts.get(between.from), found.texts.get(between.to)];
  if (!before || !after) throw new Error(`There are no two such revisions of "${id}".`);
  const { trail, own, head } = frame(found, lang, between);
  const t = words(lang).changes;
  const quotingIn = (wanted: number): QuotingText => {
    const revision = found.revisions.find(({ number }) => number === wanted);
    return revision ? quotingOf(revision) : {};
  };
  const change = compareLessons(
    await textOf(before, quotingIn(between.from), lang),
    await textOf(after, quotingIn(between.to), lang),
  );
  const { claims, topics } = await surroundings();
  const context = { lang, ...between, anchors: new Set<string>(), moved: {}, gone: {}, own, claims, topics };
  const facts = change.facts.filter(({ state }) => state !== 'same');
  const sections = [
    ...section('cb-facts', t.facts, facts, context),
    ...section('cb-text', t.text, change.text, context),
  ];
  const { claim } = found.lesson.data;
  const summary = t.summary(change.totals);
  return {
    props: {
      trail: [...trail, { text: t.name, href: urls.lessonChanges(id, lang) }],
      title: t.title(claim),
      ...sidesOf(found.revisions, between, lang, (number) => urls.lessonRevision(id, number, lang)),
      summary,
      places: changedPlaces(sections),
      sections,
      own,
    },
    page: { title: t.titleBetween(claim, between.from, between.to), description: summary, ...head },
  };
}
