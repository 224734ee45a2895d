import { words, type InterfaceLanguage, type Words } from '../../i18n/index.ts';

/** What the script of the ballots of a page says, once somebody votes: it is fetched then. */
export type BallotWords = Words['poll']['script'] & Pick<Words['poll'], 'vote' | 'uncounted'>;

/** What it says before, and where all is: the page gives it as JSON in `data-ballots`. */
export interface FirstBallotWords extends Pick<
  BallotWords,
  'fold' | 'without' | 'decide' | 'goOn' | 'waiting' | 'none'
> {
  readonly more: string;
}

/** The words for ballots in a language. */
export function ballotWordsOf(lang: InterfaceLanguage): BallotWords {
  const { script, vote, uncounted } = words(lang).poll;
  return { ...script, vote, uncounted };
}

/**
 * The first of them.
 * @param more the path of the file with all
 */
export function firstBallotWordsOf(lang: InterfaceLanguage, more: string): FirstBallotWords {
  const { fold, without, decide, goOn, waiting, none } = ballotWordsOf(lang);
  return { fold, without, decide, goOn, waiting, none, more };
}
