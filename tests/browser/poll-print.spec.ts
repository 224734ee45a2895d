import { expect, test } from '@playwright/test';
import { fakePolls } from './fake-polls.ts';
import { CASE } from './pages.ts';

test('on paper a ballot is its question and its options, and the result only after a vote', async ({
  page,
}) => {
  await fakePolls(page, { 'att-answer': { terms: 3, private: 6, warning: 12, silence: 2 } });
  await page.goto(CASE);
  const ballot = page.locator('#att-answer');
  await page.emulateMedia({ media: 'print' });
  await expect(ballot.locator('legend')).toBeVisible();
  await expect(ballot.locator('label')).toHaveCount(4);
  for (const button of await page.locator('.case button').all()) await expect(button).toBeHidden();
  await expect(ballot.locator('.answer, .share, .voted').filter({ visible: true })).toHaveCount(0);
  await page.emulateMedia({ media: 'screen' });
  await ballot.getByLabel('Nothing').check();
  await ballot.getByRole('button', { name: 'Vote' }).click();
  await expect(ballot.locator('.share').first()).toContainText('%');
  await page.emulateMedia({ media: 'print' });
  await expect(ballot.locator('.share').first()).toBeVisible();
  await expect(ballot.locator('.answer .prose')).toBeVisible();
  await expect(ballot.getByRole('status')).toBeVisible();
  for (const button of await page.locator('.case button').all()) await expect(button).toBeHidden();
});
