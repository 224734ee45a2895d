import type { CaseCard } from '../../components/case/list-props.ts';
import { facetsOf, valueId } from '../../core/filter/facets-of.ts';
import { postingsOf, type Postings } from '../../core/filter/postings.ts';
import type { InterfaceLanguage } from '../../i18n/index.ts';
import { once, onceEach, shelf, type ShelvedCase } from '../library.ts';
import { cardOf } from '../lists.ts';

/** All cases that may be shown, from the oldest to the newest, and what they can be filtered by. */
interface Catalogue {
  readonly cases: readonly ShelvedCase[];
  readonly postings: Postings;
  /** Platforms as editors wrote them, by their value in addresses. */
  readonly platforms: ReadonlyMap<string, string>;
}

export const catalogue = once(async (): Promise<Catalogue> => {
  const cases = [...(await shelf()).values()].toReversed();
  const facets = cases.map(({ main: { data }, editions }) =>
    facetsOf({
      ...data,
      lessons: data.lessons.map(({ ref }) => ref),
      languages: editions.map(({ entry }) => entry.data.lang),
    }),
  );
  return {
    cases,
    postings: postingsOf(facets),
    platforms: new Map(cases.map(({ main: { data } }) => [valueId(data.platform), data.platform])),
  };
});

/** All cases as lists in a language of the interface show them, from the oldest to the newest. */
export const cardsIn = onceEach(async (lang: InterfaceLanguage): Promise<readonly CaseCard[]> =>
  (await catalogue()).cases.map((one) => cardOf(one, lang)),
);

/** The cards at some places, newest first. */
export const having = (cards: readonly CaseCard[], places: readonly number[] = []): CaseCard[] =>
  places.flatMap((place) => cards[place] ?? []).toReversed();
