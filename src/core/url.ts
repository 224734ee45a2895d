/** The languages the interface is written in; the first stands without a prefix in addresses. */
export const interfaceLanguages = ['en', 'es'] as const;
export type InterfaceLanguage = (typeof interfaceLanguages)[number];

/** Every path of the site. Paths begin with the base and end in `/` for pages. */
export interface Urls {
  home(): string;
  cases(): string;
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
  search(lang?: InterfaceLanguage): string;
  /** The folder of the index that `/search/` looks into, which holds a folder for each language. */
  searchIndex(): string;
  atomFeed(): string;
  jsonFeed(): string;
  caseSchema(): string;
  sitemap(): string;
  /** A path made absolute with the address of the site. */
  absolute(path: string): string;
}

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
  const prefix = (lang: InterfaceLanguage | undefined) => (lang === undefined || lang === 'en' ? [] : [lang]);
  const casePage = (slug: string, lang?: InterfaceLanguage) => page(...prefix(lang), 'cases', slug);
  return {
    home: () => root,
    cases: () => page('cases'),
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
    search: (lang) => page(...prefix(lang), 'search'),
    searchIndex: () => page('pagefind'),
    atomFeed: () => file('feed.xml'),
    jsonFeed: () => file('feed.json'),
    caseSchema: () => file('schema', 'case.v1.json'),
    sitemap: () => file('sitemap-index.xml'),
    absolute: (path) => new URL(path, site).href,
  };
}
