import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lostIn, readerView } from '../helpers/reader-view.ts';
import { leadsOn, pagesOf } from '../helpers/site.ts';

const DIST = join(import.meta.dirname, '../../dist');
const CASE = /^(?:\/[\w-]+)?\/cases\/[\w-]+\/(?:r\d+\/)?$/;
const cases = pagesOf(DIST).filter(
  ({ path, html }) => CASE.test(path) && !leadsOn(html) && html.includes('class="steps"'),
);

test('there are cases, in other languages and frozen revisions too', () => {
  const paths = cases.map(({ path }) => path);
  expect(paths.some((path) => path.startsWith('/es/'))).toBe(true);
  expect(paths.some((path) => path.endsWith('/r1/'))).toBe(true);
});

describe.each(cases.map(({ path, html }) => [path, html] as const))('the reader view of %s', (_, html) => {
  test('has every message and every note, in their order', () => {
    const view = readerView(html);
    expect(view.said.length).toBeGreaterThan(10);
    expect(lostIn(view)).toEqual([]);
  });
});
