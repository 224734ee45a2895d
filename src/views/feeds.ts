import { readCaseFile } from '../adapters/collections/case-file.ts';
import {
  atomFeed,
  jsonFeed,
  type FeedItem,
  type FeedRevision,
  type FeedSite,
} from '../adapters/exporters/index.ts';
import { interfaceFor, words } from '../i18n/index.ts';
import { cardOfCase } from './card-facts.ts';
import { leadOf } from './case/lead.ts';
import { surroundings } from './case-routes.ts';
import { frozenAt } from './frozen.ts';
import { once, shelf, site, topics, type ShelvedCase } from './library.ts';
import { urls } from './site.ts';

/** Readers ask for a feed again and again, and keep what they have read: it holds what changed last only. */
const MOST = 50;

const feed = once(async (): Promise<[FeedSite, FeedItem[]]> => {
  const [cases, around, titles, { name, description, lang }] = await Promise.all([
    shelf(),
    surroundings(),
    topics(),
    site(),
  ]);
  const about = {
    name,
    description,
    home: urls.absolute(urls.home()),
    lang,
    atom: urls.absolute(urls.atomFeed()),
    json: urls.absolute(urls.jsonFeed()),
  };
  const published = [...cases.values()].filter(({ main }) => main.data.published !== undefined);
  const revised = await Promise.all(
    published.map(async (one) => ({ one, revision: await newestRevision(one) })),
  );
  const newest = revised.toSorted((a, b) => changed(b).localeCompare(changed(a))).slice(0, MOST);
  const items = newest.map(({ one, revision }) => {
    const {
      slug,
      main: { data, digest },
      editions: [{ route }],
    } = one;
    const url = urls.absolute(urls.case(slug));
    const { path, alt } = cardOfCase(data, route);
    return {
      url,
      title: data.title,
      summary: data.summary,
      lead: leadOf(readCaseFile(digest ?? ''), around, url),
      image: { url: urls.absolute(path), alt },
      lang: data.lang,
      published: data.published,
      revision,
      authors: data.authors,
      topics: data.topics.map((id) => ({ id, title: titles.get(id)?.data.title ?? id })),
    };
  });
  return [about, items];
});

interface Revised {
  readonly one: ShelvedCase;
  readonly revision: FeedRevision | undefined;
}

const changed = ({ one, revision }: Revised) => revision?.date ?? one.main.data.published ?? '';

async function newestRevision({ slug, editions: [{ route, entry }] }: ShelvedCase) {
  const published = await frozenAt(slug, route);
  const [before, newest] = [published.at(-2), published.at(-1)];
  if (newest === undefined) return undefined;
  const { number, date, note } = newest;
  if (before === undefined) return { date };
  const name = words(interfaceFor(entry.data.lang)).changes.revision(number);
  return { date, change: { name, note, url: urls.absolute(urls.caseChanges(slug, route)) } };
}

export const atomText = async (): Promise<string> => atomFeed(...(await feed()));
export const jsonFeedText = async (): Promise<string> => jsonFeed(...(await feed()));
