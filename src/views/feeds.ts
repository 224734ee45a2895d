import { readCaseFile } from '../adapters/collections/case-file.ts';
import { atomFeed, jsonFeed, type FeedItem, type FeedSite } from '../adapters/exporters/index.ts';
import { cardOfCase } from './card-facts.ts';
import { leadOf } from './case/lead.ts';
import { surroundings } from './case-routes.ts';
import { once, shelf, site, topics } from './library.ts';
import { urls } from './site.ts';

/** Readers ask for a feed again and again, and keep what they have read: it holds the newest cases only. */
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
  const newest = [...cases.values()].filter(({ main }) => main.data.published !== undefined).slice(0, MOST);
  const items = newest.map(({ slug, main: { data, digest }, editions: [{ route }] }) => {
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
      authors: data.authors,
      topics: data.topics.map((id) => ({ id, title: titles.get(id)?.data.title ?? id })),
    };
  });
  return [about, items];
});

export const atomText = async (): Promise<string> => atomFeed(...(await feed()));
export const jsonFeedText = async (): Promise<string> => jsonFeed(...(await feed()));
