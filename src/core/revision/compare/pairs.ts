import type { Between } from '../../url.ts';

/**
 * The pairs of revisions that have a page: any two. Each had one while its later side was the newest, and keeps it.
 * @param numbers the revisions that can be read, the oldest first
 */
export const pairsOf = (numbers: readonly number[]): Between[] =>
  numbers.flatMap((to, later) => numbers.slice(0, later).map((from) => ({ from, to })));
