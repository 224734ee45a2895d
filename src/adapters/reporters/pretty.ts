import { styleText } from 'node:util';
import type { Finding } from '../../core/text/finding.ts';
import type { CheckResult } from '../checker/index.ts';

type Style = Parameters<typeof styleText>[0];

const MARGIN = 2;
const WIDTH = 110;

/** Findings for people at a terminal: place, code, message, the line with a caret under the place, the hint. */
export function pretty(
  { cases, findings }: CheckResult,
  textOf: (file: string) => string | undefined,
  color: boolean,
): string {
  const paint = (style: Style, text: string) =>
    color ? styleText(style, text, { validateStream: false }) : text;
  const files = new Map<string, readonly string[]>();
  const linesOf = (file: string) => {
    const lines = files.get(file) ?? linesIn(textOf(file));
    files.set(file, lines);
    return lines;
  };
  const blocks = findings.map((finding) => {
    const head = `${harmless(finding.file)}:${finding.line}:${finding.column}`;
    const code = paint(finding.severity === 'error' ? ['bold', 'red'] : ['bold', 'yellow'], finding.code);
    const shown = excerpt(finding, linesOf(finding.file), paint);
    return [
      `${paint('bold', head)}  ${code}  ${harmless(finding.message)}`,
      ...shown,
      `  ${paint('blue', harmless(finding.hint))}`,
    ].join('\n');
  });
  return [...blocks, summary(cases, findings)].join('\n\n');
}

const linesIn = (text: string | undefined): string[] => text?.split(/\r\n|\r|\n/) ?? [];

/** Text that moves no cursor and turns no direction: each such character becomes a space. */
const harmless = (text: string): string =>
  text.replace(/[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, ' ');

function excerpt(
  finding: Finding,
  lines: readonly string[],
  paint: (style: Style, text: string) => string,
): string[] {
  const line = lines[finding.line - 1];
  if (line === undefined || line.trim() === '') return [];
  const column = finding.column - 1;
  const from = wholeCharacter(line, Math.max(0, column - Math.floor((WIDTH * 2) / 3)));
  const shown = harmless(line.slice(from, wholeCharacter(line, from + WIDTH)));
  const end = finding.endLine === finding.line ? finding.endColumn - 1 : line.length;
  const lead = shown.slice(0, column - from);
  const marked = shown.slice(column - from, Math.max(column + 1, end) - from);
  const pad = ' '.repeat(MARGIN);
  const carets = '^'.repeat(Math.max(1, widthOf(marked)));
  return [pad + shown, pad + ' '.repeat(widthOf(lead)) + paint('red', carets)];
}

/** The nearest offset at or before a place that does not part a surrogate pair. */
function wholeCharacter(line: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(line[at] ?? '') ? at - 1 : at;
}

/** The line of a finding with a caret under its place, without colour; empty where the line cannot be shown. */
export const frame = (finding: Finding, text: string | undefined): string =>
  excerpt(finding, linesIn(text), (_style, shown) => shown).join('\n');

/** How many columns of a terminal a text takes: wide characters take two, combining ones none. */
function widthOf(text: string): number {
  let width = 0;
  for (const char of text) {
    if (/[\p{Mark}\u200B-\u200D\uFEFF]/u.test(char)) continue;
    width +=
      /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60]|\p{Emoji_Presentation}/u.test(
        char,
      )
        ? 2
        : 1;
  }
  return width;
}

function summary(cases: number, findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const count = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`;
  return `${count(cases, 'case')} checked: ${count(errors, 'error')}, ${count(findings.length - errors, 'warning')}.`;
}
