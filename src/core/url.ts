import type { FacetName } from './filter/facets.ts';
import { SNAPSHOT_FILE } from './poll/snapshot-file.ts';

/** The language whose pages stand without a prefix in addresses; all others stand below their own tag. */
export const firstLanguage = 'en';

/**
 * Every path of the site. Paths begin with the base and end in `/` for pages.
 * `lang` is a language tag; without it a path is that of the first language.
 */
export interface Urls {
  home(lang?: string): string;
  /** A page of the list of cases, counted from 1. */
  cases(lang?: string, page?: number): string;
  /** A page of the list of the cases that have a value; for a topic, the page of the topic. */
  casesBy(facet: FacetName, value: string, lang?: string, page?: number): string;
  /** What the list of cases is filtered by. */
  caseFinder(lang?: string): string;
  /** Cases as lists show them, in files of some each. */
  caseShelf(name: string, lang?: string): string;
  case(slug: string, lang?: string): string;
  /** A step, message, mark, poll or commentary of a case. */
  anchor(slug: string, anchor: string, lang?: string): string;
  /** A frozen revision of a case. */
  caseRevision(slug: string, number: number, lang?: string): string;
  /** What changed in a case: between two revisions, or the page that leads to any two. */
  caseChanges(slug: string, lang?: string, between?: Between): string;
  /** How a revision of a case, and every place in it, is cited. */
  caseCite(slug: string, number: number, lang?: string): string;
  /** The same for reference managers, such as `cite.bib`. */
  caseCiteFile(slug: string, number: number, format: string, lang?: string): string;
  /** One step or message of a case, to be shown in a frame of another page. */
  embed(slug: string, lang?: string): string;
  caseOembed(slug: string): string;
  /** The commentary of a case as W3C Web Annotations. */
  caseAnnotations(slug: string): string;
  /** The address of a step that can be typed from a slide. */
  short(slug: string, step: number): string;
  caseJson(slug: string, revision?: number): string;
  caseMarkdown(slug: string): string;
  /** A picture of a case as it stands, or of one of its revisions. */
  exhibit(slug: string, file: string, revision?: number): string;
  /** The snapshot of the votes on a case. */
  caseTallies(slug: string): string;
  /** The social card of a case, a lesson, and the whole site. */
  caseCard(slug: string, lang?: string): string;
  lessonCard(id: string, lang?: string): string;
  siteCard(): string;
  lessons(lang?: string): string;
  lesson(id: string, lang?: string): string;
  /** The same for lessons as for cases. */
  lessonRevision(id: string, number: number, lang?: string): string;
  lessonChanges(id: string, lang?: string, between?: Between): string;
  lessonCite(id: string, number: number, lang?: string): string;
  lessonCiteFile(id: string, number: number, format: string): string;
  /** A page of what stands under a topic, counted from 1. */
  topic(id: string, lang?: string, page?: number): string;
  guide(page?: string): string;
  finding(code: string): string;
  about(lang?: string): string;
  /** What the site publishes for machines. */
  aboutData(): string;
  /** All cases for machines: a list, and everything of them, a case a line. */
  catalogue(): string;
  dataset(): string;
  /** What the site holds, for language models. */
  llms(): string;
  search(lang?: string): string;
  /** The folder of the index that `/search/` looks into, which holds a folder for each language. */
  searchIndex(): string;
  /** Where the poll service writes its results for readers without script. */
  results(lang?: string): string;
  /** What can be voted for. */
  ballots(): string;
  /** What each poll asks, in each language of its case. */
  ballotWordings(): string;
  /** What the script of ballots says in a language. */
  ballotWords(lang: string): string;
  atomFeed(lang?: string): string;
  jsonFeed(lang?: string): string;
  caseSchema(): string;
  sitemap(): string;
  /** A path made absolute with the address of the site. */
  absolute(path: string): string;
}

/** The numbers of two revisions, the earlier first. */
export interface Between {
  readonly from: number;
  readonly to: number;
}

/** How a revision is named in addresses and files. */
export const revisionName = (number: number): string => `r${String(number)}`;

/** What stands before the path of a page in a language: its tag, or nothing for the first. */
export const prefixOf = (lang: string | undefined): string | undefined =>
  lang === firstLanguage ? undefined : lang;

/**
 * The path that a site lives under, as BASE_PATH says it: from `/` to `/`. Or what is wrong with that, in a sentence.
 */
export function readBase(
  value: string | undefined,
): { readonly base: string } | { readonly problem: string } {
  if (!value) return { base: '/' };
  if (/^[\w./~-]+$/.test(value) && !value.split('/').some((part) => /^\.+$/.test(part)))
    return { base: createUrls(value, '').home() };
  const disk = /^[A-Za-z]:/.test(value);
  const more = disk
    ? ' Git Bash makes a path of the disk of what begins with a slash: write MSYS_NO_PATHCONV=1 before the command.'
    : '';
  return { problem: `BASE_PATH is "${value}", which is no path: give one such as /cases/.${more}` };
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
  const inLanguage = (lang: string | undefined, ...parts: string[]) => {
    const prefix = prefixOf(lang);
    return page(...(prefix === undefined ? [] : [prefix]), ...parts);
  };
  // Not beside the page: there its name could be that of a picture of the case.
  const card = (lang: string | undefined, ...parts: string[]) => {
    const prefix = prefixOf(lang);
    return `${file('cards', ...(prefix === undefined ? [] : [prefix]), ...parts)}.png`;
  };
  const fileIn = (lang: string | undefined, ...parts: string[]) =>
    inLanguage(lang) + parts.map(segment).join('/');
  const paged = (number = 1) => (number === 1 ? [] : [String(number)]);
  const casePage = (slug: string, lang?: string) => inLanguage(lang, 'cases', slug);
  const changes = (lang: string | undefined, folder: string, id: string, between: Between | undefined) => {
    const pair = between && `${revisionName(between.from)}-${revisionName(between.to)}`;
    return inLanguage(lang, folder, id, 'changes', ...(pair === undefined ? [] : [pair]));
  };
  const inRevision = (number: number | undefined) => (number === undefined ? [] : [revisionName(number)]);
  const topicPage = (id: string, lang?: string, number?: number) =>
    inLanguage(lang, 'topics', id, ...paged(number));
  return {
    home: (lang) => inLanguage(lang),
    cases: (lang, number) => inLanguage(lang, 'cases', ...paged(number)),
    casesBy: (facet, value, lang, number) =>
      facet === 'topic'
        ? topicPage(value, lang, number)
        : inLanguage(lang, 'cases', facet, value, ...paged(number)),
    caseFinder: (lang) => fileIn(lang, 'cases', 'finder.json'),
    caseShelf: (name, lang) => fileIn(lang, 'cases', 'index', `${name}.json`),
    case: casePage,
    anchor: (slug, anchor, lang) => `${casePage(slug, lang)}#${segment(anchor)}`,
    caseRevision: (slug, number, lang) => inLanguage(lang, 'cases', slug, revisionName(number)),
    caseChanges: (slug, lang, between) => changes(lang, 'cases', slug, between),
    caseCite: (slug, number, lang) => inLanguage(lang, 'cases', slug, revisionName(number), 'cite'),
    caseCiteFile: (slug, number, format, lang) =>
      fileIn(lang, 'cases', slug, revisionName(number), `cite.${format}`),
    embed: (slug, lang) => inLanguage(lang, 'embed', slug),
    caseOembed: (slug) => file('cases', slug, 'oembed.json'),
    caseAnnotations: (slug) => file('cases', slug, 'annotations.json'),
    short: (slug, step) => file('c', `${slug}.${String(step)}`),
    caseJson: (slug, revision) =>
      revision === undefined
        ? file('cases', `${slug}.json`)
        : file('cases', slug, `${revisionName(revision)}.json`),
    caseMarkdown: (slug) => file('cases', `${slug}.md`),
    exhibit: (slug, name, revision) => file('cases', slug, ...inRevision(revision), name),
    caseTallies: (slug) => file('cases', slug, SNAPSHOT_FILE),
    caseCard: (slug, lang) => card(lang, 'cases', slug),
    lessonCard: (id, lang) => card(lang, 'lessons', id),
    siteCard: () => card(undefined, 'site'),
    lessons: (lang) => inLanguage(lang, 'lessons'),
    lesson: (id, lang) => inLanguage(lang, 'lessons', id),
    lessonRevision: (id, number, lang) => inLanguage(lang, 'lessons', id, revisionName(number)),
    lessonChanges: (id, lang, between) => changes(lang, 'lessons', id, between),
    lessonCite: (id, number, lang) => inLanguage(lang, 'lessons', id, revisionName(number), 'cite'),
    lessonCiteFile: (id, number, format) => file('lessons', id, revisionName(number), `cite.${format}`),
    topic: topicPage,
    guide: (name) => (name === undefined ? page('guide') : page('guide', name)),
    finding: (code) => `${page('guide', 'findings')}#${code.toLowerCase()}`,
    about: (lang) => inLanguage(lang, 'about'),
    aboutData: () => page('about', 'data'),
    catalogue: () => file('cases', 'index.json'),
    dataset: () => file('dataset.jsonl'),
    llms: () => file('llms.txt'),
    search: (lang) => inLanguage(lang, 'search'),
    searchIndex: () => page('pagefind'),
    results: (lang) => inLanguage(lang, 'results'),
    ballots: () => file('polls.json'),
    ballotWordings: () => file('ballots', 'wordings.json'),
    ballotWords: (lang) => file('ballots', `${lang}.json`),
    atomFeed: (lang) => fileIn(lang, 'feed.xml'),
    jsonFeed: (lang) => fileIn(lang, 'feed.json'),
    caseSchema: () => file('schema', 'case.v1.json'),
    sitemap: () => file('sitemap-index.xml'),
    absolute: (path) => new URL(path, site).href,
  };
}
