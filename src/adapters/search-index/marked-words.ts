import { formsOf, stretches } from '../../core/search/words.ts';
import { own } from '../../core/text/own.ts';

/*
 * Pagefind splits a text at blanks and indexes each word, and each part of a word between ASCII signs. So words are given
 * to it with their other forms behind a sign, "Łódź^lodz", and each letter of writing without blanks with the one after
 * it, "退款^~ 款項^~ 項^". Once the index is made, all this is taken out of what readers are shown.
 */
const FORMS = '^';
const NO_BLANK = '~';
/** In place of these two signs where a text has them itself. */
const OWN: Readonly<Record<string, string>> = { [FORMS]: '\uE05E', [NO_BLANK]: '\uE07E' };
const SHOWN: Readonly<Record<string, string>> = { '\uE05E': FORMS, '\uE07E': NO_BLANK };

/** What no reader sees, and programs take for a blank or for a part of a word. */
const INVISIBLE = /[\u200B\uFEFF]/g;
const BLANK = '\u200B';

/** A text as Pagefind is given it. */
export const markWords = (text: string): string =>
  text
    .replace(INVISIBLE, '')
    .replace(/[\^~]/g, (sign) => own(OWN, sign) ?? sign)
    .replace(/\S+/gu, markWord);

function markWord(word: string): string {
  const all = withSigns(stretches(word));
  return all
    .map(({ before, text, letters, after }, index) => {
      const glue = index < all.length - 1 ? NO_BLANK : '';
      if (letters.length === 0) return `${before}${withForms(text)}${after}${glue}`;
      return letters
        .map((letter, place) => {
          const last = place === letters.length - 1;
          const pair = `${place === 0 ? before : ''}${letter}${letters[place + 1] ?? ''}${FORMS}`;
          return last ? `${pair}${after}${glue}` : `${pair}${NO_BLANK}`;
        })
        .join(' ');
    })
    .join(' ');
}

/** Stretches with the signs around them, which are no words of their own. */
function withSigns(all: readonly { readonly text: string; readonly letters: readonly string[] }[]) {
  const words: { before: string; text: string; letters: readonly string[]; after: string }[] = [];
  let before = '';
  for (const { text, letters } of all) {
    const last = words.at(-1);
    if (letters.length === 0 && !/[\p{L}\p{N}]/u.test(text)) {
      if (last) last.after += text;
      else before += text;
    } else words.push({ before: words.length === 0 ? before : '', text, letters, after: '' });
  }
  return words.length === 0 ? [{ before: '', text: before, letters: [], after: '' }] : words;
}

/** Signs that end a sentence or a phrase stay at the end: Pagefind puts a full stop where there is none. */
const ENDING = /^[.,;:!?…)\]}"'»”’]$/u;

/** A word with the forms of it that Pagefind does not find in it by itself. */
function withForms(word: string): string {
  const plain = word
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  const known = new Set([plain.replace(/[^\p{L}\p{N}]+/gu, ''), ...plain.split(/[^\p{L}\p{N}]+/u)]);
  const others = formsOf(word).filter((form) => !known.has(form));
  const signs = Array.from(word);
  const end = signs.findLastIndex((sign) => !ENDING.test(sign)) + 1;
  return (
    signs.slice(0, end).join('') + others.map((form) => FORMS + form).join('') + signs.slice(end).join('')
  );
}

/** The text of a page as readers are shown it, from what Pagefind made of a marked one. */
export function unmarkWords(text: string): string {
  const words = text.split(' ').map((word) => {
    const glued = word.endsWith(NO_BLANK);
    return shownOf(glued ? word.slice(0, -1) : word) + (glued ? '' : ' ');
  });
  // Pagefind's script splits a text at these wherever it has one, and at blanks elsewhere.
  const border = words.some((word) => !word.endsWith(' ')) ? BLANK : '';
  return words.join(border).trimEnd();
}

/** The same for a line that nothing is looked for in. */
export const unmarkLine = (text: string): string => unmarkWords(text).replaceAll(BLANK, '');

const LETTER_OF_TWO = /^([^\p{L}\p{N}]*[\p{L}\p{N}]\p{M}*)(?:[^^\p{M}][^^]*)?\^([^\p{L}\p{N}]*)$/u;
/** Pagefind knows no full stops but its own. */
const SECOND_STOP = /(?<=[。！？｡．…])\.$/u;

const shownOf = (word: string): string =>
  word
    .replace(LETTER_OF_TWO, '$1$2')
    .replace(/\^[\p{L}\p{N}]+/gu, '')
    .replace(SECOND_STOP, '')
    .replace(/[\uE05E\uE07E]/g, (sign) => own(SHOWN, sign) ?? sign);
