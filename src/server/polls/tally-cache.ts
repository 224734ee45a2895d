/** Answers kept for a moment, so that a crowd that looks at one case asks the store once. */
export interface TallyCache {
  /** The answer for a case. */
  get(slug: string): Promise<string>;
  /** The answer for a case, where it is at hand. */
  atHand(slug: string): string | undefined;
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
  const kept = new Map<
    string,
    { readonly until: number; readonly answer: Promise<string>; text: string | undefined }
  >();
  return {
    get(slug) {
      const now = clock();
      const known = kept.get(slug);
      if (known !== undefined && now < known.until) return known.answer;
      const answer = load(slug);
      const entry = { until: now + lifetime, answer, text: undefined as string | undefined };
      kept.set(slug, entry);
      answer.then(
        (text) => (entry.text = text),
        () => kept.delete(slug),
      );
      return answer;
    },
    atHand(slug) {
      const known = kept.get(slug);
      return known !== undefined && clock() < known.until ? known.text : undefined;
    },
    drop: (slug) => void kept.delete(slug),
  };
}
