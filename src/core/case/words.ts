const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?(?:Z|[+-](\d{2}):(\d{2}))$/;
const DURATION = /^P(?=\d|T\d)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?$/;

/** Whether a text is an id editors may choose: kebab-case, not beginning with `cb-`. */
export const isKebab = (value: string): boolean =>
  value.length <= 80 && KEBAB.test(value) && !value.startsWith('cb-');

/** The addresses of the site itself, and what Windows takes for a device, so that nobody there could check it out. */
const TAKEN = /^(?:r?\d+|index|finder|con|prn|aux|nul|(?:com|lpt)\d)$/;

/** Whether a text may name a case: an id that is not a number, `r<number>`, `index`, `finder`, or a device such as `con`. */
export const isSlug = (value: string): boolean => isKebab(value) && !TAKEN.test(value);

/** Whether a text is a well-formed BCP 47 tag that this runtime knows how to read. */
export function isLanguageTag(value: string): boolean {
  if (!/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(value)) return false;
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}

/** Whether a text is a year, month or day that exists (EDTF level 0). */
export function isDate(value: string): boolean {
  const match = DATE.exec(value);
  if (!match) return false;
  const [, year, month = '01', day = '01'] = match;
  const time = Date.parse(`${year ?? ''}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(8, 10) === day;
}

/** Whether a text is a day, or an instant to the minute or second with `Z` or an offset (RFC 3339). */
export function isDateOrInstant(value: string): boolean {
  const match = INSTANT.exec(value);
  if (!match) return value.length === 10 && isDate(value);
  const [, day = '', hour, minute, second, offsetHour, offsetMinute] = match;
  const below = (part: string | undefined, limit: number) => Number(part ?? 0) < limit;
  return (
    isDate(day) &&
    below(hour, 24) &&
    below(minute, 60) &&
    below(second, 60) &&
    below(offsetHour, 24) &&
    below(offsetMinute, 60)
  );
}

/** Whether a text is an ISO 8601 duration (`P3D`, `PT2H`). */
export const isDuration = (value: string): boolean => DURATION.test(value);

const FRACTION = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})\.\d{1,12}(?=Z$|[+-])/;
const CLOSE_OFFSET = /([+-]\d{2})(\d{2})$/;

/**
 * An instant as RFC 3339 writes it to the second, of one that programs write: with fractions of a second, or with an offset
 * without its colon. Other values are left as they are.
 */
export function plainInstant(value: string): string {
  if (!value.includes('T')) return value;
  const plain = value.replace(FRACTION, '$1').replace(CLOSE_OFFSET, '$1:$2');
  return isDateOrInstant(plain) ? plain : value;
}
