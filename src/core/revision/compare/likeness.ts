const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[\p{L}\p{N}\p{M}]+/gu;

/** The words of a text in any language; where a language has no blanks, its signs one by one. */
export const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(WORD) ?? [];

/** How often each word stands in a text. */
export type Bag = ReadonlyMap<string, number>;

/** Counts the words of a text. */
export function bagOf(text: string): Bag {
  const bag = new Map<string, number>();
  for (const word of wordsIn(text)) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

const sizeOf = (bag: Bag) => bag.values().reduce((sum, count) => sum + count, 0);

/** The share of words that two bags have in common (Dice), between 0 and 1. */
export function likenessOfBags(a: Bag, b: Bag): number {
  const all = sizeOf(a) + sizeOf(b);
  const common = a.entries().reduce((sum, [word, count]) => sum + Math.min(count, b.get(word) ?? 0), 0);
  return all === 0 ? 0 : (2 * common) / all;
}

/** The share of words that two texts have in common, between 0 and 1. */
export const likeness = (a: string, b: string): number => likenessOfBags(bagOf(a), bagOf(b));
