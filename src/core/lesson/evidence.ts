import type { Stance } from '../case/schema.ts';

/** One passage that bears on a lesson, wherever that was said. */
export interface EvidenceItem {
  readonly lesson: string;
  readonly slug: string;
  readonly anchor: string;
  readonly stance: Stance;
  /** The quoted words; of a `<Lesson>` block, none. */
  readonly words: string | undefined;
  /** The number of the revision that the words are of, where it is named. */
  readonly revision?: number;
  readonly via: 'evidence' | 'lesson-block';
}

/** Where a quotation is taken from, as written in `at`. */
export interface Target {
  readonly slug: string;
  readonly anchor: string;
}

/** Takes `slug#anchor` apart; nothing where it has not that form. */
export function parseTarget(at: string): Target | undefined {
  const match = /^([a-z0-9-]+)#([a-z0-9-]+)$/.exec(at.trim());
  return match ? { slug: match[1] ?? '', anchor: match[2] ?? '' } : undefined;
}

/** All evidence by lesson; a passage quoted and referred to counts once, as the quotation. */
export function evidenceByLesson(items: readonly EvidenceItem[]): Map<string, EvidenceItem[]> {
  const byLesson = new Map<string, EvidenceItem[]>();
  const seen = new Set<string>();
  for (const item of items.toSorted((a, b) => Number(a.via !== 'evidence') - Number(b.via !== 'evidence'))) {
    const key = `${item.lesson} ${item.slug}#${item.anchor}`;
    if (seen.has(key)) continue;
    seen.add(key);
    byLesson.set(item.lesson, [...(byLesson.get(item.lesson) ?? []), item]);
  }
  return byLesson;
}

/** White space as one blank, and accents as one sign with their letter, however they were typed. */
const collapse = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** How often words stand in a text, white space collapsed; places that overlap count once each. */
export function occurrences(words: string, text: string): number {
  const needle = collapse(words);
  const hay = collapse(text);
  if (needle === '') return 0;
  let count = 0;
  for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + 1)) count += 1;
  return count;
}

/** The sentence of a text that shares most words with the given ones, if it shares half of them. */
export function nearestPassage(words: string, text: string): string | undefined {
  const wanted = new Set(tokens(words));
  let best: { passage: string; share: number } | undefined;
  for (const sentence of collapse(text).split(/(?<=[.!?…])\s+/)) {
    const has = new Set(tokens(sentence));
    const share = [...wanted].filter((word) => has.has(word)).length / Math.max(wanted.size, 1);
    if (share >= 0.5 && share > (best?.share ?? 0)) best = { passage: sentence, share };
  }
  return best?.passage;
}

const tokens = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
