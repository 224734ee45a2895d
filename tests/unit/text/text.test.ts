import { describe, expect, test } from 'vitest';
import { codeNames, codes } from '../../../src/core/text/codes/index.ts';
import { listOf, nearest } from '../../../src/core/text/finding.ts';
import { Lines } from '../../../src/core/text/place.ts';

test('lines end with LF, CRLF and CR, and there and back is the same place', () => {
  const text = 'ab\ncd\r\nef\rgh';
  const lines = new Lines(text);
  expect(Array.from(text, (_char, at) => Object.values(lines.place(at)).join(':')).join(' ')).toBe(
    '1:1 1:2 1:3 2:1 2:2 2:3 2:4 3:1 3:2 3:3 4:1 4:2',
  );
  for (let at = 0; at <= text.length; at += 1) expect(lines.offset(lines.place(at))).toBe(at);
  expect(lines.place(999)).toEqual({ line: 4, column: 3 });
  expect(lines.place(-1)).toEqual({ line: 1, column: 1 });
});

test.each([
  ['form', ['at', 'from'], 'from'],
  ['Sumary', ['title', 'summary'], 'summary'],
  ['xyz', ['title', 'summary'], undefined],
  ['a', [], undefined],
  ['x'.repeat(5000), ['x'.repeat(5001)], undefined],
])('the name that is nearest to %s', (name, known, expected) => {
  expect(nearest(name, known)).toBe(expected);
});

test('a long list is cut', () => {
  expect(listOf(Array.from({ length: 25 }, (_, at) => String(at)))).toMatch(/19 and 5 more$/);
});

describe.each(codeNames)('%s', (name) => {
  const { title, message, hint, wrong, right } = codes[name];

  test('has a title of a few words and whole sentences', () => {
    expect(title).toMatch(/^[A-Z][^.]*$/);
    expect(title.split(' ').length).toBeLessThanOrEqual(7);
    expect(message).toMatch(/^[A-Z"{<].*[.]$/);
    expect(hint).toMatch(/^[A-Z{].*[.]$/);
  });

  test('shows a wrong and a right example that differ', () => {
    expect(wrong.trim()).not.toBe('');
    expect(right.trim()).not.toBe('');
    expect(wrong).not.toBe(right);
  });
});
