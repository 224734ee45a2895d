import { expect, test, type Page } from '@playwright/test';
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

/** As if the editor had set a day for the poll to close; whether it is over, the service says. */
const setAnEnd = (page: Page) =>
  page.route(/\/cases\/two-carriers-one-customer\/$/, async (route) => {
    const answer = await route.fetch();
    const html = await answer.text();
    const body = html.replaceAll(/store="casebook:vote:[^"]*"/g, (store) => `${store} closes`);
    return route.fulfill({ response: answer, body });
  });

test('a poll that is over when the page is loaded takes no vote and offers the result', async ({ page }) => {
  const fake = await fakePolls(page, OTHERS);
  fake.isClosed = true;
  await setAnEnd(page);
  await page.goto(CASE);
  const ballot = page.locator('#step-in');
  await expect(ballot.getByRole('status')).toHaveText('This poll is closed.');
  await expect(ballot.getByRole('button', { name: 'Vote' })).toBeHidden();
  await expect(ballot.locator('input').first()).toBeDisabled();
  await expect(ballot.locator('.bar')).toHaveCount(0);
  await ballot.getByRole('button', { name: 'See what others chose' }).click();
  await expect(ballot.getByRole('status')).toContainText('40\u00a0readers since 3 March 2026.');
  await expect(ballot.locator('.share').nth(1)).toHaveText('50% · 20');
  await expect(ballot.locator('.ballot-foot').getByRole('button')).toHaveCount(0);
});

for (const [clock, time] of [
  ['years ahead', '2099-01-01T00:00:00Z'],
  ['years behind', '1999-01-01T00:00:00Z'],
] as const) {
  test(`whether a poll is over is not for a reader’s clock to say that is ${clock}`, async ({ page }) => {
    const fake = await fakePolls(page, OTHERS);
    await page.clock.setFixedTime(time);
    await setAnEnd(page);
    const asked = page.waitForResponse(/\/api\/polls\/two-carriers-one-customer$/);
    await page.goto(CASE);
    await asked;
    const ballot = page.locator('#step-in');
    await expect(ballot.locator('.bar')).toHaveCount(0);
    await ballot.getByLabel('No, the team has it in hand').check();
    await ballot.getByRole('button', { name: 'Vote' }).click();
    await expect(ballot.locator('[data-own] .share')).toHaveText('22% · 9 · your vote');
    fake.isClosed = true;
    await page.reload();
    await expect(ballot.getByRole('status')).toContainText('This poll is closed.');
    await expect(ballot.locator('input').first()).toBeDisabled();
  });
}

test('a vote that was counted stands on a poll that is over', async ({ page }) => {
  const fake = await fakePolls(page, OTHERS);
  await page.goto(CASE);
  const ballot = page.locator('#step-in');
  await ballot.getByLabel('No, the team has it in hand').check();
  await ballot.getByRole('button', { name: 'Vote' }).click();
  await expect(ballot.locator('[data-own] .share')).toHaveText('22% · 9 · your vote');
  fake.isClosed = true;
  await setAnEnd(page);
  await page.reload();
  await expect(ballot.locator('[data-own] .share')).toHaveText('22% · 9 · your vote');
  await expect(ballot.getByRole('status')).toContainText('This poll is closed.');
  await expect(ballot.locator('.ballot-foot').getByRole('button')).toHaveCount(0);
  expect(fake.own.size).toBe(1);
});
