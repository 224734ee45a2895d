import type { CaseCard, NewestCase } from '../../components/case/list-props.ts';
import type { FacetGroup, FacetValue } from '../../components/find/props.ts';
import { queryOf } from '../../core/filter/selection.ts';
import { prefixOf } from '../../core/url.ts';
import { interfaceLanguages, words, type InterfaceLanguage } from '../../i18n/index.ts';
import { cacheKey } from '../cache-key.ts';
import { site } from '../library.ts';
import { newestOf } from '../lists.ts';
import { urls } from '../site.ts';
import { cardsIn, catalogue, having } from './catalogue.ts';
import { facetGroups } from './facets.ts';
import { pageParam, pagesOf, type ListPage } from './paging.ts';

/** A page of the list of all cases. */
interface CasesView extends ListPage<CaseCard> {
  /** On the first page the newest case; the list goes on after it. */
  readonly newest: NewestCase | undefined;
  readonly groups: readonly FacetGroup[];
  /** The address of what the list is filtered by. */
  readonly index: string;
}

/** A page of the list of the cases that have a value. */
interface FacetView extends ListPage<CaseCard> {
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
  const t = words(lang).lists;
  const newest = cases.at(-1);
  const shown = newest && (await newestOf(newest, lang));
  const texts = { title: t.cases, description: t.casesLead };
  const pages = pagesOf(lang, cards.toReversed(), texts, (one, number) => urls.cases(one, number));
  return pages.map((page): CasesView => ({
    ...page,
    ...(page.number === 1
      ? { items: page.items.slice(1), newest: shown }
      : { items: page.items, newest: undefined }),
    groups,
    index: urls.caseFinder(lang),
  }));
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
        const { facet } = group;
        const title = t.by(group.label, value.label);
        const texts = { title, description: `${title}. ${t.newestFirst(t.cases(value.count))}` };
        return pagesOf(lang, having(cards, postings.get(facet)?.get(value.value)), texts, (one, number) =>
          urls.casesBy(facet, value.value, one, number),
        ).map((page) => ({
          ...page,
          group,
          value,
          combine: urls.cases(lang) + queryOf({ [facet]: value.value }),
        }));
      }),
    );
}
