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

/**
 * Draws the way from every message to its answers, from middle to middle: shapes are drawn over it. No way touches another shape: a way between neighbours stays between
 * their two rows; any other runs straight between two lanes and turns only in the first and the last row, where no
 * other shape stands. Ways that begin at the same message share what they can; others that would run in the same place
 * lie side by side.
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
      : long(way, tracks[index] ?? 0, spots[from + 1]?.along ?? 0, spots[to - 1]?.along ?? 0);
    return [{ from, to, curve }];
  });
}

interface Way {
  readonly start: Spot;
  readonly end: Spot;
  readonly reach: number;
  readonly half: number;
}

const sideOf = (start: Spot, end: Spot): 1 | -1 => (end.lane < start.lane ? -1 : 1);

function short({ start, end, reach, half }: Way): Curve {
  const bulge = start.across + Math.min(Math.floor(half * 2) - 2, reach * 4);
  const corner =
    start.lane === end.lane
      ? { along: Math.round((start.along + end.along) / 2), across: bulge }
      : { along: start.along, across: end.across };
  return { start: spot(start), stretches: [{ corner, to: spot(end) }] };
}

const spot = ({ along, across }: Spot): Point => ({ along, across });

function long({ start, end, reach, half }: Way, track: number, next: number, before: number): Curve {
  const across = Math.round(start.across + sideOf(start, end) * half) + track;
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

/** How far from the middle between two lanes every long way runs. */
function tracksFor(
  pairs: readonly { readonly from: number; readonly to: number }[],
  spots: readonly Spot[],
  sizes: Sizes,
): number[] {
  const steps = Math.max(0, Math.floor((sizes.lane / 2 - reachOf(sizes) - AIR) / 3));
  const choices = Array.from(
    { length: 2 * steps + 1 },
    (_, at) => (at % 2 === 0 ? -1 : 1) * Math.ceil(at / 2),
  );
  const taken = new Map<string, { readonly from: number; to: number }>();
  return pairs.map(({ from, to }) => {
    const [start, end] = [spots[from], spots[to]];
    if (!start || !end || to === from + 1) return 0;
    const gutter = start.lane + (sideOf(start, end) === 1 ? 1 : 0);
    const isFree = (choice: number) => {
      const other = taken.get(`${gutter} ${choice}`);
      return !other || other.from === from || other.to < from;
    };
    const choice = choices.find(isFree) ?? 0;
    const before = taken.get(`${gutter} ${choice}`);
    taken.set(`${gutter} ${choice}`, { from, to: Math.max(to, before?.from === from ? before.to : to) });
    return choice * 3;
  });
}
