import { styleText } from 'node:util';
import type { Finding } from '../../core/text/finding.ts';
import type { CheckResult } from '../checker/index.ts';

type Style = Parameters<typeof styleText>[0];

const MARGIN = 2;
const WIDTH = 110;

/** Findings for people at a terminal: place, code, message, the line with a caret under the place, the hint. */
export function pretty({ cases, findings }: CheckResult, textOf: (file: string) => string | undefined, color: boolean): string {
  const paint = (style: Style, text: string) => (color ? styleText(style, text, { validateStream: false }) : text);
  const blocks = findings.map((finding) => {
    const head = `${finding.file}:${finding.line}:${finding.column}`;
    const code = paint(finding.severity === 'error' ? ['bold', 'red'] : ['bold', 'yellow'], finding.code);
    return [`${paint('bold', head)}  ${code}  ${finding.message}`, ...excerpt(finding, textOf(finding.file), paint), `  ${paint('blue', finding.hint)}`].join('\n');
  });
  return [...blocks, summary(cases, findings)].join('\n\n');
}

function excerpt(finding: Finding, text: string | undefined, paint: (style: Style, text: string) => string): string[] {
  const line = text?.split(/\r\n|\r|\n/)[finding.line - 1];
  if (line === undefined || line.trim() === '') return [];
  const from = Math.max(0, finding.column - 1 - (WIDTH * 2) / 3);
  const shown = line.slice(from, from + WIDTH).replace(/[\p{Cc}]/gu, ' ');
  const end = finding.endLine === finding.line ? finding.endColumn : line.length + 1;
  const lead = shown.slice(0, finding.column - 1 - from);
  const carets = '^'.repeat(Math.max(1, Math.min(end - finding.column, shown.length - lead.length)));
  const pad = ' '.repeat(MARGIN);
  return [pad + shown, pad + ' '.repeat(widthOf(lead)) + paint('red', carets)];
}

/** The line of a finding with a caret under its place, without colour; empty where the line cannot be shown. */
export const frame = (finding: Finding, text: string | undefined): string =>
  excerpt(finding, text, (_style, shown) => shown).join('\n');

/** How many columns of a terminal a text takes: wide characters take two, combining ones none. */
function widthOf(text: string): number {
  let width = 0;
  for (const char of text) {
    if (/\p{Mark}/u.test(char)) continue;
    width += /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60]|\p{Emoji_Presentation}/u.test(char) ? 2 : 1;
  }
  return width;
}

function summary(cases: number, findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const count = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`;
  return `${count(cases, 'case')} checked: ${count(errors, 'error')}, ${count(findings.length - errors, 'warning')}.`;
}
