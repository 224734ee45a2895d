import type { PollResult } from '../../../core/poll/result.ts';
import type { BallotWords } from '../../poll/ballot-words.ts';

type Counted = Extract<PollResult, { state: 'counted' }>;

const language = () => document.documentElement.lang;

export function readersOf({ readers }: BallotWords, count: number): string {
  const forms: Readonly<Record<string, string>> = readers;
  const form = new Intl.PluralRules(language()).select(count);
  return `${number(count)}\u00a0${forms[form] ?? readers.other}`;
}

/** How many chose an option, of how many. */
export const votesFor = ({ options }: Counted, id: string): number =>
  options.find((option) => option.id === id)?.votes ?? 0;

export const percent = (part: number, whole: number): string =>
  new Intl.NumberFormat(language(), { style: 'percent' }).format(part / whole);

export const number = (value: number): string => new Intl.NumberFormat(language()).format(value);

/** A day in words. @param day YYYY-MM-DD */
export function dayText(day: string): string {
  const lang = language();
  const style = { dateStyle: 'long', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, style).format(new Date(day));
}

/** How many readers, since when, how the figures move, and what the readers are not; or that they are few. */
export function sumOf(words: BallotWords, result: PollResult): string {
  if (result.state === 'few') return words.few.replace('{n}', number(result.fewerThan));
  const step = number(result.step);
  const since = (result.step > 1 ? words.least : words.since)
    .replace('{readers}', readersOf(words, result.voters))
    .replace('{day}', dayText(result.since))
    .replaceAll('{step}', step);
  return `${since} ${words.honest}`;
}
