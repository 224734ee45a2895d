import { expect, test } from 'vitest';
import { readExcerpt } from '../../../src/components/elements/search/excerpt.ts';
import { textDirective } from '../../../src/components/elements/search/text-fragment.ts';

const directives = (excerpt: string) =>
  decodeURIComponent(textDirective(readExcerpt(excerpt)))
    .replace(/^:~:/, '')
    .split('&text=')
    .map((one) => one.replace(/^text=/, ''));

test('words are named by their neighbours on both sides, then by either', () => {
  expect(directives('he asked: If you give me a <mark>discount</mark> I could stay here')).toEqual([
    'you give me a-,discount,-I could stay here',
    'you give me a-,discount',
    'discount,-I could stay here',
  ]);
});

test('a side with few words does not name them alone', () => {
  expect(directives('Seen. Both <mark>carriers</mark> are watching. More')).toEqual([
    'Both-,carriers,-are watching',
  ]);
});

test('neighbours are of one sentence, and a full stop may be the index’s own', () => {
  expect(directives('Ana: <mark>Refunds</mark> are late today')).toEqual(['Refunds,-are late today']);
  expect(directives('we have never had <mark>refunds.</mark> Ben: no')).toEqual([
    'we have never had-,refunds',
  ]);
  expect(directives('<mark>Refunds.</mark>')).toEqual(['Refunds']);
});

test('signs that mean something in a directive are encoded', () => {
  expect(textDirective(readExcerpt('and then the <mark>hand-over,</mark> a & b'))).toBe(
    ':~:text=and%20then%20the-,hand%2Dover,-%2C%20a%20%26%20b' +
      '&text=and%20then%20the-,hand%2Dover&text=hand%2Dover,-%2C%20a%20%26%20b',
  );
});

test('without anything found there is no directive', () => {
  expect(textDirective(readExcerpt('nothing here'))).toBe('');
});
