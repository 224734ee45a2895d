import type { Step } from '../../core/case/schema.ts';
import { formatDuration, formatInstant, words, type InterfaceLanguage } from '../../i18n/index.ts';

const DAY = 86_400;
const isDay = (at: string) => at.length === 10;
const seconds = (at: string) => Date.parse(isDay(at) ? `${at}T00:00:00Z` : at) / 1000;

const timesOf = (step: Step | undefined): string[] =>
  (step?.blocks ?? []).flatMap((block) =>
    (block.type === 'message' || block.type === 'event') && block.at !== undefined ? [block.at] : [],
  );

/** What is known of the time between a step and the one before it, in words. */
export function timeSince(lang: InterfaceLanguage, steps: readonly Step[], index: number): string {
  const t = words(lang).step;
  const begin = timesOf(steps[index])[0];
  if (index === 0) return begin === undefined ? t.first : t.firstAt(formatInstant(lang, begin));
  const before = timesOf(steps[index - 1]).at(-1);
  if (begin === undefined || before === undefined) return t.sinceUnknown;
  const exact = !isDay(begin) && !isDay(before);
  const passed = exact
    ? seconds(begin) - seconds(before)
    : Math.round((seconds(begin.slice(0, 10)) - seconds(before.slice(0, 10))) / DAY) * DAY;
  if (passed < 0) return t.sinceUnknown;
  if (passed === 0) return exact ? t.atOnce : t.sameDay;
  return (exact ? t.since : t.sinceAbout)(formatDuration(lang, passed));
}
