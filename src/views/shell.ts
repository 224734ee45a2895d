import { isolated } from '../core/text/direction.ts';
import { CARD_SIZE } from '../adapters/cards/index.ts';
import type { CitationHeadProps } from '../components/cite/props.ts';
import { licenceOf } from '../core/site/licence.ts';
import { contactAddress } from '../core/site/schema.ts';
import { firstLanguage } from '../core/url.ts';
import { direction, languageName, words, type InterfaceLanguage } from '../i18n/index.ts';
import { cardOfSite, type CardFacts } from './card-facts.ts';
import { site as siteFacts } from './library.ts';
import { foreign } from './languages.ts';
import { urls } from './site.ts';

/** What a page says of itself to browsers, feeds and other sites. */
export interface PageFacts {
  readonly title: string;
  readonly description: string;
  /** The path of the page itself. */
  readonly path: string;
  /** The path of the page that this one is a kept or another form of. */
  readonly canonical?: string;
  readonly type?: 'website' | 'article';
  readonly noindex?: boolean;
  /** Whether the page searches, for which it has to run WebAssembly. */
  readonly searches?: boolean;
  /** The same page in each of its languages, this one included; first the one for readers of any other. */
  readonly editions?: readonly { readonly lang: string; readonly href: string }[];
  /** Its social card; without one, that of the site. */
  readonly card?: CardFacts;
  /** How it is cited, where it can be. */
  readonly citation?: CitationHeadProps;
  /** The same page in other formats, each under the title that it has there. */
  readonly formats?: readonly { readonly type: string; readonly href: string; readonly title: string }[];
}

/** The guide is written in one language only. */
const GUIDE_LANGUAGE = 'en';

/** The name of a language in that language, as it stands alone. */
function ownName(tag: string): string {
  const name = languageName(tag, tag);
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}

/** The editions of a page as its head tells of them. */
const alternatesOf = (editions: NonNullable<PageFacts['editions']>) =>
  [...editions, ...editions.slice(0, 1).map(({ href }) => ({ lang: 'x-default', href }))].map(
    ({ lang, href }) => ({ hreflang: lang, href: urls.absolute(href) }),
  );

/** What stands around the text of every page. */
export async function shellOf(lang: InterfaceLanguage, page: PageFacts) {
  const t = words(lang);
  const site = await siteFacts();
  const home = page.path === urls.home(lang);
  const editions = page.editions ?? [];
  const card = page.card ?? cardOfSite(site.name, lang);
  const section = (name: string, at: (tag: string) => string, own: string = lang) => ({
    text: own === lang ? name : `${name} (${languageName(lang, own)})`,
    href: at(lang),
    current: [firstLanguage, lang, ...editions.map((edition) => edition.lang)].some((tag) =>
      page.path.startsWith(at(tag)),
    ),
    ...(own !== lang && { hreflang: own }),
  });
  const apart = (text: string) => isolated(text, direction(lang));
  const feeds = [
    { type: 'application/atom+xml', text: t.site.atom, href: urls.atomFeed(lang) },
    { type: 'application/feed+json', text: t.site.jsonFeed, href: urls.jsonFeed(lang) },
  ];
  return {
    site,
    head: {
      dir: direction(lang) === 'rtl' ? ('rtl' as const) : undefined,
      title: home ? page.title : `${apart(page.title)} – ${apart(site.name)}`,
      canonical: urls.absolute(page.canonical ?? page.path),
      address: urls.absolute(page.path),
      icon: `${urls.home()}icon.svg`,
      card: { address: urls.absolute(card.path), alt: card.alt, ...CARD_SIZE },
      editions: alternatesOf(editions),
      alternates: [
        ...feeds.map(({ type, href }) => ({ type, href, title: t.site.feedOf(apart(site.name)) })),
        ...(page.formats ?? []),
      ],
    },
    nav: {
      home: urls.home(lang),
      links: [
        section(t.site.cases, (tag) => urls.cases(tag)),
        section(t.site.lessons, (tag) => urls.lessons(tag)),
        section(t.site.guide, () => urls.guide(), GUIDE_LANGUAGE),
        section(t.site.about, (tag) => urls.about(tag)),
        { ...section(t.search.title, (tag) => urls.search(tag)), keys: '/ Control+K Meta+K' },
      ],
      languages: editions
        .filter(({ href }) => href !== page.path)
        .map(({ href, lang: own }) => ({ text: ownName(own), href, lang: own, ...foreign(own, lang) })),
      licence: licenceOf(site.license).text,
      contact: contactAddress(site),
      feeds,
    },
  };
}
