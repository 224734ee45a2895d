import type { ChangesProps, PairProps } from '../../components/changes/props.ts';
import { readCaseFile } from '../../adapters/collections/case-file.ts';
import { anchorsOf } from '../../core/case/anchors.ts';
import { compareCases } from '../../core/revision/compare/index.ts';
import { pairsOf } from '../../core/revision/compare/pairs.ts';
import { prefixOf, revisionName, type Between } from '../../core/url.ts';
import { interfaceFor, words, type InterfaceLanguage } from '../../i18n/index.ts';
import { cacheKey } from '../cache-key.ts';
import { surroundings } from '../case-routes.ts';
import { frozen, type FrozenEdition } from '../frozen.ts';
import { foreign } from '../languages.ts';
import { once, shelf, site, type ShelvedCase } from '../library.ts';
import type { PageFacts } from '../shell.ts';
import { urls } from '../site.ts';
import { keptPairs, leadOf, revisionViews, sidesOf, withdrawnPair } from './revisions.ts';
import { caseSections, placesOf } from './sections.ts';

/** What a case has published at one route. */
interface Published {
  readonly one: ShelvedCase;
  readonly route: string;
  readonly lang: InterfaceLanguage;
  /** Its page as it stands now. */
  readonly now: string;
  readonly title: string;
  /** Its revisions, the oldest first; of these, those with words. */
  readonly editions: readonly FrozenEdition[];
  readonly readable: readonly FrozenEdition[];
}

/** Everything that was published, by slug, each at each of its routes. */
const published = once(async (): Promise<ReadonlyMap<string, readonly Published[]>> => {
  const [cases, all] = await Promise.all([shelf(), frozen()]);
  const found = [...all].map(([slug, ofCase]): [string, Published[]] => {
    const one = cases.get(slug);
    if (!one) return [slug, []];
    const routes = [...Map.groupBy(ofCase, ({ route }) => route)].map(([route, editions]): Published => {
      const shelved = one.editions.find((edition) => edition.route === route)?.entry ?? one.main;
      return {
        one,
        route,
        lang: interfaceFor(editions.at(-1)?.lang ?? shelved.data.lang),
        now: urls.case(slug, route),
        title: shelved.data.title,
        editions,
        readable: editions.filter(({ withdrawn }) => !withdrawn),
      };
    });
    return [slug, routes];
  });
  return new Map(found);
});

const pairsIn = ({ readable }: Published): Between[] => pairsOf(readable.map(({ number }) => number));

/** Revisions as the record has them, with their ids. */
const sidesIn = ({ editions }: Published) =>
  editions.map(({ number, date, note, withdrawn, data }) => ({
    number,
    date,
    note,
    withdrawn,
    anchors: data.anchors,
  }));

async function find(slug: string, route: string): Promise<Published> {
  const found = (await published()).get(slug)?.find((one) => one.route === route);
  if (!found) throw new Error(`There is nothing published of "${slug}" in "${route}".`);
  return found;
}

/** What every page on changes of a case shows of it. */
const shared = async (found: Published) => [
  found.title,
  found.lang,
  found.editions.map(({ number, date, note, withdrawn, href }) => [number, date, note, withdrawn, href]),
  (await siblingsOf(found)).map(({ route, lang, readable }) => [
    route,
    lang,
    readable.map(({ number }) => number),
  ]),
  await site(),
  urls.absolute(urls.home()),
];

const siblingsOf = async ({ one }: Published) => (await published()).get(one.slug) ?? [];

/** The pages that lead to what changed in a case, for `getStaticPaths`. */
export async function changesRoutes() {
  return Promise.all(
    [...(await published()).values()].flat().map(async (found) => ({
      params: { lang: prefixOf(found.route), slug: found.one.slug },
      props: { slug: found.one.slug, route: found.route },
      cacheKey: cacheKey(await shared(found)),
    })),
  );
}

/** The pages that compare two revisions of a case, for `getStaticPaths`. */
export async function pairRoutes() {
  const around = await surroundings();
  const named = ({ one, readable }: Published, { from, to }: Between) => {
    const [before, after] = [from, to].map((number) => readable.find((edition) => edition.number === number));
    const { moved, gone } = one.original.data;
    const bearings = [before, after].flatMap((edition) => edition?.data.lessons ?? []);
    const topics = [before, after].flatMap((edition) => edition?.data.topics ?? []);
    return [
      [before?.digest, after?.digest, moved, gone],
      bearings.map(({ ref }) => around.claims.get(ref)),
      topics.map((id) => around.topics.get(id)),
    ];
  };
  const routes = [...(await published()).values()].flat().map(async (found) => {
    const common = await shared(found);
    return keptPairs(found.editions).map(({ from, to }) => ({
      params: {
        lang: prefixOf(found.route),
        slug: found.one.slug,
        pair: `${revisionName(from)}-${revisionName(to)}`,
      },
      props: { slug: found.one.slug, route: found.route, from, to },
      cacheKey: cacheKey(common, named(found, { from, to })),
    }));
  });
  return (await Promise.all(routes)).flat();
}

/** What both kinds of pages have; `siblings` are those that have the same page. */
function frame({ one, lang, title, now }: Published, siblings: readonly Published[], between?: Between) {
  const places = siblings.map(({ route, editions }) => ({
    lang: editions.at(-1)?.lang ?? lang,
    href: urls.caseChanges(one.slug, route, between),
  }));
  return {
    trail: [
      { text: words(lang).lists.allCases, href: urls.cases(lang) },
      { text: title, href: now },
    ],
    own: foreign(one.original.data.lang, lang),
    head: {
      noindex: true,
      canonical: now,
      editions: places.length > 1 ? places : [],
    } satisfies Partial<PageFacts>,
  };
}

/** What a page shows, and in which language of the interface. */
interface View<Props> {
  readonly lang: InterfaceLanguage;
  readonly props: Props;
  readonly page: PageFacts;
}

/** What the page shows that leads to any two revisions of a case. */
export async function changesView(slug: string, route: string): Promise<View<ChangesProps>> {
  const found = await find(slug, route);
  const { lang, editions, readable } = found;
  const { trail, own, head } = frame(found, await siblingsOf(found));
  const title = words(lang).changes.title(found.title);
  const lead = leadOf(editions, lang);
  const numbers = readable.map(({ number }) => number);
  const revisions = revisionViews(editions, numbers, lang, {
    revision: (number) => urls.caseRevision(slug, number, route),
    changes: (between) => urls.caseChanges(slug, route, between),
  });
  const page = { title, description: lead, path: urls.caseChanges(slug, route), ...head };
  return { lang, props: { trail, title, lead, own, revisions }, page };
}

/** The notice in the place of a comparison of which words were taken down; nothing where both sides can be read. */
export async function withdrawnPairView(slug: string, route: string, between: Between) {
  const found = await find(slug, route);
  const { lang, title: caseTitle, now: href } = found;
  const notice = withdrawnPair(sidesIn(found), between, lang);
  if (!notice) return undefined;
  const { description, ...shown } = notice;
  const page: PageFacts = {
    title: shown.title,
    description,
    path: urls.caseChanges(slug, route, between),
    ...frame(found, [], between).head,
  };
  const now = { text: `${words(lang).revisions.readCase}: ${caseTitle}`, href };
  return { lang, withdrawn: { ...shown, now }, page };
}

/**
 * What the page shows that compares two revisions of a case.
 * @throws Error where one of them cannot be read
 */
export async function pairView(slug: string, route: string, between: Between): Promise<View<PairProps>> {
  const found = await find(slug, route);
  const { lang, editions, readable } = found;
  const [before, after] = [between.from, between.to].map((number) =>
    readable.find((edition) => edition.number === number),
  );
  if (!before || !after) throw new Error(`There are no two such revisions of "${slug}" in "${route}".`);
  const siblings = (await siblingsOf(found)).filter((sibling) =>
    pairsIn(sibling).some(({ from, to }) => from === between.from && to === between.to),
  );
  const { trail, own, head } = frame(found, siblings, between);
  const t = words(lang).changes;
  const { moved, gone } = found.one.original.data;
  const [old, fresh] = [readCaseFile(before.digest).model, readCaseFile(after.digest).model];
  const change = compareCases(old, fresh, { moved, pictures: [picturesOf(before), picturesOf(after)] });
  const { claims, topics } = await surroundings();
  const anchors = new Set(anchorsOf(fresh).map(({ id }) => id));
  const sections = caseSections(change, { lang, ...between, anchors, moved, gone, own, claims, topics });
  const summary = t.summary(change.totals);
  return {
    lang,
    props: {
      trail: [...trail, { text: t.name, href: urls.caseChanges(slug, route) }],
      title: t.title(fresh.title),
      ...sidesOf(editions, between, lang, (number) => urls.caseRevision(slug, number, route)),
      summary,
      places: placesOf(sections),
      sections,
      own,
    },
    page: {
      title: t.titleBetween(fresh.title, between.from, between.to),
      description: summary,
      path: urls.caseChanges(slug, route, between),
      ...head,
    },
  };
}

/** The digest of each picture of a revision, by its name in the text. */
const picturesOf = ({ number, data }: FrozenEdition): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(data.files)
      .filter(([path]) => path.startsWith(`${revisionName(number)}/`))
      .map(([path, digest]) => [path.slice(path.indexOf('/') + 1), digest]),
  );
