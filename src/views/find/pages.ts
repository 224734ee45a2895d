import type { CaseCard, NewestCase } from '../../components/case/list-props.ts';
import type { FacetGroup, FacetValue, Paging } from '../../components/find/props.ts';
import { queryOf } from '../../core/filter/selection.ts';
import { interfaceLanguages, prefixOf } from '../../core/url.ts';
import { words, type InterfaceLanguage } from '../../i18n/index.ts';
import { cacheKey } from '../cache-key.ts';
import { site } from '../library.ts';
import { newestOf } from '../lists.ts';
import type { PageFacts } from '../shell.ts';
import { urls } from '../site.ts';
import { cardsIn, catalogue } from './catalogue.ts';
import { facetGroups } from './facets.ts';
import { onPage, pageCount, pagingOf } from './paging.ts';

/** One page of a list. */
interface ListPage {
  readonly lang: InterfaceLanguage;
  readonly page: PageFacts;
  /** The page's number, counted from 1. */
  readonly number: number;
  readonly cases: readonly CaseCard[];
  /** How many cases the whole list has. */
  readonly total: number;
  readonly paging: Paging | undefined;
}

/** A page of the list of all cases. */
export interface CasesView extends ListPage {
  /** On the first page the newest case; the list goes on after it. */
  readonly newest: NewestCase | undefined;
  readonly groups: readonly FacetGroup[];
  /** The address of what the list is filtered by. */
  readonly index: string;
}

/** A page of the list of the cases that have a value. */
export interface FacetView extends ListPage {
  readonly title: string;
  readonly group: FacetGroup;
  readonly value: FacetValue;
  /** The list of all cases filtered by this value, where others can be chosen besides. */
  readonly combine: string;
}

/** The pages of the list of all cases, for `getStaticPaths`. */
export async function casesRoutes() {
  const facts = await site();
  const views = (await Promise.all(interfaceLanguages.map(casesViews))).flat();
  return views.map((view) => ({
    params: { lang: prefixOf(view.lang), page: pageParam(view) },
    props: { view },
    cacheKey: cacheKey(view, facts, urls.absolute(urls.home())),
  }));
}

async function casesViews(lang: InterfaceLanguage): Promise<CasesView[]> {
  const [cards, groups, { cases }] = await Promise.all([cardsIn(lang), facetGroups(lang), catalogue()]);
  const t = words(lang);
  const newest = cases.at(-1);
  const shown = newest && (await newestOf(newest, lang));
  const texts = { title: t.lists.cases, description: t.lists.casesLead };
  return pagesOf(lang, cards.toReversed(), texts, (tag, number) => urls.cases(tag, number)).map((page): CasesView => {
    const first = page.number === 1;
    return {
      ...page,
      cases: first ? page.cases.slice(1) : page.cases,
      newest: first ? shown : undefined,
      groups,
      index: urls.caseIndex(lang),
    };
  });
}

/** The pages for single values, for `getStaticPaths`; those of topics are pages of their own. */
export async function facetRoutes() {
  const facts = await site();
  const views = (await Promise.all(interfaceLanguages.map(facetViews))).flat();
  return views.map((view) => ({
    params: {
      lang: prefixOf(view.lang),
      facet: view.group.facet,
      value: view.value.value,
      page: pageParam(view),
    },
    props: { view },
    cacheKey: cacheKey(view, facts, urls.absolute(urls.home())),
  }));
}

async function facetViews(lang: InterfaceLanguage): Promise<FacetView[]> {
  const [groups, cards, { postings }] = await Promise.all([facetGroups(lang), cardsIn(lang), catalogue()]);
  const t = words(lang).find;
  return groups
    .filter(({ facet }) => facet !== 'topic')
    .flatMap((group) =>
      group.values.flatMap((value) => {
        const places = postings.get(group.facet)?.get(value.value) ?? [];
        const having = places.flatMap((place) => cards[place] ?? []).toReversed();
        const title = t.by(group.label, value.label);
        const texts = { title, description: `${title}. ${t.newestFirst(t.cases(having.length))}` };
        const hrefOf = (tag: InterfaceLanguage, number: number) =>
          urls.casesBy(group.facet, value.value, tag, number);
        return pagesOf(lang, having, texts, hrefOf).map((page) => ({
          ...page,
          title,
          group,
          value,
          combine: urls.cases(lang) + queryOf({ [group.facet]: value.value }),
        }));
      }),
    );
}

const pageParam = ({ number }: ListPage) => (number === 1 ? undefined : String(number));

/** Deals cases out to pages; each page is there in every language of the interface. */
function pagesOf(
  lang: InterfaceLanguage,
  cases: readonly CaseCard[],
  { title, description }: Pick<PageFacts, 'title' | 'description'>,
  hrefOf: (lang: InterfaceLanguage, number: number) => string,
): ListPage[] {
  const last = pageCount(cases.length);
  return Array.from({ length: last }, (_, at) => {
    const number = at + 1;
    return {
      lang,
      page: {
        title: number === 1 ? title : words(lang).find.paged(title, number),
        description,
        path: hrefOf(lang, number),
        editions: interfaceLanguages.map((tag) => ({ lang: tag, href: hrefOf(tag, number) })),
      },
      number,
      cases: onPage(cases, number),
      total: cases.length,
      paging: pagingOf(number, last, (other) => hrefOf(lang, other)),
    };
  });
}
