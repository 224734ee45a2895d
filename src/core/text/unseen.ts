import { own } from './own.ts';

/** Signs that nobody sees, or that look like another one, by what people call them. */
const NAMES: Readonly<Record<string, string>> = {
  '\u00AD': 'a soft hyphen',
  '\u034F': 'a combining grapheme joiner',
  '\u061C': 'an Arabic letter mark',
  '\u180E': 'a Mongolian vowel separator',
  '\u200B': 'a zero-width space',
  '\u200C': 'a zero-width non-joiner',
  '\u200D': 'a zero-width joiner',
  '\u200E': 'a left-to-right mark',
  '\u200F': 'a right-to-left mark',
  '\u2060': 'a word joiner',
  '\uFEFF': 'a byte order mark',
  '\u2800': 'a blank of Braille',
  '\u3164': 'a Hangul filler',
  '\u2010': 'a hyphen of its own kind',
  '\u2011': 'a hyphen that does not break',
  '\u2012': 'a dash as wide as a digit',
  '\u2013': 'an en dash',
  '\u2014': 'an em dash',
  '\u2212': 'a minus sign',
};
const DIRECTION = /^[\u202A-\u202E\u2066-\u2069]$/u;
const VARIATION = /^[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]$/u;
const NOTHING = /^[\p{Cf}\u034F\u180E\uFE00-\uFE0F\u{E0100}-\u{E01EF}\u115F\u1160\u17B4\u17B5]$/u;
const BLANK = /^[\s\u2800\u3164\uFFA0]$/u;
const DASH = /^[\u2010-\u2014\u2212\uFE58\uFE63\uFF0D]$/u;
/** Letters of Greek and Cyrillic that look like Latin ones, and these. */
const ALIKE = 'аеіјорсухѕԁһӏАВЕІЈКМНОРСТХЅοανΑΒΕΖΗΙΚΜΝΟΡΤΥΧ';
const LATIN = 'aeijopcyxsdhlABEIJKMHOPCTXSoavABEZHIKMNOPTYX';

/** What a sign looks like: nothing, a blank, another sign, or itself. */
function looksOf(sign: string): string {
  if (NOTHING.test(sign)) return '';
  if (BLANK.test(sign)) return ' ';
  if (DASH.test(sign)) return '-';
  const alike = ALIKE.indexOf(sign);
  return alike === -1 ? sign : (LATIN[alike] ?? sign);
}

/** A sign with its number: `a soft hyphen (U+00AD)`. */
function nameOfSign(sign: string): string {
  const number = `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const name = own(NAMES, sign) ?? (DIRECTION.test(sign) ? 'a sign of direction' : undefined);
  if (name !== undefined) return `${name} (${number})`;
  if (VARIATION.test(sign)) return `a variation selector (${number})`;
  if (NOTHING.test(sign)) return `a sign that is not seen (${number})`;
  return BLANK.test(sign) ? `another blank (${number})` : `"${sign}" (${number})`;
}

interface Sign {
  readonly sign: string;
  readonly looks: string;
}

/** The signs of a text with what each looks like, blanks in a row as one. */
function signsOf(text: string): readonly Sign[] {
  const signs: Sign[] = [];
  let blank = true;
  for (const sign of text.normalize('NFC')) {
    const looks = looksOf(sign);
    if (looks !== ' ' || !blank) signs.push({ sign, looks });
    if (looks !== '') blank = looks === ' ';
  }
  return signs;
}

const EACH_ALIKE = new RegExp(`[${ALIKE}]`, 'gu');

/** What a text looks like, as {@link signsOf} has it sign by sign. */
const looksOfText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\p{Cf}\u034F\u180E\uFE00-\uFE0F\u{E0100}-\u{E01EF}\u115F\u1160\u17B4\u17B5]+/gu, '')
    .replace(/[\s\u2800\u3164\uFFA0]+/gu, ' ')
    .replace(/[\u2010-\u2014\u2212\uFE58\uFE63\uFF0D]/gu, '-')
    .replace(EACH_ALIKE, looksOf)
    .replace(/^ /u, '');

/** A text as it looks, made once for all words that are looked for in it. */
export interface Looks {
  readonly whole: () => string;
  readonly signs: () => readonly Sign[];
}

/** Takes a text apart, when it is asked for first, into what it looks like. */
export function readLooks(text: string): Looks {
  let whole: string | undefined;
  let signs: readonly Sign[] | undefined;
  return { whole: () => (whole ??= looksOfText(text)), signs: () => (signs ??= signsOf(text)) };
}

/**
 * In what words differ from a stretch of a text that looks the same, as a sentence without its end.
 * @returns nothing where no stretch looks the same
 */
export function unseenDifference(words: string, text: Looks): string | undefined {
  const looks = looksOfText(words).trimEnd();
  const at = looks === '' ? -1 : text.whole().indexOf(looks);
  if (at === -1) return undefined;
  const found = differences(signsOf(words.trim()), stretchOf(text.signs(), at, looks.length));
  return found.length === 0 ? undefined : found.slice(0, 3).join('; ');
}

/** The signs that make up a stretch of what a text looks like, with those in between that are not seen. */
function stretchOf(signs: readonly Sign[], at: number, length: number): readonly Sign[] {
  const stretch: Sign[] = [];
  let place = 0;
  for (const sign of signs) {
    if (place >= at + length) break;
    if (sign.looks === '' ? place > at : place >= at) stretch.push(sign);
    place += sign.looks.length;
  }
  return stretch;
}

function differences(here: readonly Sign[], there: readonly Sign[]): string[] {
  const found: string[] = [];
  let [mine, theirs, before] = [0, 0, ''];
  while (mine < here.length || theirs < there.length) {
    const [a, b] = [here[mine], there[theirs]];
    const after = before === '' ? 'at the beginning' : `after "${before.slice(-12)}"`;
    if (a?.looks === '' && a.sign !== b?.sign) {
      found.push(`here, ${nameOfSign(a.sign)} stands ${after}`);
      mine += 1;
    } else if (b?.looks === '' && a?.sign !== b.sign) {
      found.push(`there, ${nameOfSign(b.sign)} stands ${after}`);
      theirs += 1;
    } else {
      if (a?.sign !== b?.sign && a?.looks !== ' ')
        found.push(
          `${nameOfSign(b?.sign ?? '')} stands there ${after}, and here ${nameOfSign(a?.sign ?? '')}`,
        );
      before += a?.looks ?? '';
      mine += 1;
      theirs += 1;
    }
  }
  return found;
}
