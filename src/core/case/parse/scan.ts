import type { Fault } from '../../text/finding.ts';
import { busyLines } from './busy.ts';
import { tagAt } from './tags.ts';

/** The most characters a content file may have. */
export const LONGEST_FILE = 1_048_576;
/** How deep blocks, quotations, lists and emphasis may be nested. */
export const DEEPEST = 100;
const DEEPEST_QUOTE = 32;
const LONGEST_TAG = 20_000;

const NO_TEXT = /[\0-\x08\x0B\x0E-\x1F\x7F\uFDD0-\uFDEF\uFFFE\uFFFF]/;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
const QUOTE_OR_LIST_RUN = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){33}/m;
const TAG_START = /<\/?[A-Za-z]/g;

/**
 * Looks for what would bring the parser down, in one pass and before it runs: size, broken characters, absurd
 * nesting, absurd amounts of markup.
 * @returns the first such fault; a text with one must not be parsed
 */
export function scan(text: string): Fault | undefined {
  if (text.length > LONGEST_FILE) {
    return {
      code: 'CASE-003',
      span: { start: LONGEST_FILE, end: text.length },
      data: { size: text.length, most: LONGEST_FILE },
    };
  }
  return brokenCharacter(text) ?? deepQuotes(text) ?? busyLines(text) ?? badTags(text);
}

/** The first character that no text should have: of control, half of one, or in place of what could not be read. */
export function brokenCharacter(text: string): Fault | undefined {
  const control = NO_TEXT.exec(text);
  const lone = LONE_SURROGATE.exec(text);
  const broken = text.indexOf('\uFFFD');
  const [at, what] = [
    [control?.index, `a control character (U+${hex(control?.[0])})`] as const,
    [lone?.index, 'one half of a character (a lone surrogate)'] as const,
    [broken < 0 ? undefined : broken, 'a replacement character (�), where bytes were not UTF-8'] as const,
  ].reduce((first, next) => ((next[0] ?? Infinity) < (first[0] ?? Infinity) ? next : first));
  if (at === undefined) return undefined;
  return { code: 'CASE-002', span: { start: at, end: at + 1 }, data: { what } };
}

const hex = (char: string | undefined) =>
  (char ?? '').charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');

function badTags(text: string): Fault | undefined {
  let depth = 0;
  let start = 0;
  for (const { index } of text.matchAll(TAG_START)) {
    const tag = tagAt(text, index);
    if (!tag) continue;
    if (tag.end - tag.start > LONGEST_TAG)
      return { code: 'CASE-060', span: { start: index, end: index + 1 } };
    if (tag.kind === 'close') depth = Math.max(0, depth - 1);
    else if (tag.kind === 'open') {
      if (depth === 0) start = index;
      depth += 1;
      if (depth > DEEPEST) return tooDeep(start);
    }
  }
  return undefined;
}

function deepQuotes(text: string): Fault | undefined {
  const run = QUOTE_OR_LIST_RUN.exec(text);
  return run ? tooDeep(run.index, DEEPEST_QUOTE) : undefined;
}

const tooDeep = (start: number, most = DEEPEST): Fault => ({
  code: 'CASE-004',
  span: { start, end: start + 1 },
  data: { most },
});

/**
 * Looks for nesting of brackets, and runs of signs, that would end the process in the parser of JavaScript. Only texts
 * that may hold programs need it: from cases their braces are kept away.
 */
export function deepProgram(text: string): Fault | undefined {
  const run = /[!~]{200}/.exec(text);
  let start = run?.index;
  let depth = 0;
  for (let at = 0; at < text.length && start === undefined; at += 1) {
    const char = text[at] ?? '';
    if ('([{'.includes(char)) depth += 1;
    else if (')]}'.includes(char)) depth = Math.max(0, depth - 1);
    if (depth > DEEPEST) start = at;
  }
  if (start === undefined) return undefined;
  return { code: 'CASE-004', span: { start, end: start + 1 }, data: { most: DEEPEST } };
}
