import { expect, test } from 'vitest';
import { frontCases } from '../../../src/views/front-cases.ts';

const shelf = (...statuses: readonly string[]) =>
  statuses.map((status, at) => ({ at, main: { data: { status } } }));
const shown = (...statuses: readonly string[]) => {
  const { first, others } = frontCases(shelf(...statuses));
  return [first?.at, others.map(({ at }) => at)];
};

test.each<[readonly string[], number | undefined, readonly number[]]>([
  [[], undefined, []],
  [['published'], 0, []],
  [['retired'], undefined, [0]],
  [['retired', 'published'], 1, [0]],
  [['retired', 'retired', 'draft', 'published'], 2, [0, 1, 3]],
  [Array.from({ length: 14 }, () => 'published'), 0, [1, 2, 3, 4, 5, 6, 7, 8, 9]],
])('of %j, number %s is shown at length and %j in the list', (statuses, first, others) => {
  expect(shown(...statuses)).toEqual([first, others]);
});
