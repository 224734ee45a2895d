import { byCode } from '../../core/text/order.ts';
import type { FacetGroup, FacetValue } from '../../components/find/props.ts';
import { endings } from '../../core/case/vocabulary.ts';
import { facetNames, longest, type FacetName, type Length } from '../../core/filter/facets.ts';
import { languageName, words, type InterfaceLanguage } from '../../i18n/index.ts';
import { platformName } from '../case/blocks.ts';
import { foreign } from '../languages.ts';
import { lessons, onceEach } from '../library.ts';
import { urls } from '../site.ts';
import { topicsIn } from '../topics-in.ts';
import { catalogue } from './catalogue.ts';

/** More values than these, or whole sentences as a lesson has, would push the next facet out of sight. */
const MOST_OPEN = 8;

/** Endings and lengths have an order of their own; of the others the value that most cases have comes first. */
const ordered: Readonly<Partial<Record<FacetName, readonly string[]>>> = {
  ending: endings,
  length: Object.keys(longest),
};

type Label = Pick<FacetValue, 'label' | 'lang' | 'dir'>;

/** What cases can be filtered by, in the words of a language of the interface; each value that a case has. */
export const facetGroups = onceEach(async (lang: InterfaceLanguage): Promise<readonly FacetGroup[]> => {
  const [{ postings }, labelOf] = await Promise.all([catalogue(), labels(lang)]);
  return facetNames.flatMap((facet) => {
    const values = [...(postings.get(facet) ?? [])].map(([value, places]): FacetValue => ({
      value,
      ...labelOf(facet, value),
      count: places.length,
      href: urls.casesBy(facet, value, lang),
    }));
    if (values.length === 0) return [];
    return [
      {
        facet,
        label: words(lang).find.facets[facet],
        values: values.toSorted(orderIn(facet, lang)),
        open: facet !== 'lesson' && values.length <= MOST_OPEN,
      },
    ];
  });
});

function orderIn(facet: FacetName, lang: InterfaceLanguage) {
  const order = ordered[facet];
  return (a: FacetValue, b: FacetValue) =>
    order
      ? order.indexOf(a.value) - order.indexOf(b.value)
      : b.count - a.count || a.label.localeCompare(b.label, lang) || byCode(a.value, b.value);
}

async function labels(lang: InterfaceLanguage): Promise<(facet: FacetName, value: string) => Label> {
  const [claims, titles, { platforms }] = await Promise.all([lessons(), topicsIn(lang), catalogue()]);
  const t = words(lang);
  return (facet, value) => {
    switch (facet) {
      case 'topic':
        return {
          label: titles.get(value)?.title ?? value,
          ...foreign(titles.get(value)?.lang ?? lang, lang),
        };
      case 'lesson': {
        const lesson = claims.get(value);
        return { label: lesson?.data.claim ?? value, ...foreign(lesson?.data.lang ?? lang, lang) };
      }
      case 'platform':
        return { label: platformName(platforms.get(value) ?? value, { t }) };
      case 'ending':
        return { label: t.find.endings[value as keyof typeof t.find.endings] };
      case 'length':
        return { label: lengthIn(t.find, value as Length) };
      case 'language':
        return { label: capital(languageName(lang, value), lang) };
    }
  };
}

function lengthIn(t: ReturnType<typeof words>['find'], length: Length): string {
  switch (length) {
    case 'short':
      return t.upTo(longest.short);
    case 'medium':
      return t.fromTo(longest.short + 1, longest.medium);
    case 'long':
      return t.moreThan(longest.medium);
  }
}

const capital = (text: string, lang: string) => text.charAt(0).toLocaleUpperCase(lang) + text.slice(1);
