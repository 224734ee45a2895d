import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readOptions, requireBuiltSite } from '../../../src/server/options.ts';

test('without settings the site is at port 4321, at the root, from dist', () => {
  expect(readOptions({ PORT: '', BASE_PATH: '' })).toEqual({
    port: 4321,
    base: '/',
    dist: resolve('dist'),
  });
});

test.each(['cases', '/cases', 'cases/', '/cases/', '//cases//'])('BASE_PATH %s is /cases/', (base) => {
  expect(readOptions({ BASE_PATH: base }).base).toBe('/cases/');
});

test.each(['0', '65536', '-1', '80.5', 'http', '1e3', ' 80'])('PORT %j is refused', (port) => {
  expect(() => readOptions({ PORT: port })).toThrow(`PORT is "${port}", which is no port`);
});

test.each(['https://example.org', '/a b/', '/../', '/a/./b', '/?x'])('BASE_PATH %j is refused', (base) => {
  expect(() => readOptions({ BASE_PATH: base })).toThrow(`BASE_PATH is "${base}", which is no path`);
});

test('a missing site is said with what to do', () => {
  expect(() => requireBuiltSite('/no/such/dist')).toThrow(
    'There is no built site in /no/such/dist: run `npm run build` first',
  );
});
