import { daysBetween, readMoment, type Moment } from '../measures/moment.ts';
import type { Item, Parts } from './parts.ts';
import { messagesAmong } from './parts.ts';
import { place } from './place.ts';
import type { Sizes } from './sizes.ts';

/** The time from one item whose time is known to the next such. */
export interface Interval {
  /** Numbers of the items. */
  readonly from: number;
  readonly to: number;
  /** In milliseconds. */
  readonly length: number;
  /** Where only the day of either is known, `length` is in whole days. */
  readonly about: boolean;
}

/** What a map by time is drawn from. */
export interface Timing {
  readonly intervals: readonly Interval[];
  /** Silences longer than this, in milliseconds, are cut short. */
  readonly limit: number;
}

const DAY = 86_400_000;
const ENOUGH = 3;
const PART = 0.5;
/** A silence is long when it lasts so many times as long as three of four intervals. */
const TIMES_LONGER = 2;

/**
 * The times of a case, where a map by time says more than one by order: at least three messages and half of all have a
 * time, and not all the same. Times do not run backwards; where a case lets them, they are taken to be the same.
 */
export function timingOf(parts: Parts): Timing | undefined {
  const messages = messagesAmong(parts);
  const known = messages.filter(({ at }) => at !== undefined).length;
  if (known < ENOUGH || known < messages.length * PART) return undefined;
  const intervals = intervalsOf(parts.items);
  const lengths = intervals.flatMap(({ length }) => (length > 0 ? [length] : [])).toSorted((a, b) => a - b);
  const usual = lengths[Math.floor((lengths.length - 1) * 0.75)];
  return usual === undefined ? undefined : { intervals, limit: usual * TIMES_LONGER };
}

function intervalsOf(items: readonly Item[]): Interval[] {
  const timed = items.flatMap((item, index) =>
    item.kind === 'gap' || item.at === undefined ? [] : [{ index, moment: readMoment(item.at) }],
  );
  return timed.slice(1).flatMap(({ index: to, moment }, before): Interval[] => {
    const earlier = timed[before];
    return earlier ? [{ from: earlier.index, to, ...between(earlier.moment, moment) }] : [];
  });
}

function between(from: Moment, to: Moment): Pick<Interval, 'length' | 'about'> {
  const about = from.offset === undefined || to.offset === undefined;
  const length = about ? daysBetween(from, to) * DAY : to.start - from.start;
  return { length: Math.max(0, length), about };
}

/**
 * Units of the map in a millisecond: what is not cut takes as much room as so many rows would, the more for each
 * message the fewer there are.
 */
export function scaleOf({ intervals, limit }: Timing, { row }: Sizes): number {
  const rows = Math.min(3 * intervals.length, Math.max(0.8 * intervals.length, 24));
  const total = intervals.reduce((sum, { length }) => sum + (length > limit ? 0 : length), 0);
  return (rows * row) / total;
}

/**
 * The room before every item that makes distances true to time: none where the rows themselves take as much, that of a
 * break where a silence is too long. Items whose time is not known are spread evenly between their neighbours.
 */
export function roomsByTime(parts: Parts, timing: Timing, sizes: Sizes): number[] {
  const rooms = parts.items.map(() => 0);
  const { middles } = place(parts, sizes);
  for (const { from, to, length } of timing.intervals) {
    if (length > timing.limit) {
      rooms[to] = sizes.break;
      continue;
    }
    const taken = (middles[to] ?? 0) - (middles[from] ?? 0);
    const wanted = Math.max(0, length * scaleOf(timing, sizes) - taken);
    for (let index = from + 1; index <= to; index += 1) rooms[index] = wanted / (to - from);
  }
  return rooms;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const MARKS = [
  1000,
  10_000,
  MINUTE,
  5 * MINUTE,
  10 * MINUTE,
  30 * MINUTE,
  ...[1, 2, 3, 6, 12].map((hours) => hours * HOUR),
  ...[1, 2, 7, 14, 30, 90, 365, 1000].map((days) => days * DAY),
];

/** The longest round time, in milliseconds, that is no longer than `most` units of the map. */
export function scaleMark(scale: number, most: number): number | undefined {
  return MARKS.findLast((time) => time * scale <= most);
}
