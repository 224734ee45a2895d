import { words, type InterfaceLanguage } from '../i18n/index.ts';
import { licenceOf } from './case/end.ts';
import { site as siteFacts } from './library.ts';
import { urls } from './site.ts';

/** What a page says of itself to browsers, feeds and other sites. */
export interface PageFacts {
  readonly title: string;
  readonly description: string;
  /** The path of the page itself. */
  readonly path: string;
  readonly type?: 'website' | 'article';
  readonly noindex?: boolean;
  /** Whether the page searches, for which it has to run WebAssembly. */
  readonly searches?: boolean;
  /** The same page in each of its languages, this one included. */
  readonly editions?: readonly { readonly lang: string; readonly href: string }[];
  /** The same page in other formats. */
  readonly formats?: readonly { readonly type: string; readonly href: string }[];
}

/** What stands around the text of every page. */
export async function shellOf(lang: InterfaceLanguage, page: PageFacts) {
  const t = words(lang);
  const site = await siteFacts();
  const home = page.path === urls.home();
  const section = (text: string, href: string) => ({
    text,
    href,
    current: !home && page.path.startsWith(href),
  });
  const feeds = [
    { type: 'application/atom+xml', text: t.site.atom, href: urls.atomFeed() },
    { type: 'application/feed+json', text: t.site.jsonFeed, href: urls.jsonFeed() },
  ];
  return {
    site,
    head: {
      title: home ? page.title : `${page.title} – ${site.name}`,
      canonical: urls.absolute(page.path),
      icon: `${urls.home()}icon.svg`,
      editions: (page.editions ?? []).map((edition) => ({
        hreflang: edition.lang,
        href: urls.absolute(edition.href),
      })),
      alternates: [
        ...feeds.map(({ type, href }) => ({ type, href, title: t.site.feedOf(site.name) })),
        ...(page.formats ?? []).map(({ type, href }) => ({ type, href, title: page.title })),
      ],
    },
    nav: {
      home: urls.home(),
      links: [
        section(t.site.cases, urls.cases()),
        section(t.site.lessons, urls.lessons()),
        section(t.site.guide, urls.guide()),
        section(t.site.about, urls.about()),
        { ...section(t.search.title, urls.search(lang)), keys: '/ Control+K Meta+K' },
      ],
      licence: licenceOf(site.license).text,
      feeds,
    },
  };
}
