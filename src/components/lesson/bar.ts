import type { Tally } from './props.ts';

/** How far bars reach from the zero line to either side, in passages. */
export interface Reach {
  readonly left: number;
  readonly right: number;
}

/** A bar as the paths of an SVG: passages against to the left of the zero line, for to the right, the others under it. */
export interface Bar {
  readonly width: number;
  readonly height: number;
  readonly zero: string;
  /** For and against: filled, their signs left open. */
  readonly sides: string;
  /** With a condition: outlines and signs. */
  readonly middle: string;
}

const SQUARE = 14;
const GAP = 2;
const PITCH = SQUARE + GAP;
/** The height of the row of squares at the sides, over which the zero line reaches. */
const SIDES = SQUARE + 2 * GAP;
/** Beside the zero line, so that the sides stay apart. */
const APART = 2;
/** More passages than this are drawn narrower, to take no more room. */
const MOST_SQUARES = 20;
/** Narrower than this, ten passages are one block without a sign. */
const LEAST_WIDTH = 8;
const BLOCK = 10;

/** The reach that all the bars of a list need, so that they can be compared. */
export function reachOf(tallies: readonly Tally[]): Reach {
  const most = (side: 'supports' | 'challenges') =>
    Math.max(1, ...tallies.map((tally) => Math.max(tally[side], tally.qualifies / 2)));
  return { left: most('challenges'), right: most('supports') };
}

/** Draws a tally as squares that can be counted, or in blocks of ten where there are too many for that. */
export function barOf({ supports, challenges, qualifies }: Tally, { left, right }: Reach): Bar {
  const pitch = PITCH * Math.min(1, MOST_SQUARES / (left + right));
  const each = pitch - GAP < LEAST_WIDTH ? BLOCK : 1;
  const zero = left * pitch + APART;
  /** The blocks of `count` passages, the first beginning at `from`: each with its beginning and width. */
  const blocks = (count: number, from: number) =>
    Array.from({ length: Math.ceil(count / each) }, (_, index) => {
      const passages = Math.min(each, count - index * each);
      return { x: from + index * each * pitch + GAP / 2, width: passages * pitch - GAP };
    });
  const draw = (count: number, from: number, y: number, square: Square) =>
    blocks(count, from)
      .map(({ x, width }) => square(x, y, width, each === 1))
      .join('');
  return {
    width: round((left + right) * pitch + 2 * APART),
    height: SIDES + (qualifies > 0 ? SQUARE + GAP : 0),
    zero: `M${round(zero)} 0v${SIDES}`,
    sides:
      draw(challenges, zero - APART - challenges * pitch, GAP, minus) +
      draw(supports, zero + APART, GAP, plus),
    middle: draw(qualifies, zero - (qualifies * pitch) / 2, SIDES, plusMinus),
  };
}

type Square = (x: number, y: number, width: number, signed: boolean) => string;

const round = (value: number) => Math.round(value * 10) / 10;
const box = (x: number, y: number, width: number, height: number) =>
  `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`;

const minus: Square = (x, y, width, signed) =>
  box(x, y, width, SQUARE) + (signed ? box(x + width / 2 - 4, y + 6, 8, 2) : '');

const plus: Square = (x, y, width, signed) =>
  box(x, y, width, SQUARE) +
  (signed ? `M${round(x + width / 2 - 1)} ${y + 3}h2v3h3v2h-3v3h-2v-3h-3v-2h3z` : '');

const plusMinus: Square = (x, y, width, signed) => {
  const middle = x + width / 2;
  return (
    box(x + 0.5, y + 0.5, width - 1, SQUARE - 1) +
    (signed ? `M${round(middle)} ${y + 3}v5M${round(middle - 2.5)} ${y + 5.5}h5m-5 5h5` : '')
  );
};
