import { unspacedIn } from '../../../core/search/words.ts';
import { signsAtEnd, type Piece } from './excerpt.ts';

const CONTEXT = 4;
/** So many words on one side are enough that what they stand beside is not found in another place first. */
const ENOUGH = 3;

const endsSentence = (word: string) => /[.!?…:;]/.test(signsAtEnd(word));
const encode = (text: string) => encodeURIComponent(text).replaceAll('-', '%2D');

/**
 * The text directive that makes a browser show and mark what was found: `:~:text=…`, to stand after a fragment. The
 * words are named by what stands on both sides of them, and again by either side: where the page has something in
 * between that the index has not, such as the number of a note, a browser takes the next that it finds.
 * @returns nothing where nothing was found
 * @see https://wicg.github.io/scroll-to-text-fragment/
 */
export function textDirective(pieces: readonly Piece[]): string {
  const at = pieces.findIndex(({ found }) => found);
  const words = pieces[at]?.text;
  if (words === undefined) return '';
  const join = (some: readonly Piece[]) => some.map(({ text }) => text).join('');
  const before = wordsBefore(join(pieces.slice(0, at)));
  const after = wordsAfter(join(pieces.slice(at + 1)));
  const prefix = before.length > 0 ? [`${encode(before.join(' '))}-`] : [];
  const suffix = after.length > 0 ? [`-${encode(after.join(' '))}`] : [];
  const named = [
    [...prefix, encode(words), ...suffix],
    ...(before.length >= ENOUGH && after.length > 0 ? [[...prefix, encode(words)]] : []),
    ...(after.length >= ENOUGH && before.length > 0 ? [[encode(words), ...suffix]] : []),
  ];
  return `:~:${named.map((parts) => `text=${parts.join(',')}`).join('&')}`;
}

const split = (text: string) => text.split(/\s+/).filter((word) => word !== '');

/** Where words stand without blanks between them, nobody can say here where one ends: a browser finds whole ones only. */
const isUnspaced = (word: string) => unspacedIn(word).length > 0;

/** The last words of a text, from within one sentence: between sentences the page may have something else. */
function wordsBefore(text: string): string[] {
  const words = split(text).slice(-CONTEXT);
  return words.slice(words.findLastIndex((word) => endsSentence(word) || isUnspaced(word)) + 1);
}

/** The first words of a text, from within one sentence, without its full stop, which the index may have added. */
function wordsAfter(text: string): string[] {
  const all = split(text).slice(0, CONTEXT);
  const unspaced = all.findIndex(isUnspaced);
  const words = unspaced === -1 ? all : all.slice(0, unspaced);
  const end = words.findIndex(endsSentence);
  if (end === -1) return words;
  const closing = words[end] ?? '';
  const last = closing.slice(0, closing.length - signsAtEnd(closing).length);
  return [...words.slice(0, end), ...(last === '' ? [] : [last])];
}
