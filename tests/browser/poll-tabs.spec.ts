import { expect, test } from '@playwright/test';
import { fakePolls, unreachable } from './fake-polls.ts';
import { CASE } from './pages.ts';

const OTHERS = {
  'what-is-missing': { 'att-warning': 2, 'customer-promise': 1, 'answer-to-need': 4, 'stranger-advice': 1 },
  'step-in': { 'as-legere': 2, 'to-customer': 20, 'behind-team': 10, 'stay-out': 7 },
};

test('two tabs agree: a vote, its change and taking it back show in the other', async ({ context, page }) => {
  await fakePolls(context, OTHERS);
  const other = await context.newPage();
  await page.goto(CASE);
  await other.goto(CASE);
  const [here, there] = [page.locator('#step-in'), other.locator('#step-in')];
  await here.getByLabel('No, the team has it in hand').check();
  await here.getByRole('button', { name: 'Vote' }).click();
  await expect(there.locator('[data-own] .share')).toHaveText('20% · 8 · your vote');
  await expect(there.getByLabel('No, the team has it in hand')).toBeChecked();
  await there.getByLabel('Yes, to the customer').check();
  await there.getByRole('button', { name: 'Change my vote' }).click();
  await expect(here.locator('[data-own] .share')).toHaveText('53% · 21 · your vote');
  await here.getByRole('button', { name: 'Take back' }).click();
  await expect(there.locator('.share')).toHaveCount(0);
  await expect(there.locator('input:checked')).toHaveCount(0);
});

test('votes go one after the other, over tabs too, and a vote that waits is sent by one of them', async ({
  context,
  page,
}) => {
  const fake = await fakePolls(context, OTHERS);
  let [atOnce, most] = [0, 0];
  fake.instead = (route) => {
    atOnce += 1;
    most = Math.max(most, atOnce);
    return new Promise((resolve) => setImmediate(resolve)).then(() => {
      atOnce -= 1;
      return unreachable(route);
    });
  };
  const other = await context.newPage();
  await page.goto(CASE);
  await other.goto(CASE);
  await page.locator('#step-in').getByLabel('No, the team has it in hand').check();
  await other.locator('#what-is-missing').getByLabel("AT&T's warning").check();
  await Promise.all([
    page.locator('#step-in').getByRole('button', { name: 'Vote' }).click(),
    other.locator('#what-is-missing').getByRole('button', { name: 'Vote' }).click(),
  ]);
  await expect(page.locator('#step-in').getByRole('status')).toContainText('kept on this device');
  await expect(other.locator('#what-is-missing').getByRole('status')).toContainText('kept on this device');
  expect(most).toBe(1);
  expect(new Set(fake.asked.map(({ key }) => key)).size).toBe(1);
  fake.instead = undefined;
  fake.asked.length = 0;
  for (const one of [page, other]) await one.evaluate(() => dispatchEvent(new Event('online')));
  await expect(page.locator('#step-in [data-own] .share')).toContainText('%');
  await expect(other.locator('#what-is-missing [data-own] .share')).toContainText('%');
  // A tab may send what another has just sent: to the service that is the same vote.
  expect(Object.fromEntries(fake.own)).toEqual({
    'step-in': ['stay-out'],
    'what-is-missing': ['att-warning'],
  });
});
