/** What is said of a date or instant that was mistyped: that there is none such, or how it is written. */
export interface DateTrouble {
  /** Why there is no such time, where it is written as one. */
  readonly reason?: string;
  /** How to write what was meant, where that can be told. */
  readonly example?: string;
}

const DATE = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/;
const INSTANT =
  /^(\d{4}-\d{1,2}-\d{1,2})(?:[Tt]|[ _]+)(\d{1,2})[:.h](\d{2})(?:[:.](\d{2})([.,]\d+)?)?(?:\s?([AaPp]\.?[Mm]\.?))?\s?(Z|z|UTC|GMT|[+\-−–]\d{1,2}(?::?\d{2})?)?$/;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const NAMED =
  /^(?:[a-z]+,? )?(?:(\d{1,2})(?:st|nd|rd|th)?\.? (?:of )?([a-z]{3,9})\.?,? (\d{4})|([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4}))$/i;
const NUMBERS = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/;
const YEAR_FIRST = /^(\d{4})[./](\d{1,2})[./](\d{1,2})$/;
const WITHOUT_HYPHENS = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(?:\d{2})?(Z)?)?$/;
const two = (part: string | number) => String(part).padStart(2, '0');

/** Looks at a value that is no date (`date`: year, month or day) or no instant (a day, or a time of one with its offset). */
export function dateTrouble(value: string, kind: 'date' | 'instant'): DateTrouble {
  const text = value.trim();
  const date = DATE.exec(text);
  if (date) return ofDate(date, kind);
  if (kind === 'instant') {
    const instant = INSTANT.exec(text);
    if (instant) return ofInstant(instant);
    if (/^\d{4}$/.test(text))
      return {
        example: `the day too, such as ${text}-11-22, or leave it out: what is not known has no "at"`,
      };
    if (/^\d{1,2}:\d{2}/.test(text))
      return { example: `the day too, such as 2026-11-22T${text.slice(0, 5).padStart(5, '0')}Z` };
    if (/^\d{10}$|^\d{13}$/.test(text)) {
      const at = new Date(Number(text) * (text.length === 10 ? 1000 : 1)).toISOString().replace(/\.\d+/, '');
      return { example: `it as a date: ${at}, if these are the seconds that programs count` };
    }
  }
  const named = NAMED.exec(text);
  const month = named ? MONTHS.indexOf((named[2] ?? named[4] ?? '').slice(0, 3).toLowerCase()) : -1;
  if (named && month >= 0)
    return { example: `${named[3] ?? named[6] ?? ''}-${two(month + 1)}-${two(named[1] ?? named[5] ?? '')}` };
  const numbers = NUMBERS.exec(text);
  if (numbers) return ofNumbers(numbers);
  const first = YEAR_FIRST.exec(text);
  if (first) return { example: `${first[1] ?? ''}-${two(first[2] ?? '')}-${two(first[3] ?? '')}` };
  const plain = WITHOUT_HYPHENS.exec(text);
  if (plain) {
    const [, year, monthIn, day, hour, minute, zone = ''] = plain;
    const time = hour === undefined ? '' : `T${hour}:${minute ?? ''}${zone}`;
    return { example: `${year ?? ''}-${monthIn ?? ''}-${day ?? ''}${kind === 'date' ? '' : time}` };
  }
  if (kind === 'date' && /^\d{4}-\d{2}-\d{2}T/.test(text))
    return { example: `the day alone: ${text.slice(0, 10)}` };
  if (/^(?:c\.|ca\.?|circa|about|before|after|~)|[?~%]$|^\d{4}s$|^\d{4}[/–-]\d{2,4}$/i.test(text))
    return { example: 'the year, month or day that is sure, and say in words what is not' };
  return {};
}

function ofDate([, year = '', month = '', day]: RegExpExecArray, kind: 'date' | 'instant'): DateTrouble {
  const reason = noSuchDay(year, month, day);
  if (reason !== undefined) return { reason };
  if (day === undefined && kind === 'instant')
    return {
      example: `the day too, such as ${year}-${two(month)}-22, or leave it out: what is not known has no "at"`,
    };
  return { example: [year, two(month), ...(day === undefined ? [] : [two(day)])].join('-') };
}

function noSuchDay(year: string, month: string, day: string | undefined): string | undefined {
  if (Number(month) < 1 || Number(month) > 12) return `the months are 01 to 12`;
  if (day === undefined) return undefined;
  const last = new Date(Date.UTC(2000 + (Number(year) % 400), Number(month), 0)).getUTCDate();
  return Number(day) < 1 || Number(day) > last
    ? `${year}-${two(month)} has the days 01 to ${last}`
    : undefined;
}

function ofInstant(parts: RegExpExecArray): DateTrouble {
  const [, day = '', hour = '', minute = '', second, , half, zone] = parts;
  const [year = '', month = '', date] = day.split('-');
  const noDay = noSuchDay(year, month, date);
  if (noDay !== undefined) return { reason: noDay };
  const afternoon = half !== undefined && /^p/i.test(half) && Number(hour) < 12 ? 12 : 0;
  const hours = half !== undefined && /^a/i.test(half) && Number(hour) === 12 ? 0 : Number(hour) + afternoon;
  if (hours > 23) return { reason: 'the hours of a day are 00 to 23; midnight is 00:00 of the next' };
  if (Number(minute) > 59) return { reason: 'the minutes of an hour are 00 to 59' };
  if (Number(second ?? 0) > 59) return { reason: 'the seconds of a minute are 00 to 59' };
  const offset = /^([+\-−–])(\d{1,2})(?::?(\d{2}))?$/.exec(zone ?? '');
  if (offset && (Number(offset[2]) > 23 || Number(offset[3] ?? 0) > 59))
    return { reason: 'an offset from UTC has hours to 23 and minutes to 59' };
  const written = `${year}-${two(month)}-${two(date ?? '')}T${two(hours)}:${minute}${second === undefined ? '' : `:${second}`}`;
  if (zone === undefined)
    return { example: `the offset from UTC too: ${written}Z, or ${written}+01:00 for one hour before it` };
  const sign = offset?.[1] === '+' ? '+' : '-';
  return { example: `${written}${offset ? `${sign}${two(offset[2] ?? '')}:${offset[3] ?? '00'}` : 'Z'}` };
}

/** Day and month of some countries are month and day of others: one of them is sure only where the other cannot be. */
function ofNumbers([, first = '', second = '', year = '']: RegExpExecArray): DateTrouble {
  const asDay = `${year}-${two(second)}-${two(first)}`;
  const asMonth = `${year}-${two(first)}-${two(second)}`;
  if (Number(first) > 12) return { example: asDay };
  if (Number(second) > 12 || first === second) return { example: asMonth };
  return { example: `${asDay} or ${asMonth}, whichever was meant` };
}
