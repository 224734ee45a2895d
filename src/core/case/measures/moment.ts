const MINUTE = 60_000;
const DAY = 86_400_000;
const INSTANT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2})?(?:Z|([+-])(\d{2}):(\d{2}))$/;

/** A time as a case states it: a whole day, or an instant to the minute or second. */
export interface Moment {
  /** The date as it is written, `2026-01-02`. */
  readonly date: string;
  /** Where it begins, in milliseconds since 1970 (UTC); a day is taken to begin at midnight UTC. */
  readonly start: number;
  /** How fine it is, in milliseconds: a day, a minute or a second. */
  readonly precision: number;
  /** Its distance from UTC in milliseconds; a day has none. */
  readonly offset: number | undefined;
}

/** How long one moment is after another, in milliseconds; negative where it is earlier. */
export interface Distance {
  readonly least: number;
  readonly most: number;
}

/** Reads an `at`: a day or an RFC 3339 instant that the schema has accepted. */
export function readMoment(at: string): Moment {
  const match = INSTANT.exec(at);
  if (!match) return { date: at, start: Date.parse(`${at}T00:00:00Z`), precision: DAY, offset: undefined };
  const [, date = at, seconds, sign, hours, minutes] = match;
  const away = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * MINUTE;
  return {
    date,
    start: Date.parse(at),
    precision: seconds === undefined ? MINUTE : 1000,
    offset: sign === '-' ? -away : away,
  };
}

/**
 * How long after `from` the moment `to` is. A day may be any time of that day, read in the offset of the other
 * moment; two instants are compared in the coarser of their precisions, so that the result is exact.
 */
export function distance(from: Moment, to: Moment): Distance {
  if (from.offset !== undefined && to.offset !== undefined) {
    const unit = Math.max(from.precision, to.precision);
    const exact = (Math.floor(to.start / unit) - Math.floor(from.start / unit)) * unit;
    return { least: exact, most: exact };
  }
  const a = stretch(from, to.offset);
  const b = stretch(to, from.offset);
  return { least: b.start - a.end, most: b.end - a.start };
}

function stretch(moment: Moment, otherOffset = 0): { start: number; end: number } {
  if (moment.offset !== undefined) return { start: moment.start, end: moment.start };
  const start = moment.start - otherOffset;
  return { start, end: start + DAY };
}

/** Which of two moments comes first: by the instant where both are instants, else by the date as written. */
export const inOrder = (a: Moment, b: Moment): number =>
  a.offset === undefined || b.offset === undefined
    ? Date.parse(a.date) - Date.parse(b.date)
    : a.start - b.start;

/**
 * Calendar days from one moment to another: of two instants on the clock of the first, so that two offices in far time
 * zones do not gain or lose a day; else by the dates as written.
 */
export function daysBetween(from: Moment, to: Moment): number {
  const day = ({ start, date, offset }: Moment) =>
    offset === undefined || from.offset === undefined || to.offset === undefined
      ? Date.parse(date)
      : Math.floor((start + from.offset) / DAY) * DAY;
  return Math.round((day(to) - day(from)) / DAY);
}
