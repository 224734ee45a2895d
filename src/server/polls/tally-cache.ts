/** Answers kept for a moment, so that a crowd that looks at one case asks the store once. */
export interface TallyCache {
  /** The answer for a case. */
  get(slug: string): Promise<string>;
  /** Forgets the answer for a case, because a vote has changed it. */
  drop(slug: string): void;
}

/**
 * @param load makes the answer; when it fails, nothing is kept
 * @param lifetime milliseconds that an answer is given again
 * @param clock milliseconds that only go forward
 */
export function createTallyCache(
  load: (slug: string) => Promise<string>,
  lifetime: number,
  clock: () => number,
): TallyCache {
  const kept = new Map<string, { readonly until: number; readonly answer: Promise<string> }>();
  return {
    get(slug) {
      const now = clock();
      const known = kept.get(slug);
      if (known !== undefined && now < known.until) return known.answer;
      const answer = load(slug);
      kept.set(slug, { until: now + lifetime, answer });
      answer.catch(() => kept.delete(slug));
      return answer;
    },
    drop: (slug) => void kept.delete(slug),
  };
}
