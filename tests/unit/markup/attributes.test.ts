import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { escapingWriter } from '../../../src/adapters/markup/index.ts';

const file = 'node_modules/astro/dist/runtime/server/render/util.js';

test('the writer of attributes of this version of Astro can be made to escape more, and another one is refused', () => {
  const code = escapingWriter(readFileSync(file, 'utf8'));
  expect(code).toMatch(/toAttributeString = .*\n.*if \(!shouldEscape\) return value;\n\s*const SIGNS/);
  expect(() => escapingWriter('const toAttributeString = (value) => String(value);')).toThrow(
    'Astro writes attributes in another way',
  );
});
