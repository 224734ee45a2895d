import type { Fault } from '../../text/finding.ts';

/** The most characters a content file may have. */
export const LONGEST_FILE = 1_048_576;
const DEEPEST = 100;
const WIDEST_TABLE = 64;

const NUL_OR_CONTROL = /[\0-\x08\x0B\x0E-\x1F\x7F]/;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
const TABLE_RULE = /^[ \t>]*[|:-][|: \t-]*$/gm;
const QUOTE_OR_LIST_RUN = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){33}/m;

/**
 * Looks for what would bring the parser down, in one pass and before it runs: size, broken characters, absurd nesting.
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
  return brokenCharacter(text) ?? deepNesting(text) ?? wideTable(text);
}

function brokenCharacter(text: string): Fault | undefined {
  const control = NUL_OR_CONTROL.exec(text);
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

const hex = (char: string | undefined) => (char ?? '').charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');

function deepNesting(text: string): Fault | undefined {
  return deepBrackets(text) ?? deepTags(text) ?? deepQuotes(text);
}

function deepBrackets(text: string): Fault | undefined {
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (char === '{' || (depth > 0 && (char === '(' || char === '['))) {
      if (depth === 0) start = at;
      depth += 1;
      if (depth > DEEPEST) return tooDeep(start);
    } else if (depth > 0 && (char === '}' || char === ')' || char === ']')) depth -= 1;
  }
  return undefined;
}

function deepTags(text: string): Fault | undefined {
  let depth = 0;
  let start = 0;
  for (const tag of text.matchAll(/<(\/?)[A-Za-z][^<>]*>/g)) {
    if (tag[1] === '/') depth = Math.max(0, depth - 1);
    else if (!tag[0].endsWith('/>')) {
      if (depth === 0) start = tag.index;
      depth += 1;
      if (depth > DEEPEST) return tooDeep(start);
    }
  }
  return undefined;
}

function deepQuotes(text: string): Fault | undefined {
  const run = QUOTE_OR_LIST_RUN.exec(text);
  return run ? tooDeep(run.index) : undefined;
}

const tooDeep = (start: number): Fault => ({
  code: 'CASE-004',
  span: { start, end: start + 1 },
  data: { most: DEEPEST },
});

function wideTable(text: string): Fault | undefined {
  for (const rule of text.matchAll(TABLE_RULE)) {
    const columns = rule[0].split('|').length;
    if (columns > WIDEST_TABLE) {
      return {
        code: 'CASE-059',
        span: { start: rule.index, end: rule.index + rule[0].length },
        data: { columns, most: WIDEST_TABLE },
      };
    }
  }
  return undefined;
}
