import { expect, test } from 'vitest';
import { cacheKey } from '../../src/views/cache-key.ts';

test('the same parts give the same key, and any other part another', () => {
  const key = cacheKey('digest', ['a claim'], { name: 'Casebook' });
  expect(cacheKey('digest', ['a claim'], { name: 'Casebook' })).toBe(key);
  expect(cacheKey('digest', ['another claim'], { name: 'Casebook' })).not.toBe(key);
  expect(cacheKey('digest', [undefined], { name: 'Casebook' })).not.toBe(key);
});

test('parts cannot run into each other', () => {
  expect(cacheKey('ab', 'c')).not.toBe(cacheKey('a', 'bc'));
});
