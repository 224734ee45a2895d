import { blank, linesOf, outsideFences, type Accident } from './mend.ts';

const OURS = /^<{7}(?: |$)/;
const BASE = /^\|{7}(?: |$)/;
const BETWEEN = /^={7}$/;
const THEIRS = /^>{7}(?: |$)/;

/** Where git left two versions of a stretch in the file; the first of them is read on. */
export function gitConflicts(text: string): Accident {
  const faults: Accident['faults'][number][] = [];
  const mends: Accident['mends'][number][] = [];
  let first: { start: number; end: number } | undefined;
  let second = false;
  for (const line of outsideFences(linesOf(text))) {
    const sign = line.text.trimEnd();
    if (OURS.test(sign)) {
      first = line;
      second = false;
      faults.push({ code: 'CASE-118', span: { start: line.start, end: line.end } });
    } else if (!first) {
      // An end without a beginning is what is left of a conflict.
      if (!THEIRS.test(sign)) continue;
      faults.push({ code: 'CASE-118', span: { start: line.start, end: line.end } });
    }
    const isSign = [OURS, BASE, BETWEEN, THEIRS].some((form) => form.test(sign));
    if (isSign || second) mends.push(blank(text, line));
    if (BASE.test(sign) || BETWEEN.test(sign)) second = true;
    if (THEIRS.test(sign)) [first, second] = [undefined, false];
  }
  return { faults, mends };
}
