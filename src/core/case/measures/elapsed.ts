import type { Distance } from './moment.ts';
import type { Elapsed, Span } from './schema.ts';

const SECONDS = { day: 86_400, hour: 3600, minute: 60 };
const DURATION = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** Milliseconds as a span; what is negative counts as nothing. */
function toSpan(milliseconds: number): Span {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  const part = (amount: number, unit: string) => (amount > 0 ? `${amount}${unit}` : '');
  const days = Math.floor(seconds / SECONDS.day);
  const hours = Math.floor((seconds % SECONDS.day) / SECONDS.hour);
  const minutes = Math.floor((seconds % SECONDS.hour) / SECONDS.minute);
  const time = part(hours, 'H') + part(minutes, 'M') + part(seconds % SECONDS.minute, 'S');
  const iso = `P${part(days, 'D')}${time && `T${time}`}`;
  return { seconds, iso: iso === 'P' ? 'PT0S' : iso };
}

/**
 * Reads an ISO 8601 duration that the schema has accepted, in milliseconds. A month lasts 28 to 31 days and a year
 * 365 or 366, so those give an interval.
 */
export function readDuration(duration: string): Distance {
  const parts = DURATION.exec(duration)?.slice(1) as (string | undefined)[] | undefined;
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] =
    parts?.map((part) => Number(part ?? 0)) ?? [];
  const exact = (weeks * 7 + days) * SECONDS.day + hours * SECONDS.hour + minutes * SECONDS.minute + seconds;
  const total = (year: number, month: number) =>
    ((years * year + months * month) * SECONDS.day + exact) * 1000;
  return { least: total(365, 28), most: total(366, 31) };
}

/** A distance with its proof: exact where both ends agree, an interval otherwise, at least where there may be more. */
export function toElapsed(
  { least, most }: Distance,
  messages: string[],
  { basis = 'times', open = false }: { basis?: 'times' | 'gap'; open?: boolean } = {},
): Elapsed {
  if (open) return { known: 'at-least', least: toSpan(least), basis, messages };
  if (least === most) return { known: 'exact', value: toSpan(least), basis, messages };
  return { known: 'interval', least: toSpan(least), most: toSpan(most), basis, messages };
}
