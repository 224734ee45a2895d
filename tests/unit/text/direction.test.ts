import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isolated, loneSigns, loneSignsIn } from '../../../src/core/text/direction.ts';

const signs = (text: string) =>
  loneSigns(text).map(({ at, opens }) => `${at}${opens ? ' opens' : ' closes'}`);

test.each([
  ['\u202Bab\u202C', []],
  ['\u2067ab\u2069', []],
  ['\u2067a\u202Eb\u2069', ['2 opens']],
  ['a\u202Eb', ['1 opens']],
  ['a\u2066b\u2068c\u2069', ['1 opens']],
  ['a\u202Cb\u2069', ['1 closes', '3 closes']],
  ['\u202Ea\u2066b\u202C', ['0 opens', '2 opens', '4 closes']],
  ['עברית and English', []],
])('in %j signs without their other half are found', (text, found) => {
  expect(signs(text)).toEqual(found);
});

test.each([
  ['one paragraph\n\u202Egoes on\nover lines\u202C here', 0],
  ['\u202Eone paragraph\n\nand another\u202C', 2],
  ['by number: &#x202E;one &#8294;two&#x2069; end', 1],
  ['- \u202Eone\n- two\u202C', 2],
  ['| \u2067one\n| two\u2069', 2],
  ['---\ntitle: \u2067one\nsummary: two\u2069\n---\n\nwords', 2],
  ['---\ntitle: \u2067one\u2069\n---\n\n\u2067words\nmore\u2069', 0],
])('in %j they are found paragraph by paragraph', (text, count) => {
  expect(loneSignsIn(text)).toHaveLength(count);
});

test('words from left to right stay as they are among such words', () => {
  expect(isolated('Ana (2)')).toBe('Ana (2)');
  expect(isolated('Ana (2)', 'rtl')).toBe('\u2068Ana (2)\u2069');
});

test('whatever a name holds, it ends where its signs end', () => {
  const name = fc.array(
    fc.constantFrom(
      'a',
      'א',
      ' ',
      '(',
      '\u202A',
      '\u202B',
      '\u202C',
      '\u202D',
      '\u202E',
      '\u2066',
      '\u2067',
      '\u2068',
      '\u2069',
    ),
  );
  fc.assert(
    fc.property(name, (parts) => {
      const text = isolated(`א${parts.join('')}`);
      let depth = 0;
      const ends = Array.from(text, (sign) => {
        if ('\u2066\u2067\u2068'.includes(sign)) depth += 1;
        if (sign === '\u2069') depth -= 1;
        return depth;
      });
      expect(ends.indexOf(0)).toBe(text.length - 1);
    }),
  );
});
