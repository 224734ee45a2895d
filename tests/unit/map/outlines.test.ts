import { expect, test } from 'vitest';
import { outlineAt } from '../../../src/core/case/map/outlines.ts';
import { reachOf } from '../../../src/core/case/map/sizes.ts';
import { roles } from '../../../src/core/case/vocabulary.ts';

/** The corners of an outline of straight lines. */
function cornersOf(path: string): [number, number][] {
  const corners: [number, number][] = [];
  let [x, y] = [0, 0];
  for (const [, command, rest = ''] of path.matchAll(/([MhvlZz])([^MhvlZz]*)/g)) {
    const [first = 0, second = 0] = (rest.match(/-?\d+/g) ?? []).map(Number);
    if (command === 'M') [x, y] = [first, second];
    if (command === 'l') [x, y] = [x + first, y + second];
    if (command === 'h') x += first;
    if (command === 'v') y += first;
    corners.push([x, y]);
  }
  return corners;
}

test('no two roles have the same outline', () => {
  expect(new Set(roles.map((role) => outlineAt(role, 10, 0, 0))).size).toBe(roles.length);
});

test.each(roles.filter((role) => role !== 'customer'))('the outline of %s stays within reach', (role) => {
  for (let radius = 1; radius <= 24; radius += 1) {
    const farthest = Math.max(
      ...cornersOf(outlineAt(role, radius, 0, 0))
        .flat()
        .map(Math.abs),
    );
    expect(farthest).toBeLessThanOrEqual(reachOf({ radius }));
  }
});

test('an outline stands where it is put', () => {
  expect(cornersOf(outlineAt('company', 10, 50, 30))).toEqual(
    cornersOf(outlineAt('company', 10, 0, 0)).map(([x, y]) => [x + 50, y + 30]),
  );
});
