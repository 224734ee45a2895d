import { expect, test } from '@playwright/test';
import { fakePolls } from './fake-polls.ts';
import { CASE } from './pages.ts';

const OTHERS = { 'step-in': { 'as-legere': 2, 'to-customer': 20, 'behind-team': 10, 'stay-out': 8 } };

test('a closed poll says so and shows the result, now and later', async ({ page }) => {
  const fake = await fakePolls(page, OTHERS);
  fake.instead = (route) =>
    route.request().method() === 'GET' ? undefined : route.fulfill({ status: 410, json: { status: 410 } });
  await page.goto(CASE);
  const ballot = page.locator('#step-in');
  await ballot.getByLabel('No, the team has it in hand').check();
  await ballot.getByRole('button', { name: 'Vote' }).click();
  for (const visit of ['now', 'later']) {
    await expect(ballot.getByRole('status'), visit).toContainText('This poll is closed.');
    await expect(ballot.getByRole('status'), visit).toContainText('40\u00a0readers since 3 March 2026.');
    await expect(ballot.locator('[data-own]'), visit).toHaveCount(0);
    await expect(ballot.locator('input').first(), visit).toBeDisabled();
    await expect(ballot.locator('.ballot-foot').getByRole('button'), visit).toHaveCount(0);
    await page.reload();
  }
});

test('a vote that was counted before the poll closed stays', async ({ page }) => {
  const fake = await fakePolls(page, OTHERS);
  await page.goto(CASE);
  const ballot = page.locator('#step-in');
  await ballot.getByLabel('No, the team has it in hand').check();
  await ballot.getByRole('button', { name: 'Vote' }).click();
  await expect(ballot.locator('[data-own] .share')).toHaveText('22% · 9 · your vote');
  fake.instead = (route) =>
    route.request().method() === 'GET' ? undefined : route.fulfill({ status: 410, json: { status: 410 } });
  await ballot.getByRole('button', { name: 'Take back' }).click();
  await expect(ballot.getByRole('status')).toContainText('This poll is closed.');
  await expect(ballot.locator('[data-own] .share')).toHaveText('22% · 9 · your vote');
});
