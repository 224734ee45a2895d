import { readCaseFile } from '../adapters/collections/case-file.ts';
import { prefixOf } from '../core/url.ts';
import { interfaceFor } from '../i18n/index.ts';
import { cacheKey } from './cache-key.ts';
import { cardOfCase } from './card-facts.ts';
import { optional } from './case/blocks.ts';
import { casePage, type Surroundings } from './case/index.ts';
import { caseCited, newestOf } from './citations/of-case.ts';
import { foreign } from './languages.ts';
import { lessons, once, shelf, site, topics, type ShelvedCase, type ShelvedEdition } from './library.ts';
import { formerIds } from '../core/revision/moved.ts';
import { frozenAt } from './frozen.ts';
import { neighboursOf } from './neighbours.ts';
import type { PageFacts } from './shell.ts';
import { pollService } from './poll-service.ts';
import { urls } from './site.ts';
import { standingOf } from './standing-of.ts';

/** Names of lessons and topics, and of the site, for the pages of all cases. */
export const surroundings = once(async (): Promise<Surroundings> => {
  const [claims, titles, { publisher, license, lang }] = await Promise.all([lessons(), topics(), site()]);
  return {
    urls,
    claims: new Map([...claims].map(([id, { data }]) => [id, { text: data.claim, lang: data.lang }])),
    topics: new Map(
      [...titles].map(([id, { data }]) => [
        id,
        {
          text: data.title,
          lang,
          others: Object.entries(data.translations ?? {}).map(([tag, { title }]) => ({
            text: title,
            lang: tag,
          })),
        },
      ]),
    ),
    publisher,
    licence: license,
    ...optional('service', pollService()),
  };
});

/** The pages of cases in all their languages, for `getStaticPaths`. */
export async function caseRoutes() {
  const [cases, around, facts] = await Promise.all([shelf(), surroundings(), site()]);
  return Promise.all(
    [...cases.values()].flatMap((one) =>
      one.editions.map(async (edition) => ({
        params: { lang: prefixOf(edition.route), slug: one.slug },
        props: { slug: one.slug, route: edition.route },
        cacheKey: keyOf(edition, one, around, [
          facts,
          await onwardFrom(one, edition),
          [
            one.original.data.revisions,
            one.original.data.moved,
            one.original.data.gone,
            one.original.data.retired,
          ],
          (await frozenAt(one.slug, edition.route)).map(({ href }) => href),
        ]),
      })),
    ),
  );
}

const onwardFrom = (one: ShelvedCase, { entry }: ShelvedEdition) =>
  neighboursOf(one, interfaceFor(entry.data.lang));

function keyOf(
  { entry }: ShelvedEdition,
  { editions }: ShelvedCase,
  around: Surroundings,
  facts: unknown,
): string {
  const { lessons: bearings, topics: named } = entry.data;
  return cacheKey(
    entry.digest,
    bearings.map(({ ref }) => around.claims.get(ref)),
    named.map((id) => around.topics.get(id)),
    editions.map((edition) => [edition.entry.data.lang, edition.href]),
    facts,
    urls.absolute(urls.home()),
  );
}

/** Everything the page of a case shows. */
export async function caseView(slug: string, route: string) {
  const one = (await shelf()).get(slug);
  const edition = one?.editions.find((candidate) => candidate.route === route);
  if (!one || !edition) throw new Error(`There is no case "${slug}" in "${route}".`);
  const file = readCaseFile(edition.entry.digest ?? '');
  const editions = one.editions.map(({ entry, href }) => ({ lang: entry.data.lang, href }));
  const props = casePage(
    file,
    {
      ...(await surroundings()),
      former: formerIds(one.original.data.moved),
      original: one.original.data.lang,
    },
    editions,
    await onwardFrom(one, edition),
    await standingOf(one, route),
  );
  const cited = await caseCited(file.model, route, newestOf(await frozenAt(slug, route)));
  const page: PageFacts = {
    title: file.model.title,
    description: file.model.summary,
    path: edition.href,
    type: 'article',
    card: cardOfCase(edition.entry.data, route),
    editions: editions.length > 1 ? editions : [],
    ...optional('citation', cited.head),
    formats: [
      { type: 'application/json', href: urls.caseJson(slug), title: one.original.data.title },
      { type: 'text/markdown', href: urls.caseMarkdown(slug), title: one.original.data.title },
      {
        type: 'application/json+oembed',
        href: urls.absolute(urls.caseOembed(slug)),
        title: one.main.data.title,
      },
    ],
  };
  const snapshot = one.main.data.snapshot && urls.caseTallies(slug);
  return {
    props: { ...props, cite: cited.cite, ...optional('snapshot', snapshot) },
    page,
    own: foreign(file.model.lang, props.lang),
  };
}
