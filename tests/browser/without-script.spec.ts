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

test('without script what happened can be unfolded, and a choice sends nothing', async ({ page }) => {
  await page.goto(CASE);
  const ballot = page.locator('#att-answer');
  await ballot.getByLabel('Nothing').check();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/two-carriers-one-customer\/$/);
  await expect(ballot.locator('.answer .prose')).toBeHidden();
  await ballot.locator('summary').click();
  await expect(ballot.locator('.answer .prose')).toBeVisible();
});
