import type { CardWords } from './card.ts';
import { firstFamily, fontWith, type FontFile } from './fonts.ts';

/** A text as it can be set, and the files of fonts that this takes. */
export interface Setting {
  readonly words: CardWords;
  readonly fonts: readonly FontFile[];
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;
/** Signs that say how letters join or which way they run; nothing is drawn for them. */
const UNSEEN = /\p{Cf}/u;
/** Every font of a script has blanks and hyphens of its own, which would stand out among those of the first. */
const COMMON: readonly (readonly [kind: RegExp, sign: string])[] = [
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
    const sign = signFor(character);
    const font = fontWith(sign);
    if (font) fonts.add(font);
    if (sign === '' && LETTER.test(character)) return undefined;
    set += sign;
  }
  return { words: { ...words, text: set.replace(/ +/g, ' ').trim() }, fonts: [...fonts] };
}

function signFor(character: string): string {
  const font = fontWith(character);
  if (font?.name === firstFamily || UNSEEN.test(character)) return character;
  const [, common] = COMMON.find(([kind]) => kind.test(character)) ?? [];
  return common ?? (font ? character : '');
}
