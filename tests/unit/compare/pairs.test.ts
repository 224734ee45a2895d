import { expect, test } from 'vitest';
import { pairsOf } from '../../../src/core/revision/compare/pairs.ts';

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
