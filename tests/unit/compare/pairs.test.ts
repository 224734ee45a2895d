import { expect, test } from 'vitest';
import { outOfOrder } from '../../../src/core/revision/compare/order.ts';
import { pairsOf } from '../../../src/core/revision/compare/pairs.ts';
import { firstWords } from '../../../src/views/changes/first-words.ts';

const names = (numbers: readonly number[]) =>
  pairsOf(numbers).map(({ from, to }) => `${String(from)}-${String(to)}`);
const first = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

test('any two revisions can be compared, those that were withdrawn left out', () => {
  expect(names([1, 3, 4])).toEqual(['1-3', '1-4', '3-4']);
  expect(names([1])).toEqual([]);
});

test('with one revision more, every page that was there stays', () => {
  for (let count = 1; count < 30; count += 1) {
    const later = new Set(names(first(count + 1)));
    for (const name of names(first(count))) expect(later).toContain(name);
  }
});

test('as little as can be is told to stand in another order', () => {
  const moved = (...places: number[]) => [...outOfOrder(places)];
  expect(moved(0, 1, 2)).toEqual([]);
  expect(moved(1, 2, 3, 0)).toEqual([0]);
  expect(moved(3, 0, 1, 2)).toEqual([3]);
  expect(moved(2, 1, 0)).toHaveLength(2);
});

test('a passage is known by its first words, cut between two of them', () => {
  expect(firstWords('Where is my parcel?')).toBe('Where is my parcel?');
  const long = firstWords(
    'You said it would be here by Monday, and today is Wednesday, and nobody has written.',
  );
  expect(long).toBe('You said it would be here by Monday, and today is …');
  expect(firstWords('包'.repeat(100))).toBe(`${'包'.repeat(54)} …`);
  expect(firstWords('👩‍🚀'.repeat(40)).isWellFormed()).toBe(true);
});
