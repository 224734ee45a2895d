/** Stands in a text for the numbers of notes: a browser sees digits there, and whoever cites the words wants none. */
export const SIGN = '\u200B';

/** Words as they stand in a page: with what is before and after them in their block. */
export interface Passage {
  /** The text of the block that the words begin in, and where in it. */
  readonly first: string;
  readonly start: number;
  /** The text of the block that they end in, the same or a later one, and where in it, exclusive. */
  readonly last: string;
  readonly end: number;
  readonly sameBlock: boolean;
  /** Their language, as a BCP 47 tag. */
  readonly lang: string | undefined;
}

/** With more words, the first and the last of them are named instead of all. */
const MOST_WORDS = 10;
const AROUND = 4;

const encode = (text: string) => encodeURIComponent(text.replace(/\s+/g, ' ').trim()).replaceAll('-', '%2D');

/* What words are not named by at their ends: blanks, numbers of notes, and lone signs that a number parts from them. */
const OUTSIDE = /^(?:[^\p{L}\p{N}]*\u200B)?\s*/u;
const SIGNS_LAST = /(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/u;
const trimEnd = (text: string) =>
  text.replace(SIGNS_LAST, (signs) => signs.split('\u200B', 1)[0] ?? '').trimEnd();

/**
 * The text directive for a passage, `:~:text=…`. Browsers find whole words only, so that a word which is not wholly in
 * the passage is taken in. What stands around the words is named as well, as far as no number of a note stands between: they
 * may be said twice. Words with a number inside are named by what is before and behind it.
 * @returns nothing where the passage has no words
 * @see https://wicg.github.io/scroll-to-text-fragment/
 */
export function passageDirective({ first, start, last, end, sameBlock, lang }: Passage): string {
  const segmenter = new Intl.Segmenter(lang, { granularity: 'word' });
  const wordsIn = (text: string) => [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike);
  const from = wholeFrom(first, start);
  const to = wholeTo(last, end);
  const opening = sameBlock ? first.slice(from, to) : first.slice(from);
  const ending = sameBlock ? opening : last.slice(0, to);
  if (trimEnd(opening) === '' || trimEnd(ending) === '') return '';

  const single = sameBlock && !opening.includes(SIGN) && wordsIn(opening).length <= MOST_WORDS;
  const parts = single
    ? [encode(opening)]
    : [encode(beginningOf(upToSign(opening))), encode(endOf(fromSign(ending)))];
  const before = encode(endOf(fromSign(first.slice(0, from))));
  const after = encode(beginningOf(upToSign(last.slice(to))));
  return `:~:text=${[
    ...(before === '' ? [] : [`${before}-`]),
    ...parts,
    ...(after === '' ? [] : [`-${after}`]),
  ].join(',')}`;

  function wholeFrom(text: string, at: number): number {
    const solid = at + (OUTSIDE.exec(text.slice(at))?.[0].length ?? 0);
    const segment = segmenter.segment(text).containing(solid);
    return segment?.isWordLike ? segment.index : solid;
  }

  function wholeTo(text: string, at: number): number {
    const solid = trimEnd(text.slice(0, at)).length;
    const segment = solid === 0 ? undefined : segmenter.segment(text).containing(solid - 1);
    return segment?.isWordLike ? segment.index + segment.segment.length : solid;
  }

  function beginningOf(text: string): string {
    const word = wordsIn(text).slice(0, AROUND).at(-1);
    return word ? text.slice(0, word.index + word.segment.length) : text;
  }

  function endOf(text: string): string {
    const [word] = wordsIn(text).slice(-AROUND);
    return word ? text.slice(word.index) : text;
  }
}

const upToSign = (text: string) => text.split(SIGN)[0] ?? '';
const fromSign = (text: string) => text.split(SIGN).at(-1) ?? '';
