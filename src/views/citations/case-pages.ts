import { citationWriter } from '../../adapters/citations/channel.ts';
import { fileFormats, type FileFormat } from '../../adapters/citations/formats.ts';
import type { CitePageProps } from '../../components/cite/props.ts';
import { prefixOf, revisionName } from '../../core/url.ts';
import { interfaceFor, words } from '../../i18n/index.ts';
import { cacheKey } from '../cache-key.ts';
import { frozen, type FrozenEdition } from '../frozen.ts';
import { once, site } from '../library.ts';
import type { PageFacts } from '../shell.ts';
import { urls } from '../site.ts';
import { taskOf } from './edition.ts';
import { placeOf } from './place.ts';

/** Everything that can be cited: the frozen editions whose words are still there. */
const citable = once(async () =>
  [...(await frozen()).values()].flat().filter(({ withdrawn }) => withdrawn === undefined),
);

/** The pages on which revisions of cases are cited, for `getStaticPaths`; the citations of all of them are written here. */
export async function caseCiteRoutes() {
  const [editions, facts] = await Promise.all([citable(), site()]);
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
  const all = (await citable()).filter((one) => one.slug === slug && one.number === number);
  const edition = all.find((one) => one.route === route);
  if (!edition) throw new Error(`There is no revision ${String(number)} of "${slug}" in "${route}".`);
  const lang = interfaceFor(edition.lang);
  const [whole, ...places] = await citationWriter().read(await taskOf(edition));
  if (!whole) throw new Error(`Nothing is cited of "${edition.href}".`);
  const shown = (written: typeof whole) => placeOf(written, lang, edition.href);
  const bySteps = [...Map.groupBy(places, ({ step = 0 }) => step)];
  const { cite } = words(lang);
  const title = cite.of(whole.title, cite.revision(number));
  const props: CitePageProps = {
    title,
    trail: [{ text: whole.title, href: edition.href }],
    whole: shown(whole),
    steps: bySteps.map(([step, of]) => ({ number: step, places: of.map(shown) })),
  };
  const page: PageFacts = {
    title,
    description: cite.description(whole.title),
    path: urls.caseCite(slug, number, route),
    noindex: true,
    editions: editionsOf(all),
  };
  return { lang, props, page };
}

const editionsOf = (all: readonly FrozenEdition[]) =>
  all.length < 2
    ? []
    : all.map(({ lang, slug, number, route }) => ({ lang, href: urls.caseCite(slug, number, route) }));

/** The files for reference managers, for `getStaticPaths`: in development only, because a build writes them itself. */
export async function caseCiteFileRoutes(format: FileFormat) {
  if (!import.meta.env.DEV) return [];
  return (await citable()).flatMap((edition) =>
    prefixOf(edition.route) === undefined
      ? [
          {
            params: { slug: edition.slug, revision: revisionName(edition.number) },
            props: { edition, ending: format, type: fileFormats[format].type },
          },
        ]
      : [],
  );
}
export type CaseCiteFile = Awaited<ReturnType<typeof caseCiteFileRoutes>>[number]['props'];

/** The text of one of these files. */
export async function caseCiteFile({ edition, ending }: CaseCiteFile): Promise<string> {
  const [whole] = await citationWriter().read(await taskOf(edition));
  return whole?.files[ending] ?? '';
}
