import { expect, test } from '@playwright/test';
import { CASE } from './pages.ts';

test('on paper the notes stand under what they are about, and nothing is there only for clicking', async ({
  page,
}) => {
  await page.goto(CASE);
  await page.emulateMedia({ media: 'print' });
  for (const note of await page.locator('.note').all()) await expect(note).toBeVisible();
  await expect(page.locator('.map svg')).toBeVisible();
  await expect(page.locator('.score ol')).toBeHidden();
  await expect(page.locator('.map-table')).toBeHidden();
  await expect(page.locator('.site-head nav')).toBeHidden();
  for (const sign of await page.locator('.anchor').all()) await expect(sign).toBeHidden();
  const message = await page.locator('#jay-1').boundingBox();
  const note = await page.locator('#cb-note-1').boundingBox();
  expect(note?.y).toBeGreaterThanOrEqual((message?.y ?? 0) + (message?.height ?? 0));
});
