import { own } from '../text/own.ts';

/** Letters that Unicode does not take apart into a letter and a mark, and what people type for them. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ł: 'l', ƚ: 'l', ɫ: 'l', ø: 'o', ɵ: 'o', đ: 'd', ð: 'd', ɖ: 'd', ɗ: 'd', ħ: 'h', ŧ: 't', ŋ: 'n' },
  ...{ þ: 'th', æ: 'ae', œ: 'oe', ß: 'ss', ı: 'i', ɨ: 'i', ĸ: 'k', ƙ: 'k', ƀ: 'b', ɓ: 'b', ƈ: 'c', ȼ: 'c' },
  ...{ ɇ: 'e', ə: 'e', ƒ: 'f', ǥ: 'g', ɠ: 'g', ɉ: 'j', ɲ: 'n', ƥ: 'p', ɍ: 'r', ƭ: 't', ʉ: 'u', ʋ: 'v' },
  ...{ ƴ: 'y', ɏ: 'y', ƶ: 'z', ς: 'σ', ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه', ٱ: 'ا', ـ: '' },
};
const OTHER_LETTERS = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');

/** Words with signs that are part of a name, said as people say them: C++, C#, .NET. */
const SPOKEN: readonly (readonly [sign: RegExp, said: string])[] = [
  [/(?<=[\p{L}\p{N}+])\+/gu, 'plus'],
  [/(?<=\p{L})#/gu, 'sharp'],
  [/(?<![\p{L}\p{N}.…])\.(?=\p{L})/gu, 'dot'],
];

/** Writing that puts no blank between words. The mark that makes a vowel long in Japanese belongs to no script. */
const UNSPACED =
  /(?:(?=\p{L}|\p{Nl})[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}])\p{M}*/gu;

/**
 * A word as it is looked for: in small letters without marks, with the letters that a keyboard has, so that `Łódź` and
 * `lodz` are one. Signs stay, apart from those that are said.
 */
function fold(word: string): string {
  const said = SPOKEN.reduce((text, [sign, words]) => text.replace(sign, words), word);
  return said
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(OTHER_LETTERS, (letter) => own(LETTERS, letter) ?? letter)
    .replace(/\p{Nd}/gu, digit);
}

/** Digits of any writing as 0 to 9: each writing has its ten in a row. */
function digit(sign: string): string {
  if (sign <= '9') return sign;
  let value = 0;
  while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint((sign.codePointAt(0) ?? 0) - value - 1)))
    value += 1;
  return String(value);
}

const joined = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');

/** The words by which a word without blanks is found: whole, and each part of it. */
export function formsOf(word: string): readonly string[] {
  const folded = fold(word);
  const parts = folded.split(/[^\p{L}\p{N}]+/u);
  return [...new Set([joined(folded), ...parts])].filter((form) => form !== '');
}

/** The letters of a text that puts no blank between words, each with its marks and where it begins. */
export const unspacedIn = (text: string): readonly { readonly letter: string; readonly at: number }[] =>
  [...text.matchAll(UNSPACED)].map(({ 0: letter, index }) => ({ letter, at: index }));

/** Part of what is looked for: a word, or a row of letters in writing that puts no blank between words. */
export interface Term {
  /** As it was typed. */
  readonly said: string;
  /** The words to ask the index for. */
  readonly words: readonly string[];
  /** Whether these have to follow each other: each is two neighbouring letters. */
  readonly inARow: boolean;
}

/** Takes apart what somebody looks for. A sign alone is nothing to look for. */
export function termsOf(query: string): readonly Term[] {
  return query
    .split(/\s+/)
    .flatMap(stretches)
    .flatMap(({ text, letters }) =>
      letters.length === 0
        ? [{ said: text, words: [joined(fold(text))], inARow: false }]
        : [{ said: text, words: pairsOf(letters), inARow: letters.length > 2 }],
    )
    .filter(({ words }) => words.some((word) => word !== ''));
}

interface Stretch {
  readonly text: string;
  /** The letters of it, where it is written without blanks between words. */
  readonly letters: readonly string[];
}

/** Splits a text without blanks where the manner of writing changes, and between letters that do not touch. */
export function stretches(text: string): readonly Stretch[] {
  const found: { text: string; letters: string[] }[] = [];
  let end = 0;
  for (const { letter, at } of unspacedIn(text)) {
    const last = found.at(-1);
    if (at > end) found.push({ text: text.slice(end, at), letters: [] });
    if (at === end && last && last.letters.length > 0) {
      last.letters.push(letter);
      last.text += letter;
    } else found.push({ text: letter, letters: [letter] });
    end = at + letter.length;
  }
  if (end < text.length) found.push({ text: text.slice(end), letters: [] });
  return found;
}

/** Neighbouring letters, two and two; a letter that is alone, alone. */
const pairsOf = (letters: readonly string[]): readonly string[] =>
  letters.length === 1
    ? letters
    : letters.slice(0, -1).map((letter, index) => letter + (letters[index + 1] ?? ''));
