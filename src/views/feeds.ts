import { byCode } from '../core/text/order.ts';
import { readCaseFile } from '../adapters/collections/case-file.ts';
import {
  atomFeed,
  jsonFeed,
  type FeedItem,
  type FeedRevision,
  type FeedSite,
} from '../adapters/exporters/index.ts';
import { licenceAddress } from '../core/site/licence.ts';
import { interfaceFor, words, type InterfaceLanguage } from '../i18n/index.ts';
import { cardOfCase } from './card-facts.ts';
import { leadOf } from './case/lead.ts';
import { surroundings } from './case-routes.ts';
import { frozenAt } from './frozen.ts';
import {
  editionFor,
  onceEach,
  shelf,
  site,
  topics,
  type ShelvedCase,
  type ShelvedEdition,
} from './library.ts';
import { urls } from './site.ts';

/** Readers ask for a feed again and again, and keep what they have read: it holds what changed last only. */
const MOST = 50;

/** The feed for readers of a language: every case, in that language where it is in it. */
const feed = onceEach(async (lang: InterfaceLanguage): Promise<[FeedSite, FeedItem[]]> => {
  const [cases, around, titles, { name, description, lang: own, license }] = await Promise.all([
    shelf(),
    surroundings(),
    topics(),
    site(),
  ]);
  const about = {
    name,
    description,
    home: urls.absolute(urls.home(lang)),
    lang: own,
    rights: licenceAddress(license),
    atom: urls.absolute(urls.atomFeed(lang)),
    json: urls.absolute(urls.jsonFeed(lang)),
  };
  const published = [...cases.values()].filter(({ main }) => main.data.published !== undefined);
  const revised = await Promise.all(
    published.map(async (one) => {
      const edition = editionFor(one, lang);
      return { one, edition, revision: await newestRevision(one.slug, edition) };
    }),
  );
  const newest = revised.toSorted((a, b) => byCode(changed(b), changed(a))).slice(0, MOST);
  const items = newest.map(({ one: { original }, edition: { route, href, entry }, revision }) => {
    const { data, digest } = entry;
    const url = urls.absolute(href);
    const { path, alt } = cardOfCase(data, route);
    const { model } = readCaseFile(original.digest ?? '');
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
      rights: licenceAddress(model.license ?? license),
      topics: data.topics.map((id) => ({ id, title: titles.get(id)?.data.title ?? id })),
    };
  });
  return [about, items];
});

interface Revised {
  readonly one: ShelvedCase;
  readonly edition: ShelvedEdition;
  readonly revision: FeedRevision | undefined;
}

const changed = ({ one, revision }: Revised) => revision?.date ?? one.main.data.published ?? '';

async function newestRevision(slug: string, { route, entry }: ShelvedEdition) {
  const published = await frozenAt(slug, route);
  const [before, newest] = [published.at(-2), published.at(-1)];
  if (newest === undefined) return undefined;
  const { number, date, note } = newest;
  if (before === undefined) return { date };
  const name = words(interfaceFor(entry.data.lang)).changes.revision(number);
  return { date, change: { name, note, url: urls.absolute(urls.caseChanges(slug, route)) } };
}

export const atomText = async (lang: InterfaceLanguage): Promise<string> => atomFeed(...(await feed(lang)));
export const jsonFeedText = async (lang: InterfaceLanguage): Promise<string> =>
  jsonFeed(...(await feed(lang)));
