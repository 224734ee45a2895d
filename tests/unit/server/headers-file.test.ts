import { describe, expect, test } from 'vitest';
import { headersFor, parseHeadersFile } from '../../../src/server/headers-file.ts';

const file = `
# for every page
/*
  X-Frame-Options: DENY
  Content-Security-Policy: default-src 'self'; img-src https:

/embed/*
  ! x-frame-options
  Content-Security-Policy: frame-ancestors *
/exact.txt
\tCache-Control:no-store
`;
const headers = (path: string) => Object.fromEntries(headersFor(parseHeadersFile(file), path));

describe('headers of a path', () => {
  test('a star stands for any text, slashes included', () => {
    expect(headers('/cases/a/')).toEqual({
      'X-Frame-Options': 'DENY',
      'Content-Security-Policy': "default-src 'self'; img-src https:",
    });
  });

  test('a later rule takes away and adds to what an earlier one set', () => {
    expect(headers('/embed/a/')).toEqual({
      'Content-Security-Policy': "default-src 'self'; img-src https:, frame-ancestors *",
    });
  });

  test('a path without a star matches itself only, and its dots are dots', () => {
    expect(headers('/exact.txt')).toHaveProperty('Cache-Control', 'no-store');
    expect(headers('/exact.txt/')).not.toHaveProperty('Cache-Control');
    expect(headers('/exactxtxt')).not.toHaveProperty('Cache-Control');
  });

  test('a header that was taken away can be set anew', () => {
    const rules = parseHeadersFile('/*\n  A: 1\n/b\n  ! A\n  A: 2\n');
    expect([...headersFor(rules, '/b')]).toEqual([['A', '2']]);
  });
});

test.each([
  ['  A: 1', '_headers, line 1: a header stands before the first path.'],
  ['/a\ncases/*', '_headers, line 2: "cases/*" is no path: it begins with "/", and headers are indented.'],
  ['/a\n\n  nothing', '_headers, line 3: "nothing" is no header: write "Name: value" or "! Name".'],
  ['/a\n  Bad Name: 1', '_headers, line 2: Header name must be a valid HTTP token ["Bad Name"]'],
])('%j is refused with its line', (text, message) => {
  expect(() => parseHeadersFile(text)).toThrow(message);
});
