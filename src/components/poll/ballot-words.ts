import { words, type InterfaceLanguage, type Words } from '../../i18n/index.ts';

/** What the script of the ballots of a page says; it stands in a file that is loaded with most of that script. */
export type BallotWords = Words['poll']['script'] & Pick<Words['poll'], 'vote' | 'uncounted'>;

/** What a ballot says before that; the page gives it as JSON in `data-ballots`. */
export type FirstBallotWords = readonly [
  /** Stands where what answers a prediction is folded. */
  fold: string,
  /** The button there. */
  goOn: string,
  waiting: string,
  none: string,
  /** The path of the file with the rest. */
  file: string,
];

/** The words for the ballots of a page in a language. */
export function ballotWordsOf(lang: InterfaceLanguage): BallotWords {
  const { script, vote, uncounted } = words(lang).poll;
  return { ...script, vote, uncounted };
}

/**
 * Those of them that the page itself carries.
 * @param counts whether votes are counted
 */
export function firstBallotWords(lang: InterfaceLanguage, file: string, counts: boolean): FirstBallotWords {
  const { fold, without, decide, goOn, waiting, none } = words(lang).poll.script;
  return [...(counts ? ([fold, without] as const) : ([decide, goOn] as const)), waiting, none, file];
}
