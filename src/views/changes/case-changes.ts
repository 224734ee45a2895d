import type { ChangesProps, PairProps } from '../../components/changes/props.ts';
import { readCaseFile } from '../../adapters/collections/case-file.ts';
import { anchorsOf } from '../../core/case/anchors.ts';
import { compareCases } from '../../core/revision/compare/index.ts';
import { pairsOf } from '../../core/revision/compare/pairs.ts';
import { prefixOf, type Between } from '../../core/url.ts';
import { interfaceFor, words } from '../../i18n/index.ts';
import { cacheKey } from '../cache-key.ts';
import { surroundings } from '../case-routes.ts';
import { frozen, type FrozenEdition } from '../frozen.ts';
import { foreign } from '../languages.ts';
import { once, shelf, site, type ShelvedCase, type ShelvedEdition } from '../library.ts';
import type { PageFacts } from '../shell.ts';
import { urls } from '../site.ts';
import { leadOf, revisionViews, sidesOf } from './revisions.ts';
import { caseSections, placesOf } from './sections.ts';

/** One language of a case, with its revisions in that language which can be read. */
interface Compared {
  readonly one: ShelvedCase;
  readonly edition: ShelvedEdition;
  readonly readable: readonly FrozenEdition[];
}

/** Every edition of a case that has published something. */
const compared = once(async (): Promise<readonly Compared[]> => {
  const [cases, all] = await Promise.all([shelf(), frozen()]);
  return [...cases.values()]
    .filter(({ original }) => original.data.revisions.length > 0)
    .flatMap((one) =>
      one.editions.map((edition) => ({
        one,
        edition,
        readable: (all.get(one.slug) ?? []).filter(
          ({ lang, withdrawn }) => !withdrawn && lang === edition.entry.data.lang,
        ),
      })),
    );
});

const pairsIn = ({ readable }: Compared): Between[] => pairsOf(readable.map(({ number }) => number));

const interfaceOf = ({ edition }: Compared) => interfaceFor(edition.entry.data.lang);

async function find(slug: string, route: string): Promise<Compared> {
  const found = (await compared()).find(({ one, edition }) => one.slug === slug && edition.route === route);
  if (!found) throw new Error(`There is nothing published of "${slug}" in "${route}".`);
  return found;
}

/** What every page on changes of a case shows of it. */
const shared = async ({ one, edition, readable }: Compared) => [
  edition.entry.data.title,
  one.original.data.revisions,
  one.editions.map(({ entry, href }) => [entry.data.lang, href]),
  readable.map(({ number }) => number),
  await site(),
  urls.absolute(urls.home()),
];

/** The pages that lead to what changed in a case, for `getStaticPaths`. */
export async function changesRoutes() {
  return Promise.all(
    (await compared()).map(async (found) => ({
      params: { lang: prefixOf(found.edition.route), slug: found.one.slug },
      props: { slug: found.one.slug, route: found.edition.route },
      cacheKey: cacheKey(await shared(found)),
    })),
  );
}

/** The pages that compare two revisions of a case, for `getStaticPaths`. */
export async function pairRoutes() {
  const around = await surroundings();
  const named = ({ one, readable }: Compared, { from, to }: Between) => {
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
  const routes = (await compared()).map(async (found) => {
    const common = await shared(found);
    return pairsIn(found).map(({ from, to }) => ({
      params: {
        lang: prefixOf(found.edition.route),
        slug: found.one.slug,
        pair: `r${String(from)}-r${String(to)}`,
      },
      props: { slug: found.one.slug, route: found.edition.route, from, to },
      cacheKey: cacheKey(common, named(found, { from, to })),
    }));
  });
  return (await Promise.all(routes)).flat();
}

/** What both kinds of pages have. */
function frame(found: Compared, places: readonly { readonly lang: string; readonly href: string }[]) {
  const { one, edition } = found;
  const lang = interfaceOf(found);
  const { data } = edition.entry;
  return {
    lang,
    trail: [
      { text: words(lang).lists.allCases, href: urls.cases(lang) },
      { text: data.title, href: edition.href },
    ],
    own: foreign(one.original.data.lang, lang),
    head: {
      noindex: true,
      canonical: edition.href,
      editions: places.length > 1 ? places : [],
    } satisfies Partial<PageFacts>,
  };
}

const langAndHref = (found: Compared, between?: Between) => ({
  lang: found.edition.entry.data.lang,
  href: urls.caseChanges(found.one.slug, found.edition.route, between),
});

/** What the page shows that leads to any two revisions of a case. */
export async function changesView(
  slug: string,
  route: string,
): Promise<{ props: ChangesProps; page: PageFacts; lang: ReturnType<typeof interfaceOf> }> {
  const found = await find(slug, route);
  const siblings = (await compared()).filter(({ one }) => one.slug === slug);
  const { lang, trail, own, head } = frame(
    found,
    siblings.map((sibling) => langAndHref(sibling)),
  );
  const t = words(lang).changes;
  const { revisions } = found.one.original.data;
  const title = t.title(found.edition.entry.data.title);
  const lead = leadOf(revisions, lang);
  return {
    lang,
    props: {
      trail,
      title,
      lead,
      own,
      revisions: revisionViews(
        revisions,
        found.readable.map(({ number }) => number),
        lang,
        {
          revision: (number) => urls.caseRevision(slug, number, route),
          changes: (between) => urls.caseChanges(slug, route, between),
        },
      ),
    },
    page: { title, description: lead, path: urls.caseChanges(slug, route), ...head },
  };
}

/** What the page shows that compares two revisions of a case. */
export async function pairView(
  slug: string,
  route: string,
  between: Between,
): Promise<{ props: PairProps; page: PageFacts; lang: ReturnType<typeof interfaceOf> }> {
  const found = await find(slug, route);
  const [before, after] = [between.from, between.to].map((number) =>
    found.readable.find((edition) => edition.number === number),
  );
  if (!before || !after) throw new Error(`There are no two such revisions of "${slug}".`);
  const siblings = (await compared()).filter(
    (sibling) =>
      sibling.one.slug === slug &&
      pairsIn(sibling).some(({ from, to }) => from === between.from && to === between.to),
  );
  const { lang, trail, own, head } = frame(
    found,
    siblings.map((sibling) => langAndHref(sibling, between)),
  );
  const t = words(lang).changes;
  const { moved, gone, revisions } = found.one.original.data;
  const [old, fresh] = [readCaseFile(before.digest).model, readCaseFile(after.digest).model];
  const change = compareCases(old, fresh, { moved, pictures: [picturesOf(before), picturesOf(after)] });
  const { claims, topics } = await surroundings();
  const anchors = new Set(anchorsOf(fresh).map(({ id }) => id));
  const sections = caseSections(change, { lang, ...between, anchors, moved, gone, claims, topics });
  const summary = t.summary(change.totals);
  return {
    lang,
    props: {
      trail: [...trail, { text: t.name, href: urls.caseChanges(slug, route) }],
      title: t.title(fresh.title),
      ...sidesOf(revisions, between, lang, (number) => (number === between.from ? before : after).href),
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
      .filter(([path]) => path.startsWith(`r${String(number)}/`))
      .map(([path, digest]) => [path.slice(path.indexOf('/') + 1), digest]),
  );
