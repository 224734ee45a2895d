import { Feed } from 'feed';
import { js2xml, xml2js } from 'xml-js';
import { asHtml, asValue, clean } from './as-html.ts';

/** The site that a feed is of; addresses are absolute. */
export interface FeedSite {
  readonly name: string;
  readonly description: string;
  readonly home: string;
  readonly lang: string;
  /** The address of the licence, or its name. */
  readonly rights: string;
  readonly atom: string;
  readonly json: string;
}

/** A case as a feed tells of it. */
export interface FeedItem {
  /** The absolute address of its page, which is also its id. */
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  /** How the case begins: safe HTML whose addresses are absolute. */
  readonly lead: string;
  /** Its social card, with the map of the conversation. */
  readonly image: { readonly url: string; readonly alt: string };
  readonly lang: string;
  /** A year, month or day; without it, the case is not in the feed. */
  readonly published: string | undefined;
  /** Its newest revision, where there is one. */
  readonly revision?: FeedRevision | undefined;
  readonly authors: readonly string[];
  /** The address of the licence, or its name. */
  readonly rights: string;
  readonly topics: readonly { readonly id: string; readonly title: string }[];
}

/** The newest revision of a case. */
export interface FeedRevision {
  /** The day it was published. */
  readonly date: string;
  /** What it changed; missing of the first one. */
  readonly change?: {
    /** The revision as it is called: “Revision 2”. */
    readonly name: string;
    /** What the editors say of it. */
    readonly note: string;
    /** The absolute address of the page that shows what changed. */
    readonly url: string;
  };
}

type Dated = FeedItem & { readonly date: Date; readonly updated: Date };

/** The beginning of a year, month or day in UTC. */
const toDate = (date: string): Date => new Date(`${date}${'-01-01'.slice(date.length - 4)}T00:00:00Z`);

/** By the day of what was last changed in them. */
function newestFirst(items: readonly FeedItem[]): Dated[] {
  return items
    .flatMap((item): Dated[] => {
      if (item.published === undefined) return [];
      const date = toDate(item.published);
      const revised = item.revision === undefined ? date : toDate(item.revision.date);
      return [{ ...item, date, updated: revised > date ? revised : date }];
    })
    .toSorted((a, b) => b.updated.getTime() - a.updated.getTime() || (a.url < b.url ? -1 : 1));
}

/** What a reader of feeds shows of a case: what changed in it, summary, map and lead. */
const contentOf = ({ url, summary, image, lead, revision }: FeedItem): string =>
  [
    ...(revision?.change ? [changeOf(revision.change)] : []),
    `<p>${asHtml(summary)}</p>`,
    `<p><a href="${asValue(url)}"><img src="${asValue(image.url)}" alt="${asValue(image.alt)}" width="600" height="315"></a></p>`,
    lead,
  ].join('\n');

const changeOf = ({ name, note, url }: NonNullable<FeedRevision['change']>): string =>
  `<p><a href="${asValue(url)}">${asHtml(name)}</a>: ${asHtml(note)}</p>`;

/** HTML as it may stand in a CDATA section; unlike `clean`, it keeps the lines of code. */
const inCdata = (html: string): string =>
  html
    .toWellFormed()
    .replace(/[^\P{Cc}\n\t]|[\uFFFE\uFFFF]/gu, ' ')
    .replaceAll(']]>', ']]&gt;');

/**
 * Writes the Atom feed of a site: its cases, what changed last first. Dates come from the cases alone, never from the clock.
 * Titles and summaries go as HTML; in attributes the package leaves `<` as it is, so labels get another sign.
 */
export function atomFeed(site: FeedSite, items: readonly FeedItem[]): string {
  const dated = newestFirst(items);
  const feed = new Feed({
    id: site.home,
    link: site.home,
    title: clean(site.name),
    description: clean(site.description),
    updated: dated[0]?.updated ?? new Date(0),
    feedLinks: { atom: site.atom },
    copyright: clean(site.rights),
    author: { name: clean(site.name), link: site.home },
    generator: false,
  });
  for (const item of dated) {
    const { url, title, summary, image, date, updated, authors, rights, topics } = item;
    feed.addItem({
      id: url,
      link: url,
      title: asHtml(title),
      description: asHtml(summary),
      content: inCdata(contentOf(item)),
      image: image.url,
      date: updated,
      published: date,
      copyright: clean(rights),
      author: authors.map((name) => ({ name: clean(name) })),
      category: topics.map(({ id, title: label }) => ({ term: id, name: clean(label).replaceAll('<', '‹') })),
    });
  }
  return `${inLanguages(feed.atom1(), site.lang, dated)}\n`;
}

interface Tagged {
  _attributes?: Record<string, string>;
}

/** Says which language the feed and each entry is in, which the package `feed` cannot. */
function inLanguages(xml: string, lang: string, items: readonly Pick<FeedItem, 'lang'>[]): string {
  // Attributes are written as they are found, but for quotation marks.
  const tree = xml2js(xml, { compact: true, alwaysArray: ['entry'], attributeValueFn: asHtml }) as {
    feed: Tagged & { entry?: readonly Tagged[] };
  };
  const tag = (element: Tagged, own: string) => {
    element._attributes = { ...element._attributes, 'xml:lang': own };
  };
  tag(tree.feed, lang);
  tree.feed.entry?.forEach((entry, index) => {
    tag(entry, items[index]?.lang ?? lang);
  });
  return js2xml(tree, { compact: true, spaces: 2 });
}

/**
 * Writes the feed of a site as JSON Feed 1.1, which names every author and the language of each case; the package
 * `feed` knows version 1 only.
 */
export function jsonFeed(site: FeedSite, items: readonly FeedItem[]): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: site.name,
    home_page_url: site.home,
    feed_url: site.json,
    description: site.description,
    language: site.lang,
    items: newestFirst(items).map((item) => ({
      id: item.url,
      url: item.url,
      title: item.title,
      summary: item.summary,
      content_html: contentOf(item),
      image: item.image.url,
      language: item.lang,
      date_published: item.date.toISOString(),
      date_modified: item.updated.toISOString(),
      authors: item.authors.map((name) => ({ name })),
      tags: item.topics.map((topic) => topic.title),
    })),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}
