import { expect, test } from 'vitest';
import { REACH } from '../../../src/core/case/map/outlines.ts';
import { pageSizes, SIGN } from '../../../src/core/case/map/sizes.ts';

const LINE = 2;

test('the sign over the last lane is whole, however many speak', () => {
  for (let lanes = 1; lanes <= 24; lanes += 1) {
    const { inset, lane, width } = pageSizes(30, lanes);
    expect(inset + (lanes - 0.5) * lane + SIGN * REACH + LINE, `${lanes} lanes`).toBeLessThanOrEqual(width);
    expect(lane, `${lanes} lanes`).toBeGreaterThan(0);
  }
});
