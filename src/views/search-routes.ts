import { byCode } from '../core/text/order.ts';
import { publishSearchable } from '../adapters/search-index/index.ts';
import type { SearchProps } from '../components/search/props.ts';
import { pageKinds } from '../core/search/page-table.ts';
import { languageName, words, type InterfaceLanguage } from '../i18n/index.ts';
import { cacheKey } from './cache-key.ts';
import { platformName } from './case/blocks.ts';
import { foreign, inEachLanguage, placesOf } from './languages.ts';
import { guide, lessons, shelf, site } from './library.ts';
import type { PageFacts } from './shell.ts';
import { urls } from './site.ts';
import { topicsIn } from './topics-in.ts';

const GUIDE_LANGUAGE = 'en';
/** An index holds a language with all its regions. */
const primary = (tag: string) => tag.toLowerCase().split('-')[0] ?? tag;
const sentenceCase = (text: string, lang: string) => text.charAt(0).toLocaleUpperCase(lang) + text.slice(1);
const flag = ({ status }: { status: string }) => (status === 'retired' ? 1 : 0);

/** Every page that can be found. The page of findings belongs to the guide, but is no entry of it. */
async function searchable() {
  const [cases, claims, pages] = await Promise.all([shelf(), lessons(), guide()]);
  const t = words(GUIDE_LANGUAGE).guide;
  const manual = [
    ...pages.map(({ id, data }) => ({ id, summary: data.summary })),
    { id: 'findings', summary: t.findingsLead },
  ];
  return {
    cases: [...cases.values()].flatMap(({ main, editions }) =>
      editions.map(({ entry, href }) => ({
        url: href,
        language: primary(entry.data.lang),
        digest: String(entry.digest ?? ''),
        facts: ['case', main.data.platform, flag(main.data), ...main.data.topics] as const,
      })),
    ),
    pages: [
      ...[...claims.values()].map(({ id, data }) => ({
        url: urls.lesson(id),
        language: primary(data.lang),
        summary: data.summary,
        facts: ['lesson', '', flag(data), ...data.topics] as const,
      })),
      ...manual.map(({ id, summary }) => ({
        url: urls.guide(id),
        language: GUIDE_LANGUAGE,
        summary,
        facts: ['guide', '', 0] as const,
      })),
    ],
  };
}

/** What the page that searches shows in one language of the interface. */
async function searchView(lang: InterfaceLanguage): Promise<SearchProps & { readonly page: PageFacts }> {
  const t = words(lang);
  const [{ cases, pages }, named] = await Promise.all([searchable(), topicsIn(lang)]);
  const topicChoices = [...named].map(([id, { title, lang: own }]) => ({
    value: id,
    text: title,
    ...foreign(own, lang),
  }));
  const all = [...cases, ...pages];
  const languages = [...new Set(all.map(({ language }) => language))].toSorted();
  const platforms = [...new Set(cases.map(({ facts: [, platform] }) => platform))];
  return {
    page: {
      title: t.search.title,
      description: t.search.lead,
      searches: true,
      ...placesOf(lang, (one) => urls.search(one)),
    },
    action: urls.search(lang),
    index: urls.searchIndex(),
    languages: languages.map((language) => ({
      value: language,
      text: sentenceCase(languageName(lang, language), lang),
      ticked: language === lang || !languages.includes(lang),
    })),
    kinds: pageKinds.map((kind) => ({ value: kind, text: t.search.kinds[kind] })),
    topics: topicChoices,
    platforms: platforms
      .map((platform) => ({ value: platform, text: platformName(platform, { t }) }))
      .toSorted((a, b) => a.text.localeCompare(b.text, lang) || byCode(a.value, b.value)),
    ways: [
      { text: t.lists.allCases, href: urls.cases(lang) },
      { text: t.lesson.all, href: urls.lessons(lang) },
      ...topicChoices.map(({ value, ...rest }) => ({ ...rest, href: urls.topic(value, lang) })),
    ],
  };
}

/** The pages that search, for `getStaticPaths`; in a build, what they find is told to the exporter of the index. */
export async function searchRoutes() {
  if (!import.meta.env.DEV) publishSearchable(await searchable());
  const facts = await site();
  return Promise.all(
    inEachLanguage().map(async ({ params, props: { lang } }) => {
      const view = await searchView(lang);
      return {
        params,
        props: { lang, view },
        cacheKey: cacheKey(view, facts, urls.absolute(urls.home())),
      };
    }),
  );
}
