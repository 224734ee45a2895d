/** Makes a formatter once for each language and form: making one costs more than using it a hundred times. */
function kept<Key extends string, Made>(
  make: (lang: string, form: Key) => Made,
): (lang: string, form: Key) => Made {
  const made = new Map<string, Made>();
  return (lang, form) => {
    const key = `${lang} ${form}`;
    const ready = made.get(key) ?? make(lang, form);
    made.set(key, ready);
    return ready;
  };
}

const numbers = kept(
  (lang, unit) => new Intl.NumberFormat(lang, unit ? { style: 'unit', unit, unitDisplay: 'long' } : {}),
);
const names = kept((lang) => new Intl.DisplayNames(lang, { type: 'language' }));
const dates = kept((lang, form: 'month' | 'day') => {
  const parts: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', timeZone: 'UTC' };
  return new Intl.DateTimeFormat(
    lang === 'en' ? 'en-GB' : lang,
    form === 'day' ? { ...parts, day: 'numeric' } : parts,
  );
});

/** A number in the digits and groups of a language. */
export const formatNumber = (lang: string, value: number): string => numbers(lang, '').format(value);

/** A year, month or day in words. */
export function formatDate(lang: string, date: string): string {
  const [year = '', month, day] = date.slice(0, 10).split('-');
  if (month === undefined) return year;
  const time = new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`);
  return dates(lang, day === undefined ? 'month' : 'day').format(time);
}

/** A day, or an instant with the clock and offset that its source gives. */
export function formatInstant(lang: string, at: string): string {
  return [formatDate(lang, at), formatClock(at)].filter((part) => part !== undefined).join(', ');
}

/** The clock and offset of an instant, as its source gives them; nothing for a day. */
export function formatClock(at: string): string | undefined {
  const [, clock, zone] = /T(\d\d:\d\d(?::\d\d)?)(Z|[+-]\d\d:\d\d)$/.exec(at) ?? [];
  if (clock === undefined || zone === undefined) return undefined;
  return `${clock} UTC${zone === 'Z' ? '' : zone.replace('-', '−')}`;
}

const units = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/** A length of time in its two largest units: “3 days, 2 hours”. */
export function formatDuration(lang: string, seconds: number): string {
  let rest = Math.round(seconds);
  const parts: string[] = [];
  for (const [unit, size] of units) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0 && parts.length < 2) parts.push(formatUnit(lang, unit, count));
    else if (parts.length > 0) break;
  }
  return parts.length === 0 ? formatUnit(lang, 'second', 0) : parts.join(', ');
}

const formatUnit = (lang: string, unit: string, value: number) => numbers(lang, unit).format(value);

const isoUnits = { Y: 'year', M: 'month', W: 'week', D: 'day', H: 'hour', m: 'minute', S: 'second' } as const;

/** An ISO 8601 duration (`P3D`, `PT2H`) in words. */
export function formatIsoDuration(lang: string, duration: string): string {
  const [date = '', time = ''] = duration.slice(1).split('T');
  const parts = `${date}${time.replace('M', 'm')}`.matchAll(/(?<!\d)(\d+)([YMWDHmS])/g);
  return [...parts]
    .map(([, count, unit]) => formatUnit(lang, isoUnits[unit as keyof typeof isoUnits], Number(count)))
    .join(', ');
}

/** The name of the language `tag` in the language `lang`. */
export const languageName = (lang: string, tag: string): string => names(lang, '').of(tag) ?? tag;

const directions = kept((lang) => {
  try {
    return new Intl.Locale(lang).getTextInfo().direction === 'rtl' ? 'rtl' : 'ltr';
  } catch {
    // What is no tag of a language has no direction of its own.
    return 'ltr';
  }
});

/** The direction that a language is written in, with the script or region that its tag names. */
export const direction = (tag: string): 'ltr' | 'rtl' => directions(tag, '');

/** A table asked for what editors wrote: it answers to its own names and not to those that every object has. */
export const named = (table: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.assign(Object.create(null) as Record<string, string>, table);
