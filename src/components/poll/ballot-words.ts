import { words, type InterfaceLanguage, type Words } from '../../i18n/index.ts';

/** What the script of the ballots of a page says; it stands in a file that is loaded with most of that script. */
export type BallotWords = Words['poll']['script'] & Pick<Words['poll'], 'vote' | 'uncounted'>;

/** What a ballot says before that; the page gives it as JSON in `data-ballots`. */
export interface FirstBallotWords extends Pick<
  BallotWords,
  'fold' | 'without' | 'decide' | 'goOn' | 'waiting' | 'none'
> {
  /** The path of the file with the rest. */
  readonly file: string;
}

/** The words for the ballots of a page in a language. */
export function ballotWordsOf(lang: InterfaceLanguage): BallotWords {
  const { script, vote, uncounted } = words(lang).poll;
  return { ...script, vote, uncounted };
}

/** Those of them that the page itself carries. */
export function firstBallotWords(lang: InterfaceLanguage, file: string): FirstBallotWords {
  const { fold, without, decide, goOn, waiting, none } = words(lang).poll.script;
  return { fold, without, decide, goOn, waiting, none, file };
}
