import { expect, test } from '@playwright/test';
import { fakePolls } from './fake-polls.ts';
import { CASE } from './pages.ts';

const OTHERS = { 'step-in': { 'as-legere': 2, 'to-customer': 20, 'behind-team': 10, 'stay-out': 7 } };

test('before a vote nothing is asked and nothing is told; picking is not sending', async ({ page }) => {
  const fake = await fakePolls(page, OTHERS);
  await page.goto(CASE);
  const ballot = page.locator('#step-in');
  await ballot.getByLabel('No, the team has it in hand').check();
  await expect(ballot.getByRole('button', { name: 'Vote', exact: true })).toBeVisible();
  expect(fake.asked).toEqual([]);
  expect(await page.content()).not.toMatch(/\d ?%<|39 readers|your vote</);
});

test('after a vote: the own choice, bars that are numbers, how many, since when, and what they are not', async ({
  page,
}) => {
  const fake = await fakePolls(page, OTHERS);
  await page.goto(CASE);
  const ballot = page.locator('#step-in');
  await ballot.getByLabel('No, the team has it in hand').check();
  await ballot.getByRole('button', { name: 'Vote' }).click();
  const status = ballot.getByRole('status');
  await expect(status).toContainText('40\u00a0readers since 3 March 2026.');
  await expect(status).toContainText('Readers who chose to answer, not a survey.');
  await expect(status).toContainText(
    'Yes, to the customer alone, without a word about the rival: 50%, 20\u00a0readers.',
  );
  await expect(ballot.locator('[data-own]')).toHaveText(/the team has it in hand\s*20% · 8 · your vote/);
  await expect(ballot.locator('.share').nth(1)).toHaveText('50% · 20');
  expect(fake.asked).toEqual([
    {
      method: 'POST',
      path: 'polls/two-carriers-one-customer/step-in',
      body: { choice: ['stay-out'], version: 1 },
      key: expect.stringMatching(/^[\w-]{16,64}$/),
    },
  ]);
});

test('bars are as long as their shares', async ({ page }) => {
  await fakePolls(page, OTHERS);
  await page.goto(CASE);
  const ballot = page.locator('#step-in');
  await ballot.getByLabel('No, the team has it in hand').check();
  await ballot.getByRole('button', { name: 'Vote' }).click();
  await expect(ballot.locator('.share').first()).toContainText('%');
  const lengths = await ballot
    .locator('.bar')
    .evaluateAll((bars) =>
      bars.map(
        (bar) => parseFloat(getComputedStyle(bar, '::before').inlineSize) / bar.getBoundingClientRect().width,
      ),
    );
  for (const [at, share] of [2 / 40, 20 / 40, 10 / 40, 8 / 40].entries())
    expect(lengths[at]).toBeCloseTo(share, 1);
});

test('few votes are told as few', async ({ page }) => {
  await fakePolls(page);
  await page.goto(CASE);
  const ballot = page.locator('#step-in');
  await ballot.getByLabel('No, the team has it in hand').check();
  await ballot.getByRole('button', { name: 'Vote' }).click();
  await expect(ballot.getByRole('status')).toHaveText('Fewer than 5 readers so far.');
  await expect(ballot.locator('[data-own] .share')).toHaveText('your vote');
});

test('a vote can be changed and taken back', async ({ page }) => {
  const fake = await fakePolls(page, OTHERS);
  await page.goto(CASE);
  const ballot = page.locator('#step-in');
  await ballot.getByLabel('No, the team has it in hand').check();
  await ballot.getByRole('button', { name: 'Vote' }).click();
  await expect(ballot.locator('[data-own] .share')).toHaveText('20% · 8 · your vote');
  await ballot.getByLabel('Yes, to the customer').check();
  await ballot.getByRole('button', { name: 'Change my vote' }).click();
  await expect(ballot.locator('[data-own] .share')).toHaveText('53% · 21 · your vote');
  await ballot.getByRole('button', { name: 'Take back' }).click();
  await expect(ballot.getByRole('status')).toHaveText('Your vote was taken back.');
  await expect(ballot.locator('input:checked, .share')).toHaveCount(0);
  await expect(ballot.locator('input').first()).toBeFocused();
  expect(fake.asked.map(({ method }) => method)).toEqual(['POST', 'POST', 'DELETE']);
  await page.reload();
  await expect(ballot.getByRole('button', { name: 'Vote', exact: true })).toBeVisible();
  expect(fake.asked).toHaveLength(3);
});

test('without a choice nothing is sent, and the ballot says what is missing', async ({ page }) => {
  const fake = await fakePolls(page, OTHERS);
  await page.goto(CASE);
  const ballot = page.locator('#step-in');
  await ballot.getByRole('button', { name: 'Vote' }).click();
  await expect(ballot.getByRole('status')).toHaveText('Choose an answer first.');
  await expect(ballot.locator('input').first()).toBeFocused();
  expect(fake.asked).toEqual([]);
});
