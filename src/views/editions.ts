import { getCollection } from 'astro:content';
import { readCaseFile } from '../adapters/collections/case-file.ts';
import { contentRoot } from '../adapters/content-folder/index.ts';
import {
  caseJson,
  caseJsonSchema,
  caseMarkdown,
  listExhibits,
  publishEditions,
  readExhibit,
} from '../adapters/exporters/index.ts';
import type { Case } from '../core/case/schema.ts';
import { cacheKey } from './cache-key.ts';
import { lessons, shelf, site, topics, type CaseEntry } from './library.ts';
import { urls } from './site.ts';

const home = () => urls.absolute(urls.home());

/** The originals of all cases that may be shown, each with the pages it can be read on. */
async function originals() {
  const [entries, cases] = await Promise.all([getCollection('cases'), shelf()]);
  return entries.flatMap((entry) => {
    const one = entry.data.translation ? undefined : cases.get(entry.data.slug);
    if (!one) return [];
    const editions = one.editions.map(({ entry: { data }, href }) => ({ lang: data.lang, href }));
    return [{ entry, editions }];
  });
}

const digestOf = ({ digest = '' }: CaseEntry): string => String(digest);

/** Claims of lessons and titles of topics by their id. */
async function names() {
  const [claims, titles] = await Promise.all([lessons(), topics()]);
  return {
    claims: new Map([...claims].map(([id, { data }]) => [id, data.claim])),
    topics: new Map([...titles].map(([id, { data }]) => [id, data.title])),
  };
}

async function editionRoutes() {
  return (await originals()).map(({ entry, editions }) => ({
    params: { slug: entry.data.slug },
    props: { digest: digestOf(entry), editions },
  }));
}
export type CaseEditionProps = Awaited<ReturnType<typeof editionRoutes>>[number]['props'];

/**
 * The JSON editions, for `getStaticPaths`: all of them in development. In a build there are none, because their exporter
 * writes them and the Markdown editions with them; it is told here what to write.
 */
export async function caseJsonRoutes() {
  if (import.meta.env.DEV) return editionRoutes();
  const [cases, { claims, topics: titles }, { license }] = await Promise.all([originals(), names(), site()]);
  const tasks = cases.map(({ entry, editions }) => ({
    slug: entry.data.slug,
    digest: digestOf(entry),
    editions,
    named: [
      ...entry.data.lessons.map(({ ref }) => claims.get(ref)),
      ...entry.data.topics.map((topic) => titles.get(topic)),
    ],
  }));
  publishEditions({ base: urls.home(), site: home(), license, claims, topics: titles, tasks });
  return [];
}

/** The Markdown editions, for `getStaticPaths`; see {@link caseJsonRoutes}. */
export const caseMarkdownRoutes = async () => (import.meta.env.DEV ? editionRoutes() : []);

/** The model of a case with the licence that it is under. */
const licensed = async (digest: string): Promise<Case> => ({
  license: (await site()).license,
  ...readCaseFile(digest).model,
});

/** The JSON edition of one case. */
export const caseJsonText = async ({ digest, editions }: CaseEditionProps): Promise<string> =>
  caseJson(await licensed(digest), editions, urls);

/** The plain Markdown edition of one case. */
export const caseMarkdownText = async ({ digest }: CaseEditionProps): Promise<string> =>
  caseMarkdown(await licensed(digest), { urls, ...(await names()) });

/** The JSON Schema of the JSON editions. */
export const caseSchemaText = (): string =>
  `${JSON.stringify(caseJsonSchema(urls.absolute(urls.caseSchema())), null, 2)}\n`;

/** The pictures of all cases that may be shown, for `getStaticPaths`; a case's digest covers their bytes. */
export async function exhibitRoutes() {
  const cases = await shelf();
  return listExhibits(contentRoot(process.cwd())).flatMap(({ slug, name, path }) => {
    const one = cases.get(slug);
    return one
      ? [{ params: { slug, exhibit: name }, props: { path }, cacheKey: cacheKey(digestOf(one.main), path) }]
      : [];
  });
}
export type ExhibitProps = Awaited<ReturnType<typeof exhibitRoutes>>[number]['props'];

/** One picture, with its media type. */
export const exhibitFile = ({ path }: ExhibitProps) => readExhibit(path);
