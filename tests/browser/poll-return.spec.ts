import { expect, test } from '@playwright/test';
import { fakePolls } from './fake-polls.ts';
import { CASE } from './pages.ts';

const OTHERS = {
  'what-is-missing': { 'att-warning': 2, 'customer-promise': 1, 'answer-to-need': 4, 'stranger-advice': 1 },
  'step-in': { 'as-legere': 2, 'to-customer': 20, 'behind-team': 10, 'stay-out': 7 },
};

test('who comes back sees the vote and the result, asked once for all polls of the case', async ({
  page,
}) => {
  const fake = await fakePolls(page, OTHERS);
  await page.goto(CASE);
  for (const [poll, label] of [
    ['what-is-missing', 'The advice of the stranger'],
    ['step-in', 'No, the team has it in hand'],
  ] as const) {
    await page.locator(`#${poll}`).getByLabel(label).check();
    await page.locator(`#${poll}`).getByRole('button', { name: 'Vote' }).click();
    await expect(page.locator(`#${poll} [data-own] .share`)).toContainText('%');
  }
  fake.asked.length = 0;
  await page.reload();
  await expect(page.locator('#step-in [data-own] .share')).toHaveText('20% · 8 · your vote');
  await expect(page.locator('#what-is-missing').getByRole('status')).toContainText('9\u00a0readers');
  expect(fake.asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'GET polls/two-carriers-one-customer',
  ]);
});

test('an old choice that was never sent is picked, and nothing is asked for it', async ({ page }) => {
  const fake = await fakePolls(page, OTHERS);
  await page.addInitScript(() => {
    localStorage.setItem('casebook:vote:two-carriers-one-customer:step-in:1', '["stay-out"]');
  });
  await page.goto(CASE);
  const ballot = page.locator('#step-in');
  await expect(ballot.getByLabel('No, the team has it in hand')).toBeChecked();
  await expect(ballot.getByRole('status')).toHaveText('Your choice is kept on this device only.');
  await expect(ballot.getByRole('button', { name: 'Vote', exact: true })).toBeVisible();
  await expect(ballot.locator('.share')).toHaveCount(0);
  expect(fake.asked).toEqual([]);
});

test('what is kept and makes no sense is taken for nothing', async ({ page }) => {
  const fake = await fakePolls(page, OTHERS);
  await page.addInitScript(() => {
    localStorage.setItem(
      'casebook:vote:two-carriers-one-customer:step-in:1',
      '{"choice":"stay-out","stage":',
    );
    localStorage.setItem('casebook:vote:two-carriers-one-customer:what-is-missing:1', '{"stage":"counted"}');
  });
  await page.goto(CASE);
  await page.locator('#step-in').getByLabel('No, the team has it in hand').check();
  await page.locator('#step-in').getByRole('button', { name: 'Vote' }).click();
  await expect(page.locator('#step-in [data-own] .share')).toHaveText('20% · 8 · your vote');
  await expect(page.locator('#what-is-missing .share')).toHaveCount(0);
  expect(fake.asked).toHaveLength(1);
});

test('without a place to keep anything, a vote lasts as long as the page', async ({ page }) => {
  await fakePolls(page, OTHERS);
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('no', 'SecurityError');
      },
    });
  });
  await page.goto(CASE);
  await page.locator('#step-in').getByLabel('No, the team has it in hand').check();
  await page.locator('#step-in').getByRole('button', { name: 'Vote' }).click();
  await expect(page.locator('#step-in [data-own] .share')).toHaveText('20% · 8 · your vote');
});
