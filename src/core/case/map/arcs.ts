import type { Curve, Point } from './curve.ts';
import { reachOf, type Sizes } from './sizes.ts';

/** A message where it stands. */
export interface Spot extends Point {
  readonly lane: number;
}

/** The way from a message to one that answers it. */
export interface Arc {
  /** Numbers of the messages, from 0. */
  readonly from: number;
  readonly to: number;
  readonly curve: Curve;
}

/** Between a way and a shape that it passes. */
const AIR = 2;

/** Between two ways that lie side by side. */
const APART = 3;

/**
 * Draws the way from every message to its answers, from middle to middle: shapes are drawn over it. No way touches
 * another shape: a way between neighbours stays between their two rows; any other runs straight between two lanes and
 * turns only in the first and the last row, where no other shape stands. Ways that begin at the same message share what
 * they can; others that would run in the same place lie side by side, or between two other lanes.
 * @param answers for every message the number of the one that it answers
 */
export function arcsBetween(
  spots: readonly Spot[],
  answers: readonly (number | undefined)[],
  sizes: Sizes,
): Arc[] {
  const pairs = answers.flatMap((from, to) => (from === undefined ? [] : [{ from, to }]));
  const tracks = tracksFor(pairs, spots, sizes);
  return pairs.flatMap(({ from, to }, index): Arc[] => {
    const [start, end] = [spots[from], spots[to]];
    if (!start || !end) return [];
    const way = { start, end, reach: reachOf(sizes) + AIR, half: sizes.lane / 2 };
    const isNext = to === from + 1;
    const curve = isNext
      ? short(way)
      : long(way, tracks[index] ?? start.across, spots[from + 1]?.along ?? 0, spots[to - 1]?.along ?? 0);
    return [{ from, to, curve }];
  });
}

interface Way {
  readonly start: Spot;
  readonly end: Spot;
  readonly reach: number;
  readonly half: number;
}

function short({ start, end, reach, half }: Way): Curve {
  const bulge = start.across + Math.min(Math.floor(half * 2) - 2, reach * 4);
  const corner =
    start.lane === end.lane
      ? { along: Math.round((start.along + end.along) / 2), across: bulge }
      : { along: start.along, across: end.across };
  return { start: spot(start), stretches: [{ corner, to: spot(end) }] };
}

const spot = ({ along, across }: Spot): Point => ({ along, across });

function long({ start, end, reach, half }: Way, across: number, next: number, before: number): Curve {
  const turn = { along: Math.min(next - reach, start.along + Math.round(half)), across };
  return {
    start: spot(start),
    stretches: [
      { corner: { along: start.along, across }, to: turn },
      { to: { along: before + reach, across } },
      { corner: { along: end.along, across }, to: spot(end) },
    ],
  };
}

/** Where every long way runs, across the map: as near as is free to the lane that it begins in. */
function tracksFor(
  pairs: readonly { readonly from: number; readonly to: number }[],
  spots: readonly Spot[],
  sizes: Sizes,
): number[] {
  const beside = Math.max(0, Math.floor((sizes.lane / 2 - reachOf(sizes) - AIR) / APART));
  const places = Array.from(
    { length: 2 * beside + 1 },
    (_, at) => (at % 2 === 0 ? -1 : 1) * Math.ceil(at / 2) * APART,
  );
  const last = Math.max(...spots.map(({ lane }) => lane)) + 1;
  const taken = new Map<number, { readonly from: number; to: number }>();
  return pairs.map(({ from, to }) => {
    const [start, end] = [spots[from], spots[to]];
    if (!start || !end || to === from + 1) return start?.across ?? 0;
    const nearest = start.lane + (end.lane < start.lane ? 0 : 1);
    const ways = Array.from({ length: last }, (_, way) => way + 1)
      .toSorted((a, b) => Math.abs(a - nearest) - Math.abs(b - nearest))
      .flatMap((way) => places.map((place) => Math.round(sizes.inset + way * sizes.lane) + place));
    const isFree = (across: number) => {
      const other = taken.get(across);
      return !other || other.from === from || other.to < from;
    };
    const across = ways.find(isFree) ?? ways[0] ?? start.across;
    const before = taken.get(across);
    taken.set(across, { from, to: Math.max(to, before?.from === from ? before.to : to) });
    return across;
  });
}
