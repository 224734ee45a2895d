import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCase } from '../../src/core/case/parse/index.ts';
import { serializeCase } from '../../src/core/case/serialize/index.ts';
import { caseOf, customer, said } from '../unit/measures/model.ts';
import { arbitraryCase } from './arbitrary-case.ts';
import { markup } from './arbitrary-words.ts';
import { runs } from './runs.ts';

const read = (text: string) => parseCase({ text, slug: 'a-case', pictures: new Set(['photo.png']) });

test('a case that was written is read as the same case, and written the same again', () => {
  fc.assert(
    fc.property(arbitraryCase, (model) => {
      const text = serializeCase(model);
      const { model: again, faults } = read(text);
      expect(faults).toEqual([]);
      expect(again).toEqual(model);
      expect(again && serializeCase(again)).toBe(text);
    }),
    runs(300),
  );
});

test('whatever an editor writes is read as the same after it was written anew', () => {
  const around = serializeCase(caseOf([customer], [said('m1', 'ana')]));
  fc.assert(
    fc.property(markup, (words) => {
      const { model, faults } = read(around.replace('two words', () => words));
      if (!model || faults.length > 0) return;
      const text = serializeCase(model);
      const again = read(text);
      expect(again.faults).toEqual([]);
      expect(again.model).toEqual(model);
      expect(again.model && serializeCase(again.model)).toBe(text);
    }),
    runs(500),
  );
});
