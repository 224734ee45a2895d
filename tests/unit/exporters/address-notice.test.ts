import { expect, test } from 'vitest';
import { addressNotice } from '../../../src/adapters/exporters/address-notice.ts';

/** What is said after a build of a site with an address, or without. */
async function said(given: string | undefined): Promise<string[]> {
  const lines: string[] = [];
  const done = addressNotice(given).hooks['astro:build:done'] as unknown as (build: object) => unknown;
  await done({ logger: { warn: (line: string) => lines.push(line) } });
  return lines;
}

test('a site that does not know its address is told that its citations cannot be followed', async () => {
  const [line, ...more] = await said(undefined);
  expect(line).toContain('SITE_URL=https://…');
  expect(more).toEqual([]);
});

test('a site that knows its address is told nothing', async () => {
  expect(await said('https://cases.example.org')).toEqual([]);
});
