import { expect, test, vi } from 'vitest';
import { createFinder } from '../../../src/components/elements/search/finder.ts';
import { madeIndex } from '../../helpers/opened-index.ts';

vi.stubGlobal('navigator', { onLine: true });

const folder = await madeIndex('en', { '/late/': '<h1>Late</h1><p>The parcel is late.</p>' });

test('where the index of one language cannot be loaded, the others answer', async () => {
  const { pages, missing } = await createFinder(folder).find('parcel', ['en', 'zh']);
  expect(pages.map(({ language }) => language)).toEqual(['en']);
  expect(missing).toEqual([]);
});

test('nothing is said not to be there of what could not be asked', async () => {
  await expect(createFinder(folder).find('umbrella', ['en', 'zh'])).rejects.toThrow('Not everything');
  await expect(createFinder(folder).find('parcel', ['zh'])).rejects.toThrow('Not everything');
});

test('what stands nowhere is no failure', async () => {
  const { pages, missing } = await createFinder(folder).find('umbrella', ['en']);
  expect(pages).toEqual([]);
  expect(missing).toEqual(['umbrella']);
});
