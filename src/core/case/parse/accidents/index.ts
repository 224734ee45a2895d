import type { Fault } from '../../../text/finding.ts';
import { frontMatterSpan } from '../front-matter.ts';
import { gitConflicts } from './conflicts.ts';
import { misplacedHead } from './head.ts';
import { bareLogs } from './logs.ts';
import { mendText, type Accident, type Mended } from './mend.ts';
import { curlyQuotes, quotesInValues } from './quotes.ts';

/** A text of the same length in which accidents are mended, each told once. */
export interface MendedText {
  readonly text: string;
  readonly faults: readonly Fault[];
  /** Whether something was mended in the line that an offset is in, so that what else is said of it is no news. */
  covers(at: number): boolean;
}

/**
 * Looks in a text with errors for what happens to texts on their way from people who write: in word processors, in git,
 * by pasting. Each is told once, in place of all that would follow from it.
 * @param tags whether the text has a front matter and tags in a body
 * @returns nothing where there was no such accident
 */
export function mendAccidents(text: string, { tags = true } = {}): MendedText | undefined {
  const steps: readonly ((text: string) => Accident)[] = tags
    ? [
        gitConflicts,
        misplacedHead,
        curlyQuotes,
        quotesInValues,
        (mended) => bareLogs(mended, frontMatterSpan(mended)?.all.end ?? 0),
      ]
    : [gitConflicts];
  let mended = text;
  const faults: Fault[] = [];
  const lines: Mended[] = [];
  for (const step of steps) {
    const accident = step(mended);
    faults.push(...accident.faults);
    lines.push(...accident.mends);
    mended = mendText(mended, accident.mends);
  }
  if (faults.length === 0) return undefined;
  return { text: mended, faults, covers: (at) => lines.some(({ start, end }) => at >= start && at <= end) };
}
