import { readCaseFile } from '../adapters/collections/case-file.ts';
import { prefixOf } from '../core/url.ts';
import { interfaceFor, words } from '../i18n/index.ts';
import { cacheKey } from './cache-key.ts';
import { surroundings } from './case-routes.ts';
import { casePage, type Surroundings } from './case/index.ts';
import { caseCited } from './citations/of-case.ts';
import { claimsOn } from './frozen-lessons.ts';
import { frozen, type FrozenEdition } from './frozen.ts';
import { foreign } from './languages.ts';
import { onceEach, shelf, site, type ShelvedCase } from './library.ts';
import type { PageFacts } from './shell.ts';
import { urls } from './site.ts';
import { standingOf } from './standing-of.ts';
import { withdrawnNotice } from './withdrawn.ts';

/** The pages of frozen revisions in all their languages, for `getStaticPaths`. */
export async function frozenRoutes() {
  const [all, cases, around, facts] = await Promise.all([frozen(), shelf(), surroundings(), site()]);
  const routes = [...all].flatMap(([slug, editions]) => {
    const one = cases.get(slug);
    if (!one) return [];
    const { digest, data } = one.original;
    return editions.map(async (edition) => ({
      params: { lang: prefixOf(edition.route), slug, revision: `r${String(edition.number)}` },
      props: { slug, number: edition.number, route: edition.route },
      cacheKey: cacheKey(
        edition.digest,
        digest,
        editions.map(({ number, date, href }) => [number, date, href]),
        await claimsIn(edition),
        edition.data.topics.map((id) => around.topics.get(id)),
        [data.status, data.gone, data.moved, data.retired],
        facts,
        urls.absolute(urls.home()),
      ),
    }));
  });
  return Promise.all(routes);
}

async function claimsIn({ date, data }: FrozenEdition) {
  const claims = await claimsThen(date);
  return data.lessons.map(({ ref }) => claims.get(ref));
}

/** Everything the page of a frozen revision shows; of one that was withdrawn, the notice in the place of its words. */
export async function frozenView(slug: string, number: number, route: string) {
  const [cases, all] = await Promise.all([shelf(), frozen()]);
  const one = cases.get(slug);
  const ofOne = (all.get(slug) ?? []).filter((edition) => edition.number === number);
  const edition = ofOne.find((candidate) => candidate.route === route);
  if (!one || !edition) throw new Error(`There is no revision ${String(number)} of "${slug}" in "${route}".`);
  const shared: Pick<PageFacts, 'path' | 'canonical' | 'noindex' | 'editions'> = {
    path: edition.href,
    canonical: urls.case(slug, route),
    noindex: true,
    editions: ofOne.length > 1 ? ofOne.map(({ lang, href }) => ({ lang, href })) : [],
  };
  if (edition.withdrawn) return withdrawnView(edition, edition.withdrawn, shared, titleAt(one, route));
  const file = readCaseFile(edition.digest);
  const { status, citedBy } = readCaseFile(one.original.digest ?? '').model;
  const props = casePage(
    { ...file, model: { ...file.model, status, citedBy } },
    { ...(await surroundingsThen(edition.date)), revision: number, original: one.original.data.lang },
    shared.editions ?? [],
    { topics: [], sharing: {} },
    await standingOf(one, route, number),
  );
  const { cite, head } = await caseCited(file.model, route, edition);
  const page: PageFacts = {
    ...shared,
    ...(head && { citation: head }),
    title: file.model.title,
    description: file.model.summary,
    type: 'article',
  };
  return {
    withdrawn: undefined,
    props: { ...props, cite },
    page,
    own: foreign(file.model.lang, props.lang),
    lang: props.lang,
  };
}

/**
 * What stood around a case that was frozen on a day: lessons with the claims that they made then. Votes go to the
 * ballots of the case as it stands now.
 */
async function surroundingsThen(day: string): Promise<Surroundings> {
  const { urls: paths, topics, publisher, licence } = await surroundings();
  return { urls: paths, claims: await claimsThen(day), topics, publisher, licence };
}

/** Claims of a day, and of lessons that had published nothing then, today's. */
const claimsThen = onceEach(
  async (day: string): Promise<Surroundings['claims']> =>
    new Map([...(await surroundings()).claims, ...(await claimsOn(day))]),
);

const titleAt = ({ editions }: ShelvedCase, route: string): string =>
  (editions.find((edition) => edition.route === route) ?? editions[0]).entry.data.title;

function withdrawnView(
  { number, lang: own, data }: FrozenEdition,
  notice: NonNullable<FrozenEdition['withdrawn']>,
  shared: Pick<PageFacts, 'path' | 'canonical' | 'noindex' | 'editions'>,
  caseTitle: string,
) {
  const lang = interfaceFor(own);
  const { title, description, sentences } = withdrawnNotice(number, notice, lang);
  const now = {
    text: `${words(lang).revisions.readCase}: ${caseTitle}`,
    href: shared.canonical ?? shared.path,
  };
  const page: PageFacts = { ...shared, title, description };
  return { withdrawn: { title, sentences, anchors: data.anchors, now }, page, lang };
}
