import type { CardWords } from './card.ts';
import { fontWith, type FontFile } from './fonts.ts';

/** A text as it can be set, and the files of fonts that this takes. */
export interface Setting {
  readonly words: CardWords;
  readonly fonts: readonly FontFile[];
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;
/** Signs that say how letters join or which way they run; nothing is drawn for them. */
const UNSEEN = /\p{Cf}/u;
const SUBSTITUTES: readonly (readonly [kind: RegExp, sign: string])[] = [
  [/\p{Zs}/u, ' '],
  [/\p{Pd}/u, '-'],
];

/**
 * Prepares a text for a card. What no font here has is left out, or another blank or hyphen stands for it.
 * @returns nothing where letters or digits are missing in all fonts: half a text is worse than none
 */
export function settingOf(words: CardWords): Setting | undefined {
  const fonts = new Set<FontFile>();
  let set = '';
  for (const character of words.text.normalize('NFC')) {
    const sign = UNSEEN.test(character) || fontWith(character) ? character : substituteFor(character);
    const font = fontWith(sign);
    if (font) fonts.add(font);
    if (sign === '' && LETTER.test(character)) return undefined;
    set += sign;
  }
  return { words: { ...words, text: set.replace(/ +/g, ' ').trim() }, fonts: [...fonts] };
}

const substituteFor = (character: string): string =>
  SUBSTITUTES.find(([kind]) => kind.test(character))?.[1] ?? '';
