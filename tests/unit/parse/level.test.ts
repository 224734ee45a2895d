import { describe, expect, test } from 'vitest';
import { level } from '../../../src/core/case/parse/level.ts';
import { findingsOf, saying } from '../../helpers/late-parcel.ts';

/** Beginnings of lines that may stand before tags, in every mixture, so long that only one way through them can be taken. */
const units = ['->', '>', '>>-', '- ', '+ >', '* > ', '1.', '12) ', '1.>-', '\t>', '-', '>\t\t', '1) > '];
const ends = ['', 'x', '<', '</b', '</b> x', '<b> <i'];

describe('lines that begin like lists and quotations', () => {
  test.each(units)('%j over and over is gone through once', (unit) => {
    for (const end of ends) {
      const line = unit.repeat(20_000) + end;
      expect(level(line)).toBe(line);
    }
  });

  test('a closing tag behind such a beginning still goes back to where its block began', () => {
    for (const unit of units) {
      const before = unit.repeat(8);
      const text = `<A>\n\n${before}</A>\n`;
      expect(level(text)).toBe(`<A>\n\n</A>${' '.repeat(before.length)}\n`);
    }
  });

  test('arrows in the words of a message are words', () => {
    for (const words of [
      '->'.repeat(42),
      '->'.repeat(5000),
      '=>'.repeat(42),
      `${'>'.repeat(30)} a`,
      `a ${'-'.repeat(300)}`,
    ])
      expect(findingsOf(saying(words))).toEqual([]);
  });
});
