import { REACH } from './outlines.ts';

/** Measures of a map in its own units, two to a CSS pixel where it is drawn in its natural size. */
export interface Sizes {
  /** From the beginning to the first band. */
  readonly head: number;
  /** Across the whole map. */
  readonly width: number;
  /** Across, before the first lane. */
  readonly inset: number;
  /** From the middle of a lane to that of the next. */
  readonly lane: number;
  /** Along, for a message, an event, a gap. */
  readonly row: number;
  readonly event: number;
  readonly gap: number;
  /** Along, for a silence that is cut short. */
  readonly break: number;
  /** Along, at the beginning and the end of a band. */
  readonly pad: number;
  /** Of a customer's circle. */
  readonly radius: number;
}

/** How far any shape reaches from its middle. */
export const reachOf = ({ radius }: Pick<Sizes, 'radius'>): number => Math.ceil(radius * REACH);

const WIDTH = 416;
const INSET = 56;
const END = 8;
const LARGEST = 11;
/** Of the signs over the lanes. */
export const SIGN = 20;
/** Across, from the middle of the last lane to the edge: its sign with the line around it. */
const LAST = Math.ceil(SIGN * REACH) + 4;

/** The largest radius at which shapes neither touch the next row nor fill the way between two lanes. */
const radiusFor = (row: number, lane: number, air: number, share = 0.5): number =>
  Math.max(1, Math.floor(Math.min((row - air) / 2, lane * share - air) / REACH));

/** The measures of the map beside a case with so many messages and lanes. */
export function pageSizes(messages: number, lanes: number): Sizes {
  const lane = Math.floor(
    Math.min(
      128,
      (WIDTH - INSET - END) / Math.max(1, lanes),
      (WIDTH - INSET - LAST) / Math.max(0.5, lanes - 0.5),
    ),
  );
  const row = 2 * Math.min(22, Math.max(14, Math.floor(420 / Math.max(1, messages))));
  return {
    head: isStaggered(lane) ? 108 : 60,
    width: WIDTH,
    inset: INSET,
    lane,
    row,
    event: Math.max(14, Math.round(row / 2)),
    gap: Math.max(18, Math.round(row * 0.6)),
    break: 40,
    pad: Math.max(4, Math.round(row / 6)),
    radius: Math.min(LARGEST, radiusFor(row, lane, 2)),
  };
}

/** Whether the signs over the lanes stand in two rows, because one has no room for them. */
export const isStaggered = (lane: number): boolean => lane < 54;

/** The same with rows as short as they can be: time takes what room there is between them. */
export const tightSizes = (sizes: Sizes): Sizes => ({ ...sizes, row: 2 * reachOf(sizes) + 4, pad: 4 });

/** A box that a map fills lying down, and the most that its parts may measure; in its units. */
export interface Box {
  readonly length: number;
  readonly width: number;
  readonly lane: number;
  readonly row: number;
  readonly radius: number;
  /** The share of the way to the next lane that a shape may fill; over a half, it reaches over the way between them. */
  readonly share: number;
  /** Between shapes that stand next to each other. */
  readonly air: number;
}

/** The box of the small form. */
export const SMALL: Box = { length: 480, width: 180, lane: 60, row: 96, radius: LARGEST, share: 0.5, air: 1 };

/** The box of the form on a social card, whose shapes have to be seen in a thumbnail; in pixels. */
export const CARD: Box = { length: 1088, width: 284, lane: 80, row: 160, radius: 26, share: 0.9, air: 5 };

/** The measures of a map that fills a box along as far as so few messages can; at its foot are the marks of the steps. */
export function boxSizes(
  box: Box,
  counts: { readonly messages: number; readonly others: number; readonly steps: number },
  lanes: number,
): Sizes {
  const room = Math.floor((box.width * 8) / 9);
  const lane = Math.min(box.lane, Math.floor(room / Math.max(1, lanes)));
  const rows = counts.messages + counts.others * 0.5 + counts.steps * 0.4;
  const row = Math.min(box.row, box.length / Math.max(1, rows));
  return {
    head: 0,
    width: box.width,
    inset: Math.floor((room - lane * lanes) / 2),
    lane,
    row,
    event: row / 2,
    gap: row / 2,
    break: 0,
    pad: row / 5,
    radius: Math.min(box.radius, radiusFor(Math.floor(row), lane, box.air, box.share)),
  };
}
