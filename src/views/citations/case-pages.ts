import { isolated } from '../../core/text/direction.ts';
import { citationWriter } from '../../adapters/citations/channel.ts';
import { fileFormats, type FileFormat } from '../../adapters/citations/formats.ts';
import type { CitePageProps } from '../../components/cite/props.ts';
import { prefixOf, revisionName } from '../../core/url.ts';
import { direction, interfaceFor, words } from '../../i18n/index.ts';
import { cacheKey } from '../cache-key.ts';
import { optional } from '../case/blocks.ts';
import { frozenView } from '../frozen-routes.ts';
import { frozen, type FrozenEdition } from '../frozen.ts';
import { numberedSteps } from '../ledger.ts';
import { once, site } from '../library.ts';
import type { PageFacts } from '../shell.ts';
import { urls } from '../site.ts';
import { taskOf } from './edition.ts';
import { placeOf } from './place.ts';

/** Everything that can be cited: the frozen editions whose words are still there. */
const citable = once(async () =>
  [...(await frozen()).values()].flat().filter(({ withdrawn }) => withdrawn === undefined),
);

/** The frozen editions whose words were taken down: in the place of their citations stands the notice. */
const withdrawnEditions = async () =>
  [...(await frozen()).values()].flat().filter(({ withdrawn }) => withdrawn !== undefined);

/** The pages on which revisions of cases are cited, for `getStaticPaths`; the citations of all of them are written here. */
export async function caseCiteRoutes() {
  const facts = await site();
  const editions = [...(await citable()), ...(await withdrawnEditions())];
  const tasks = await Promise.all(editions.map(taskOf));
  const { version, prepare } = citationWriter();
  if (!import.meta.env.DEV) await prepare(tasks);
  return editions.map(({ slug, number, route, digest, date }) => ({
    params: { lang: prefixOf(route), slug, revision: revisionName(number) },
    props: { slug, number, route },
    cacheKey: cacheKey(version, digest, date, facts, urls.absolute(urls.home())),
  }));
}

/** Everything that the page shows on which a revision of a case is cited. */
export async function caseCiteView(slug: string, number: number, route: string) {
  // Of this case alone: whoever looks through all editions for each page takes seconds with ten thousand.
  const of = ((await frozen()).get(slug) ?? []).filter((one) => one.number === number);
  const edition = of.find((one) => one.route === route);
  if (edition?.withdrawn) return withdrawnCiteView(slug, number, route);
  const all = of.filter(({ withdrawn }) => withdrawn === undefined);
  if (!edition) throw new Error(`There is no revision ${String(number)} of "${slug}" in "${route}".`);
  const lang = interfaceFor(edition.lang);
  const [whole, ...places] = await citationWriter().read(await taskOf(edition));
  if (!whole) throw new Error(`Nothing is cited of "${edition.href}".`);
  const steps = await numberedSteps(slug);
  const shown = (written: typeof whole) => ({
    ...placeOf(written, lang, edition.href),
    ...optional('short', shortOf(slug, steps.indexOf(written.anchor ?? '') + 1)),
  });
  const bySteps = [...Map.groupBy(places, ({ step = 0 }) => step)];
  const { cite } = words(lang);
  const named = isolated(whole.title, direction(lang));
  const title = cite.of(named, cite.revision(number));
  const props: CitePageProps = {
    title,
    trail: [{ text: whole.title, href: edition.href }],
    whole: shown(whole),
    steps: bySteps.map(([step, of]) => ({ number: step, places: of.map(shown) })),
  };
  const page: PageFacts = {
    title,
    description: cite.description(named),
    path: urls.caseCite(slug, number, route),
    noindex: true,
    editions: editionsOf(all),
  };
  return { lang, props, page };
}

/** The notice in the place of citations of words that were taken down. */
async function withdrawnCiteView(slug: string, number: number, route: string) {
  const view = await frozenView(slug, number, route);
  if (!view.withdrawn) throw new Error(`Revision ${String(number)} of "${slug}" was not withdrawn.`);
  const page: PageFacts = { ...view.page, path: urls.caseCite(slug, number, route), editions: [] };
  return { lang: view.lang, withdrawn: view.withdrawn, page };
}

/** The short address of a step without what a browser adds itself; only steps have a number. */
const shortOf = (slug: string, number: number) =>
  number === 0 ? undefined : urls.absolute(urls.short(slug, number)).replace(/^https?:\/\//, '');

const editionsOf = (all: readonly FrozenEdition[]) =>
  all.length < 2
    ? []
    : all.map(({ lang, slug, number, route }) => ({ lang, href: urls.caseCite(slug, number, route) }));

/** The files for reference managers, for `getStaticPaths`: in development only, because a build writes them itself. */
export async function caseCiteFileRoutes(format: FileFormat) {
  if (!import.meta.env.DEV) return [];
  return [...(await citable()), ...(await withdrawnEditions())].map((edition) => ({
    params: {
      lang: prefixOf(edition.route),
      slug: edition.slug,
      revision: revisionName(edition.number),
    },
    props: { edition, ending: format, type: fileFormats[format].type },
  }));
}
export type CaseCiteFile = Awaited<ReturnType<typeof caseCiteFileRoutes>>[number]['props'];

/** The text of one of these files. */
export async function caseCiteFile({ edition, ending }: CaseCiteFile): Promise<string> {
  const [whole] = await citationWriter().read(await taskOf(edition));
  return whole?.files[ending] ?? '';
}
