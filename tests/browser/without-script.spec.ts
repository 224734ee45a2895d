import { expect, test } from '@playwright/test';
import { CASE } from './pages.ts';

test.use({ javaScriptEnabled: false });

test('without script everything can be read', async ({ page }) => {
  await page.goto(CASE);
  for (const part of [
    '.message',
    '.note',
    '.gap',
    '.event',
    '.lesson-notes',
    '.ballot',
    '.case-end section',
  ]) {
    for (const one of await page.locator(part).all()) await expect(one).toBeVisible();
  }
});

test('without script the numbers of notes lead there and back', async ({ page }) => {
  await page.goto(CASE);
  await page.locator('#why-here + sup a').click();
  await expect(page).toHaveURL(/#cb-note-1$/);
  await page.locator('#cb-note-1 .note-number').click();
  await expect(page).toHaveURL(/#why-here$/);
});
