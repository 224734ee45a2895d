import { words, type InterfaceLanguage, type Words } from '../../i18n/index.ts';

/** What the script of the ballots of a page says; the page gives it as JSON in `data-ballots`. */
export type BallotWords = Words['poll']['script'] & Pick<Words['poll'], 'vote' | 'uncounted'>;

/** The words for the ballots of a page in a language. */
export function ballotWordsOf(lang: InterfaceLanguage): BallotWords {
  const { script, vote, uncounted } = words(lang).poll;
  return { ...script, vote, uncounted };
}
