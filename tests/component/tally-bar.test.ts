import { expect, test } from 'vitest';
import { barOf, reachOf } from '../../src/components/lesson/bar.ts';
import type { Tally } from '../../src/components/lesson/props.ts';

const tally = (challenges: number, qualifies: number, supports: number): Tally => ({
  challenges,
  qualifies,
  supports,
});

/** The corners of the boxes in a path: x of the left and of the right edge. */
const boxes = (path: string) =>
  [...path.matchAll(/M([\d.]+) [\d.]+h([\d.]+)v1[34]h/g)].map(([, x, width]) => ({
    left: Number(x),
    right: Number(x) + Number(width),
  }));
const zeroOf = (path: string) => Number(/^M([\d.]+) /.exec(path)?.[1]);

test('every passage is one square: against it to the left of the line, for it to the right', () => {
  const { sides, middle, zero } = barOf(tally(3, 2, 5), reachOf([tally(3, 2, 5)]));
  const squares = boxes(sides);
  expect(squares.filter(({ right }) => right <= zeroOf(zero))).toHaveLength(3);
  expect(squares.filter(({ left }) => left >= zeroOf(zero))).toHaveLength(5);
  expect(boxes(middle)).toHaveLength(2);
});

test('passages with a condition stand in the middle of the line', () => {
  const { middle, zero } = barOf(tally(0, 3, 0), reachOf([tally(0, 3, 0)]));
  const squares = boxes(middle);
  const centre =
    (Math.min(...squares.map(({ left }) => left)) + Math.max(...squares.map((s) => s.right))) / 2;
  expect(centre).toBeCloseTo(zeroOf(zero), 0);
});

test('bars of one list have their line and their squares alike', () => {
  const all = [tally(1, 0, 9), tally(6, 4, 2), tally(0, 0, 0)];
  const bars = all.map((one) => barOf(one, reachOf(all)));
  expect(new Set(bars.map(({ width }) => width)).size).toBe(1);
  expect(new Set(bars.map(({ zero }) => zeroOf(zero))).size).toBe(1);
  const widths = bars.flatMap(({ sides }) => boxes(sides).map(({ left, right }) => right - left));
  expect(Math.max(...widths) - Math.min(...widths)).toBeLessThan(0.01);
});

test.each([
  [tally(12, 0, 12), 24],
  [tally(40, 0, 85), 4 + 9],
])('many passages take no more room than twenty: %o', (many, blocks) => {
  const { width, sides } = barOf(many, reachOf([many]));
  expect(width).toBeLessThanOrEqual(20 * 16 + 4);
  expect(boxes(sides)).toHaveLength(blocks);
  for (const { left, right } of boxes(sides)) {
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(width);
  }
});
