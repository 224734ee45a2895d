import { expect, test } from '@playwright/test';
import { fakePolls } from './fake-polls.ts';
import { CASE } from './pages.ts';

test('a vote that the form sent by itself is known when the page is back', async ({ page }) => {
  const fake = await fakePolls(page, {
    'step-in': { 'as-legere': 2, 'to-customer': 20, 'behind-team': 10, 'stay-out': 7 },
  });
  fake.own.set('step-in', ['stay-out']);
  await page.goto(`${CASE}#step-in-voted`);
  const ballot = page.locator('#step-in');
  await expect(ballot.locator('[data-own] .share')).toHaveText('20% · 8 · your vote');
  await expect(ballot.getByLabel('No, the team has it in hand')).toBeChecked();
  await expect(ballot.getByRole('button', { name: 'Change my vote' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Forget my votes on this device' })).toBeVisible();
  await expect(page).toHaveURL(/#step-in$/);
  expect(fake.asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'GET polls/two-carriers-one-customer/mine',
    'GET polls/two-carriers-one-customer',
  ]);
});

test('a prediction that the form sent by itself shows what happened, and folds nothing', async ({ page }) => {
  const fake = await fakePolls(page);
  await page.goto(CASE);
  const choice = await page.locator('#att-answer').getByLabel('Nothing').getAttribute('value');
  fake.own.set('att-answer', [choice ?? '']);
  await page.goto('about:blank');
  await page.goto(`${CASE}#att-answer-voted`);
  const ballot = page.locator('#att-answer');
  await expect(ballot.locator('.answer .prose')).toBeVisible();
  await expect(page.locator('#dark-road')).toBeVisible();
  await expect(page.locator('#att-answer').locator('~ .fold')).toHaveCount(0);
});

test('where the service knows of no vote, the ballot is as it was before', async ({ page }) => {
  const fake = await fakePolls(page);
  await page.goto(`${CASE}#step-in-voted`);
  const ballot = page.locator('#step-in');
  await expect.poll(() => fake.asked.length).toBe(1);
  await expect(ballot.locator('.share')).toHaveCount(0);
  await expect(ballot.getByRole('button', { name: 'Vote', exact: true })).toBeVisible();
});
