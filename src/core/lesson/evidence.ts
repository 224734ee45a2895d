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
    const others = byLesson.get(item.lesson);
    if (others) others.push(item);
    else byLesson.set(item.lesson, [item]);
  }
  return byLesson;
}
