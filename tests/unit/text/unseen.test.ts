import { expect, test } from 'vitest';
import { occurrences, readPassage } from '../../../src/core/lesson/passage.ts';
import { readLooks, unseenDifference } from '../../../src/core/text/unseen.ts';

test.each([
  ['Cafe\u0301 in Mu\u0308nchen', 'The Café in München is shut.'],
  ['Café in München', 'The Cafe\u0301 in Mu\u0308nchen is shut.'],
  ['1 000 €', 'It is 1\u00A0000\u202F€ now.'],
  ['각', 'It says \u1100\u1161\u11A8.'],
])('%j stands in %j', (words, text) => {
  expect(occurrences(words, readPassage(text))).toBe(1);
});

test.each([
  ['the coop parcel', 'Here the co\u00ADop parcel.', 'there, a soft hyphen (U+00AD) stands after "the co"'],
  ['the co\u00ADop', 'Here the coop parcel.', 'here, a soft hyphen (U+00AD) stands after "the co"'],
  ['zerowidth', 'A zero\u200Bwidth.', 'there, a zero-width space (U+200B) stands after "zero"'],
  ['I ❤ it', 'I ❤\uFE0F it', 'there, a variation selector (U+FE0F) stands after "I ❤"'],
  ['و نمی‌رود', 'و نمیرود', 'here, a zero-width non-joiner (U+200C) stands after "و نمی"'],
  ['\u200Fab', 'x ab', 'here, a right-to-left mark (U+200F) stands at the beginning'],
  ['a\u202Eb', 'x ab', 'here, a sign of direction (U+202E) stands after "a"'],
  [
    'non-breaking',
    'is non\u2011breaking',
    'a hyphen that does not break (U+2011) stands there after "non", and here "-" (U+002D)',
  ],
  ['my parcel', 'mу parcel', '"у" (U+0443) stands there after "m", and here "y" (U+0079)'],
  [
    'a\u200Bb\u200Bc\u200Bd\u200Be',
    'abcde',
    ['a', 'ab', 'abc']
      .map((before) => `here, a zero-width space (U+200B) stands after "${before}"`)
      .join('; '),
  ],
])('in %j and %j it is named what nobody sees', (words, text, difference) => {
  expect(unseenDifference(words, readLooks(text))).toBe(difference);
});

test.each([
  ['the parcel', 'my parcel'],
  ['', 'anything'],
  ['\u200B', 'anything'],
])('%j and %j differ in what is seen', (words, text) => {
  expect(unseenDifference(words, readLooks(text))).toBeUndefined();
});
