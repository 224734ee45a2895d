import { expect, test } from '@playwright/test';
import { fakePolls } from './fake-polls.ts';
import { CASE } from './pages.ts';

test('by keyboard alone: choose, vote, change, take back; the focus is never lost', async ({ page }) => {
  await fakePolls(page, {
    'step-in': { 'as-legere': 2, 'to-customer': 20, 'behind-team': 10, 'stay-out': 7 },
  });
  await page.goto(CASE);
  const ballot = page.locator('#step-in');
  const options = ballot.locator('input');
  await options.first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await expect(options.nth(1)).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(ballot.locator('[data-own] .share')).toHaveText('53% · 21 · your vote');
  await expect(options.nth(1)).toBeFocused();
  await expect(page).toHaveURL(/two-carriers-one-customer\/$/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await expect(ballot.getByRole('button', { name: 'Change my vote' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(ballot.locator('[data-own] .share')).toHaveText('28% · 11 · your vote');
  await expect(ballot.getByRole('button', { name: 'Change my vote' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(ballot.getByRole('button', { name: 'Take back' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(options.first()).toBeFocused();
});
