/**
 * Which items have to be moved to bring places into order, as few as can be.
 * @param places where the items of a list stand in another one, no place twice
 * @returns the places that are not part of the longest run that is in order already
 */
export function outOfOrder(places: readonly number[]): ReadonlySet<number> {
  // For each length, the run of that length that ends earliest, as a chain of what went before.
  const ends: Run[] = [];
  for (const place of places) {
    const length = firstNotBelow(ends, place);
    ends[length] = { place, before: ends[length - 1] };
  }
  const moved = new Set(places);
  for (let run = ends.at(-1); run; run = run.before) moved.delete(run.place);
  return moved;
}

interface Run {
  readonly place: number;
  readonly before: Run | undefined;
}

function firstNotBelow(ends: readonly Run[], place: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle]?.place ?? place) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
