import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pagesOf } from '../helpers/site.ts';

const dist = join(process.cwd(), 'dist');
const pages = new Map(pagesOf(dist).map(({ path, html }) => [path, html]));
const addressesIn = (path: string, tag: RegExp) =>
  [...(pages.get(path) ?? '').matchAll(tag)].map(([, address = '']) => address);

test.each(['/', '/cases/', '/cases/two-carriers-one-customer/', '/lessons/say-what-it-costs/', '/search/'])(
  '%s waits for one file of styles',
  (path) => {
    expect(addressesIn(path, /<link rel="stylesheet" href="([^"]+)"/g)).toHaveLength(1);
  },
);

test('the script of a case is one file, which waits for no other', () => {
  const [script = '', ...more] = addressesIn(
    '/cases/two-carriers-one-customer/',
    /<script type="module" src="([^"]+)"/g,
  );
  expect(more).toEqual([]);
  expect(readFileSync(join(dist, script), 'utf8')).not.toMatch(/^import(?!\()|[;}]import[^(]/);
});
