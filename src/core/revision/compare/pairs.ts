import type { Between } from '../../url.ts';

/** Up to this many revisions, any two can be compared. */
const EACH_WITH_EACH = 12;

/**
 * The pairs of revisions that have a page: any two; where there are many, neighbours, and each with the newest.
 * @param numbers the revisions that can be read, the oldest first
 */
export function pairsOf(numbers: readonly number[]): Between[] {
  const last = numbers.length - 1;
  const few = numbers.length <= EACH_WITH_EACH;
  return numbers.flatMap((to, later) =>
    numbers
      .slice(0, later)
      .map((from, earlier) => ({ from, to, near: few || later === last || earlier === later - 1 }))
      .filter(({ near }) => near)
      .map(({ from }) => ({ from, to })),
  );
}
