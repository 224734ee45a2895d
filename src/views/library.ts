import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import { interfaceLanguages, type InterfaceLanguage } from '../core/url.ts';
import { urls } from './site.ts';

export type CaseEntry = CollectionEntry<'cases'>;
export type LessonEntry = CollectionEntry<'lessons'>;
type TopicEntry = CollectionEntry<'topics'>;
type GuideEntry = CollectionEntry<'guide'>;

/** Drafts are for the machine they are written on; what was published stays. */
const isVisible = ({ data }: { data: { status: string } }) => import.meta.env.DEV || data.status !== 'draft';

/** Keeps the answer for the length of a build; in development content changes, so it is asked again. */
export function once<Value>(ask: () => Promise<Value>): () => Promise<Value> {
  let answer: Promise<Value> | undefined;
  return () => {
    if (import.meta.env.DEV) return ask();
    answer ??= ask();
    return answer;
  };
}

/** The same for each language of the interface. */
export function onceEach<Value>(
  ask: (lang: InterfaceLanguage) => Promise<Value>,
): (lang: InterfaceLanguage) => Promise<Value> {
  const answers = new Map(interfaceLanguages.map((lang) => [lang, once(() => ask(lang))]));
  return (lang) => answers.get(lang)?.() ?? ask(lang);
}

/** One language that a case can be read in. */
interface ShelvedEdition {
  readonly entry: CaseEntry;
  readonly route: InterfaceLanguage;
  readonly href: string;
}

/** One case with all its editions. */
export interface ShelvedCase {
  readonly slug: string;
  /** The edition at `/cases/<slug>/`: English where there is one, else the original. */
  readonly main: CaseEntry;
  readonly editions: readonly ShelvedEdition[];
}

/** The edition for readers of a language: in that language, else the main one. */
export function editionFor(one: ShelvedCase, lang: InterfaceLanguage): ShelvedEdition {
  const found = one.editions.find(({ route }) => route === lang) ?? one.editions[0];
  if (!found) throw new Error(`The case "${one.slug}" has no edition.`);
  return found;
}

const newestFirst = (a: ShelvedCase, b: ShelvedCase) =>
  (b.main.data.published ?? '').localeCompare(a.main.data.published ?? '') || a.slug.localeCompare(b.slug);

/** All cases that may be shown, newest first, by slug. */
export const shelf = once(async (): Promise<ReadonlyMap<string, ShelvedCase>> => {
  const entries = (await getCollection('cases')).filter(isVisible);
  const bySlug = Map.groupBy(entries, ({ data }) => data.slug);
  const cases = [...bySlug].flatMap(([slug, all]) => {
    const main = all.find(({ data }) => data.lang === 'en') ?? all.find(({ data }) => !data.translation);
    if (!main) return [];
    const spanish = all.find((entry) => entry !== main && entry.data.lang === 'es');
    const editions = [
      { entry: main, route: 'en' as const, href: urls.case(slug) },
      ...(spanish ? [{ entry: spanish, route: 'es' as const, href: urls.case(slug, 'es') }] : []),
    ];
    return [{ slug, main, editions }];
  });
  return new Map(cases.toSorted(newestFirst).map((one) => [one.slug, one]));
});

/** All lessons that may be shown, by id. */
export const lessons = once(async (): Promise<ReadonlyMap<string, LessonEntry>> => {
  const entries = (await getCollection('lessons')).filter(isVisible);
  return new Map(
    entries.toSorted((a, b) => a.data.claim.localeCompare(b.data.claim)).map((entry) => [entry.id, entry]),
  );
});

/** All topics, by id. */
export const topics = once(
  async (): Promise<ReadonlyMap<string, TopicEntry>> =>
    new Map((await getCollection('topics')).map((entry) => [entry.id, entry])),
);

/** The pages of the guide, in reading order. */
export const guide = once(async (): Promise<readonly GuideEntry[]> =>
  (await getCollection('guide')).toSorted((a, b) => a.data.order - b.data.order),
);

/** What the site says of itself. */
export const site = once(async () => {
  const entry = await getEntry('site', 'site');
  if (!entry) throw new Error('The collection "site" has no entry "site".');
  const { name, publisher } = entry.data;
  return { ...entry.data, publisher: publisher ?? name };
});
