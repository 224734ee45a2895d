import { expect, test } from '@playwright/test';
import { CASE } from './pages.ts';

test('a choice is kept on this device until it is taken back', async ({ page }) => {
  await page.goto(CASE);
  const ballot = page.locator('#att-answer');
  const choice = ballot.getByLabel('A warning about T-Mobile');
  await expect(ballot.getByText('Votes are not counted on this copy.')).toBeVisible();
  await expect(ballot.getByRole('button', { name: 'Take back' })).toBeHidden();
  await choice.check();
  await expect(ballot.getByText('Your choice is kept on this device only.')).toBeVisible();
  await page.reload();
  await expect(choice).toBeChecked();
  await ballot.getByRole('button', { name: 'Take back' }).click();
  await expect(choice).not.toBeChecked();
  await page.reload();
  await expect(choice).not.toBeChecked();
});

test('a choice in one poll leaves the others alone', async ({ page }) => {
  await page.goto(CASE);
  await page.locator('#att-answer input').first().check();
  await page.reload();
  await expect(page.locator('.ballot input:checked')).toHaveCount(1);
});
