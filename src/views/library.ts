import { byCode } from '../core/text/order.ts';
import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import { firstLanguage } from '../core/url.ts';
import { interfaceIn, type InterfaceLanguage } from '../i18n/index.ts';
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

/** The same for questions that have an answer in each language. */
export function onceEach<Key, Value>(ask: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const answers = new Map<Key, () => Promise<Value>>();
  return (key) => {
    const answer = answers.get(key) ?? once(() => ask(key));
    answers.set(key, answer);
    return answer();
  };
}

/** One language that a case can be read in. */
export interface ShelvedEdition {
  readonly entry: CaseEntry;
  /** The tag that stands for it in addresses: of the main edition the first language's, of others their own. */
  readonly route: string;
  readonly href: string;
}

/** One case with all its editions. */
export interface ShelvedCase {
  readonly slug: string;
  /** The edition at `/cases/<slug>/`: in the first language where there is one, else the original. */
  readonly main: CaseEntry;
  /** The edition that the others are translated from, and that quotations are compared with. */
  readonly original: CaseEntry;
  /** All of them, the main edition first. */
  readonly editions: readonly [ShelvedEdition, ...ShelvedEdition[]];
}

/** The edition for readers of a language: in that language, else in one of its family, else the main one. */
export function editionFor({ editions }: ShelvedCase, lang: InterfaceLanguage): ShelvedEdition {
  return (
    editions.find(({ entry }) => entry.data.lang === lang) ??
    editions.find(({ entry }) => interfaceIn(entry.data.lang) === lang) ??
    editions[0]
  );
}

const newestFirst = (a: ShelvedCase, b: ShelvedCase) =>
  byCode(b.main.data.published ?? '', a.main.data.published ?? '') || byCode(a.slug, b.slug);

/** All cases that may be shown, newest first, by slug. */
export const shelf = once(async (): Promise<ReadonlyMap<string, ShelvedCase>> => {
  const entries = (await getCollection('cases')).filter(isVisible);
  const bySlug = Map.groupBy(entries, ({ data }) => data.slug);
  const cases = [...bySlug].flatMap(([slug, all]) => {
    const original = all.find(({ data }) => !data.translation);
    const main = all.find(({ data }) => data.lang === firstLanguage) ?? original;
    if (!main) return [];
    const others = all.filter((entry) => entry !== main);
    const editionAt = (entry: CaseEntry, route: string): ShelvedEdition => ({
      entry,
      route,
      href: urls.case(slug, route),
    });
    return [
      {
        slug,
        main,
        original: original ?? main,
        editions: [
          editionAt(main, firstLanguage),
          ...others
            .toSorted((a, b) => byCode(a.data.lang, b.data.lang))
            .map((entry) => editionAt(entry, entry.data.lang)),
        ] as const,
      },
    ];
  });
  return new Map(cases.toSorted(newestFirst).map((one) => [one.slug, one]));
});

const byClaim = (a: LessonEntry, b: LessonEntry) =>
  a.data.claim.localeCompare(b.data.claim, firstLanguage) || byCode(a.id, b.id);

/** All lessons that may be shown, by id. */
export const lessons = once(async (): Promise<ReadonlyMap<string, LessonEntry>> => {
  const entries = (await getCollection('lessons')).filter(isVisible);
  return new Map(entries.toSorted(byClaim).map((entry) => [entry.id, entry]));
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

/** What the site says of itself; `lang` is the language of these words and of its topics. */
export const site = once(async () => {
  const entry = await getEntry('site', 'site');
  if (!entry) throw new Error('The collection "site" has no entry "site".');
  const { name, publisher, languages } = entry.data;
  return { ...entry.data, publisher: publisher ?? name, lang: languages[0] ?? firstLanguage };
});
