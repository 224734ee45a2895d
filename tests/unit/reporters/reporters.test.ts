import { expect, test } from 'vitest';
import { frame, github, json, pretty } from '../../../src/adapters/reporters/index.ts';
import type { Finding } from '../../../src/core/text/finding.ts';

const finding: Finding = {
  code: 'CASE-021',
  severity: 'error',
  file: 'cases/late-parcel/case.mdx',
  line: 1,
  column: 3,
  endLine: 1,
  endColumn: 6,
  message: 'A message.',
  hint: 'A hint.',
};

test('pretty: place, code, message, line, caret, hint, sum', () => {
  expect(pretty({ cases: 2, findings: [finding] }, () => 'a {b} c', false)).toBe(
    [
      'cases/late-parcel/case.mdx:1:3  CASE-021  A message.',
      '  a {b} c',
      '    ^^^',
      '  A hint.',
      '',
      '2 cases checked: 1 error, 0 warnings.',
    ].join('\n'),
  );
});

test('pretty: colours only where they are asked for', () => {
  const result = { cases: 1, findings: [finding] };
  expect(pretty(result, () => 'a {b} c', true)).toContain('\u001B[');
  expect(pretty(result, () => 'a \u001B[31m c', false)).not.toContain('\u001B');
});

test.each([
  ['a tab before the place', '\ta{b}', 3, 6, '  ^^^'],
  ['wide characters before it', '漢字{b}', 3, 6, '    ^^^'],
  ['wide characters in it', 'a{漢}', 2, 5, ' ^^^^'],
  ['a combining accent before it', 'e\u0301{b}', 3, 6, ' ^^^'],
  ['a place at the end of the line', 'ab', 3, 3, '  ^'],
])('the caret stands under the place: %s', (_name, text, column, endColumn, carets) => {
  expect(frame({ ...finding, column, endColumn }, text).split('\n')[1]).toBe(`  ${carets}`);
});

test('a place over lines is underlined to the end of its first', () => {
  expect(frame({ ...finding, endLine: 3, endColumn: 2 }, 'a {b\n\n}').split('\n')[1]).toBe('    ^^');
});

test('a line that is not there gives no frame', () => {
  expect(frame({ ...finding, line: 9 }, 'a')).toBe('');
  expect(frame(finding, undefined)).toBe('');
});

test('json has exactly its keys', () => {
  const more = { ...finding, extra: 1 };
  expect(JSON.parse(json({ cases: 1, findings: [more] }))).toEqual({ cases: 1, findings: [finding] });
});

test('github escapes what has a meaning in a command', () => {
  const odd = { ...finding, file: 'a,b:c%/case.mdx', message: '100%\nor less', severity: 'warning' as const };
  expect(github({ cases: 1, findings: [odd, { ...finding, endLine: 2 }] }, 'content/').split('\n')).toEqual([
    '::warning file=content/a%2Cb%3Ac%25/case.mdx,line=1,endLine=1,col=3,endColumn=6,title=CASE-021::100%25%0Aor less A hint.',
    '::error file=content/cases/late-parcel/case.mdx,line=1,endLine=2,title=CASE-021::A message. A hint.',
  ]);
});
