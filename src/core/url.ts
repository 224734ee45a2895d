import type { FacetName } from './filter/facets.ts';

/** The languages the interface is written in; the first stands without a prefix in addresses. */
export const interfaceLanguages = ['en', 'es'] as const;
export type InterfaceLanguage = (typeof interfaceLanguages)[number];

/** Every path of the site. Paths begin with the base and end in `/` for pages. */
export interface Urls {
  home(): string;
  /** A page of the list of cases, counted from 1. */
  cases(lang?: InterfaceLanguage, page?: number): string;
  /** A page of the list of cases that have a value; for a topic, the page of the topic. */
  casesBy(facet: FacetName, value: string, lang?: InterfaceLanguage, page?: number): string;
  /** What the list of cases is filtered by. */
  caseIndex(lang?: InterfaceLanguage): string;
  /** Cases as lists show them, a file for some of them each. */
  caseShelf(name: string, lang?: InterfaceLanguage): string;
  case(slug: string, lang?: InterfaceLanguage): string;
  /** A step, message, mark, poll or commentary of a case. */
  anchor(slug: string, anchor: string, lang?: InterfaceLanguage): string;
  caseJson(slug: string): string;
  caseMarkdown(slug: string): string;
  exhibit(slug: string, file: string): string;
  lessons(): string;
  lesson(id: string): string;
  topic(id: string): string;
  guide(page?: string): string;
  finding(code: string): string;
  about(): string;
  atomFeed(): string;
  jsonFeed(): string;
  caseSchema(): string;
  sitemap(): string;
  /** A path made absolute with the address of the site. */
  absolute(path: string): string;
}

/** What stands before the path of a page in a language: its tag, or nothing for the first. */
export const prefixOf = (lang: InterfaceLanguage | undefined): string | undefined =>
  lang === 'en' ? undefined : lang;

/**
 * Makes the paths of a site.
 * @param base the path that the site lives under, such as `/` or `/cases-of-ours/`
 * @param site the address of the site without path, such as `https://example.org`
 */
export function createUrls(base: string, site: string): Urls {
  const root = `/${base.split('/').filter(Boolean).join('/')}/`.replace('//', '/');
  const segment = encodeURIComponent;
  const page = (...parts: string[]) => root + parts.map((part) => `${segment(part)}/`).join('');
  const file = (...parts: string[]) => root + parts.map(segment).join('/');
  const prefix = (lang: InterfaceLanguage | undefined) => [prefixOf(lang)].filter((tag) => tag !== undefined);
  const paged = (number: number | undefined) =>
    number === undefined || number === 1 ? [] : [String(number)];
  const casePage = (slug: string, lang?: InterfaceLanguage) => page(...prefix(lang), 'cases', slug);
  return {
    home: () => root,
    cases: (lang, number) => page(...prefix(lang), 'cases', ...paged(number)),
    casesBy: (facet, value, lang, number) =>
      facet === 'topic'
        ? page('topics', value, ...paged(number))
        : page(...prefix(lang), 'cases', facet, value, ...paged(number)),
    caseIndex: (lang) => file(...prefix(lang), 'cases', 'index.json'),
    caseShelf: (name, lang) => file(...prefix(lang), 'cases', 'index', `${name}.json`),
    case: casePage,
    anchor: (slug, anchor, lang) => `${casePage(slug, lang)}#${segment(anchor)}`,
    caseJson: (slug) => file('cases', `${slug}.json`),
    caseMarkdown: (slug) => file('cases', `${slug}.md`),
    exhibit: (slug, name) => file('cases', slug, name),
    lessons: () => page('lessons'),
    lesson: (id) => page('lessons', id),
    topic: (id) => page('topics', id),
    guide: (name) => (name === undefined ? page('guide') : page('guide', name)),
    finding: (code) => `${page('guide', 'findings')}#${code.toLowerCase()}`,
    about: () => page('about'),
    atomFeed: () => file('feed.xml'),
    jsonFeed: () => file('feed.json'),
    caseSchema: () => file('schema', 'case.v1.json'),
    sitemap: () => file('sitemap-index.xml'),
    absolute: (path) => new URL(path, site).href,
  };
}
