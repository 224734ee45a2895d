import { readLooks, type Looks } from '../text/unseen.ts';

/** A passage, ready to be searched for quotations. */
export interface Passage {
  /** Its words, white space collapsed. */
  readonly text: string;
  /** What is needed to find a sentence by its words; made when it is asked for first. */
  readonly index: () => SentenceIndex;
  readonly looks: Looks;
}

interface SentenceIndex {
  readonly sentences: readonly string[];
  /** The numbers of the sentences that have a word. */
  readonly withWord: ReadonlyMap<string, readonly number[]>;
}

/** White space as one blank, and accents as one sign with their letter, however they were typed. */
const collapse = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();
const wordsIn = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

/** Takes a passage apart. */
export function readPassage(written: string): Passage {
  const text = collapse(written);
  let index: SentenceIndex | undefined;
  return { text, index: () => (index ??= indexOf(text)), looks: readLooks(text) };
}

function indexOf(text: string): SentenceIndex {
  const sentences = text.split(/(?<=[.!?…])\s+/);
  const withWord = new Map<string, number[]>();
  for (const [number, sentence] of sentences.entries()) {
    for (const word of wordsIn(sentence)) {
      const others = withWord.get(word);
      if (others) others.push(number);
      else withWord.set(word, [number]);
    }
  }
  return { sentences, withWord };
}

/**
 * How often words stand in a passage, white space collapsed; places that overlap count once each. It reads the passage once,
 * whatever the words are (Knuth, Morris and Pratt); the search that JavaScript has may go back over it for each of their letters.
 */
export function occurrences(words: string, { text }: Passage): number {
  const needle = collapse(words);
  if (needle === '') return 0;
  const back = fallbacks(needle);
  const beginning = needle.slice(0, 8);
  let count = 0;
  let matched = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (matched === 0) at = text.indexOf(beginning, at);
    if (at < 0) break;
    const char = text.charCodeAt(at);
    while (matched > 0 && needle.charCodeAt(matched) !== char) matched = back[matched - 1] ?? 0;
    if (needle.charCodeAt(matched) === char) matched += 1;
    if (matched < needle.length) continue;
    count += 1;
    matched = back[matched - 1] ?? 0;
  }
  return count;
}

/** For each beginning of a text, how much of its end is a beginning of the text, too. */
function fallbacks(text: string): Uint32Array {
  const back = new Uint32Array(text.length);
  let matched = 0;
  for (let at = 1; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    while (matched > 0 && text.charCodeAt(matched) !== char) matched = back[matched - 1] ?? 0;
    if (text.charCodeAt(matched) === char) matched += 1;
    back[at] = matched;
  }
  return back;
}

/** The sentence of a passage that shares most words with the given ones, if it shares half of them. */
export function nearestPassage(words: string, passage: Passage): string | undefined {
  const { sentences, withWord } = passage.index();
  const wanted = wordsIn(words);
  const shared = new Uint32Array(sentences.length);
  let best: number | undefined;
  for (const word of wanted) {
    for (const number of withWord.get(word) ?? []) shared[number] = (shared[number] ?? 0) + 1;
  }
  for (const [number, count] of shared.entries()) {
    if (count * 2 >= wanted.size && count > 0 && count > (best === undefined ? 0 : (shared[best] ?? 0)))
      best = number;
  }
  return best === undefined ? undefined : sentences[best];
}
