import type { CaseSummary } from '../adapters/collections/summary.ts';
import type { Tally } from '../components/lesson/props.ts';
import { interfaceFor, words, type InterfaceLanguage } from '../i18n/index.ts';
import { urls } from './site.ts';

/** The social card of a page, for its head. */
export interface CardFacts {
  /** The path of the picture. */
  readonly path: string;
  readonly alt: string;
}

const countsOf = ({ lang, participants, messages, steps }: CaseSummary): string[] => {
  const { header } = words(interfaceFor(lang));
  return [header.speakers(participants), header.messages(messages), header.steps(steps)];
};

/** What stands in small letters on the card of a case. */
export const lineOfCase = (data: CaseSummary): string => countsOf(data).join(' · ');

/** What stands in small letters on the card of a lesson. */
export const lineOfLesson = (tally: Tally, lang: InterfaceLanguage): string =>
  words(lang).evidence.tally(tally);

/** The card of an edition of a case; `route` stands for the edition in addresses. */
export const cardOfCase = (data: CaseSummary, route: string): CardFacts => ({
  path: urls.caseCard(data.slug, route),
  alt: words(interfaceFor(data.lang)).card.map(countsOf(data).join(', ')),
});

/** The card of a lesson on a page in a language. */
export const cardOfLesson = (id: string, tally: Tally, lang: InterfaceLanguage): CardFacts => ({
  path: urls.lessonCard(id, lang),
  alt: words(lang).card.evidence(lineOfLesson(tally, lang)),
});

/** The card of all other pages. */
export const cardOfSite = (name: string, lang: InterfaceLanguage): CardFacts => ({
  path: urls.siteCard(),
  alt: words(lang).card.site(name),
});
