import { expect, test } from 'vitest';
import { outOfOrder } from '../../../src/core/revision/compare/order.ts';
import { pairsOf } from '../../../src/core/revision/compare/pairs.ts';
import { firstWords } from '../../../src/views/changes/first-words.ts';

const names = (numbers: number[]) => pairsOf(numbers).map(({ from, to }) => `${String(from)}-${String(to)}`);

test('any two of some revisions are compared, whatever is missing between them', () => {
  expect(names([1])).toEqual([]);
  expect(names([1, 2, 4])).toEqual(['1-2', '1-4', '2-4']);
});

test('of many revisions neighbours are compared, and each with the newest', () => {
  const twelve = Array.from({ length: 12 }, (_, index) => index + 1);
  expect(names(twelve)).toHaveLength(66);
  const many = names([...twelve, 13]);
  expect(many).toHaveLength(11 + 12);
  expect(many).toContain('3-4');
  expect(many).toContain('3-13');
  expect(many).not.toContain('3-5');
  expect(new Set(many).size).toBe(many.length);
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
