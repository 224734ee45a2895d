import { getCollection } from 'astro:content';
import { contentRoot } from '../adapters/content-folder/index.ts';
import {
  caseJsonSchema,
  editionTexts,
  inOneLine,
  listExhibits,
  publishEditions,
  readExhibit,
  type EditionJob,
  type EditionName,
  type EditionRevision,
  type EditionTask,
} from '../adapters/exporters/index.ts';
import { revisionName } from '../core/url.ts';
import { cacheKey } from './cache-key.ts';
import { frozen, type FrozenEdition } from './frozen.ts';
import { lessons, once, shelf, site, topics, type CaseEntry, type ShelvedCase } from './library.ts';
import { urls } from './site.ts';

const digestOf = ({ digest = '' }: CaseEntry): string => String(digest);

/** The originals of all cases that may be shown, in order of their slugs. */
async function originals() {
  const [entries, cases] = await Promise.all([getCollection('cases'), shelf()]);
  return entries
    .filter(({ data }) => !data.translation)
    .flatMap((entry) => {
      const one = cases.get(entry.data.slug);
      return one ? [{ entry, one }] : [];
    })
    .toSorted((a, b) => (a.one.slug < b.one.slug ? -1 : 1));
}

/** What the editions for machines are made from. */
const editionJob = once(async (): Promise<EditionJob> => {
  const [cases, revisions, claims, titles, { license, name, publisher }] = await Promise.all([
    originals(),
    frozen(),
    lessons(),
    topics(),
    site(),
  ]);
  const named = {
    claims: new Map([...claims].map(([id, { data }]) => [id, data.claim])),
    topics: new Map([...titles].map(([id, { data }]) => [id, data.title])),
  };
  const tasks = cases.flatMap(({ entry, one }) => {
    const published = revisions.get(one.slug) ?? [];
    const task = taskOf(entry, one, published, { ...named, publisher });
    return [task, ...frozenTasks(task, published)];
  });
  return { base: urls.home(), site: urls.absolute(urls.home()), provider: name, license, ...named, tasks };
});

function taskOf(
  entry: CaseEntry,
  { slug, main, editions }: ShelvedCase,
  revisions: readonly FrozenEdition[],
  named: Pick<EditionJob, 'claims' | 'topics'> & { readonly publisher: string },
): EditionTask {
  const { lessons: bearings, topics: ids, authors } = entry.data;
  const href = editions.find((edition) => edition.entry.id === entry.id)?.href ?? urls.case(slug);
  const revision = revisions.find((one) => one.newest && !one.translation);
  return {
    slug,
    digest: digestOf(entry),
    editions: editions.map((edition) => ({ lang: edition.entry.data.lang, href: edition.href })),
    page: {
      href: revision?.href ?? href,
      newest: href,
      revision: revision?.number,
      date: revision?.data.date,
      publisher: named.publisher,
    },
    ...(revision && { revision: factsOf(revision) }),
    title: main.data.title,
    authors,
    named: [...bearings.map(({ ref }) => named.claims.get(ref)), ...ids.map((id) => named.topics.get(id))],
  };
}

const factsOf = ({ data: { number, date, note, files, withdrawn } }: FrozenEdition): EditionRevision => ({
  number,
  date,
  note,
  files,
  ...(withdrawn && { withdrawn }),
});

/** The frozen revisions of a case, each as its JSON edition gives it. */
const frozenTasks = (task: EditionTask, revisions: readonly FrozenEdition[]): EditionTask[] =>
  revisions
    .filter(({ translation }) => !translation)
    .map((original) => ({
      ...task,
      digest: original.digest,
      editions: revisions
        .filter(({ number }) => number === original.number)
        .map(({ lang, href }) => ({ lang, href })),
      revision: factsOf(original),
      frozen: true,
    }));

/**
 * The editions of a form for machines, for `getStaticPaths`: all of them in development. In a build there are none,
 * because their exporter writes them.
 */
export const editionRoutes = async () =>
  import.meta.env.DEV
    ? (await editionJob()).tasks
        .filter(({ frozen: kept }) => !kept)
        .map((task) => ({ params: { slug: task.slug }, props: { task } }))
    : [];

/** The JSON editions of frozen revisions; see {@link editionRoutes}. */
export const frozenEditionRoutes = async () =>
  import.meta.env.DEV
    ? (await editionJob()).tasks.flatMap((task) =>
        task.frozen && task.revision
          ? [{ params: { slug: task.slug, revision: revisionName(task.revision.number) }, props: { task } }]
          : [],
      )
    : [];
export type EditionProps = Awaited<ReturnType<typeof editionRoutes>>[number]['props'];

/** The same, and in a build the exporter is told what to write. */
export async function publishedEditionRoutes() {
  if (!import.meta.env.DEV) publishEditions(await editionJob());
  return editionRoutes();
}

/** One case in one form. */
export const editionOf = async (form: EditionName, { task }: EditionProps): Promise<string> =>
  editionTexts([form], task, await editionJob(), urls)[form] ?? '';

/** The data set, for `getStaticPaths`; see {@link editionRoutes}. */
export const datasetRoutes = () => (import.meta.env.DEV ? [{ params: { dataset: 'dataset' } }] : []);

/** Every case whole, a line each (JSON Lines). */
export async function datasetText(): Promise<string> {
  const job = await editionJob();
  return job.tasks
    .filter(({ frozen: kept }) => !kept)
    .map((task) => inOneLine(editionTexts(['json'], task, job, urls)['json'] ?? ''))
    .join('');
}

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
