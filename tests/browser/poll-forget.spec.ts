import { expect, test } from '@playwright/test';
import { fakePolls, unreachable } from './fake-polls.ts';
import { CASE } from './pages.ts';

const OTHERS = { 'step-in': { 'as-legere': 2, 'to-customer': 20, 'behind-team': 10, 'stay-out': 7 } };

test('a device forgets all votes, in every case, and parts from the service', async ({ page }) => {
  const fake = await fakePolls(page, OTHERS);
  await page.goto('./cases/the-tofu-that-came-twice/');
  await page.locator('#tuesday').getByRole('button', { name: 'Vote' }).hover();
  await page.locator('#tuesday input').first().check();
  await page.locator('#tuesday').getByRole('button', { name: 'Vote' }).click();
  await expect(page.locator('#tuesday [data-own]')).toBeVisible();
  await page.goto(CASE);
  const ballot = page.locator('#step-in');
  await ballot.getByLabel('No, the team has it in hand').check();
  await ballot.getByRole('button', { name: 'Vote' }).click();
  await expect(ballot.locator('[data-own] .share')).toContainText('%');
  const end = page.locator('.forget');
  await end.getByRole('button', { name: 'Forget my votes on this device' }).click();
  await expect(end.getByRole('status')).toHaveText(
    'Forgotten here. What was counted stays counted; nobody can tell that it was yours.',
  );
  await expect(ballot.locator('input:checked, .share')).toHaveCount(0);
  expect(fake.asked.at(-1)).toMatchObject({ method: 'DELETE', path: 'voter' });
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test('where the service does not answer, forgetting says so', async ({ page }) => {
  const fake = await fakePolls(page, OTHERS);
  await page.goto(CASE);
  const ballot = page.locator('#step-in');
  await ballot.getByLabel('No, the team has it in hand').check();
  await ballot.getByRole('button', { name: 'Vote' }).click();
  await expect(ballot.locator('[data-own] .share')).toContainText('%');
  fake.instead = unreachable;
  await page.getByRole('button', { name: 'Forget my votes on this device' }).click();
  await expect(page.locator('.forget').getByRole('status')).toContainText('the service did not answer');
  await expect(ballot.locator('.share')).toHaveCount(0);
});

test('what the service could not be told is told on the next visit, and before another vote', async ({
  page,
}) => {
  const fake = await fakePolls(page, OTHERS);
  await page.goto(CASE);
  const ballot = page.locator('#step-in');
  const vote = async () => {
    await ballot.getByLabel('No, the team has it in hand').check();
    await ballot.getByRole('button', { name: 'Vote' }).click();
  };
  const said = page.locator('.forget').getByRole('status');
  await vote();
  await expect(ballot.locator('[data-own] .share')).toContainText('%');
  fake.instead = unreachable;
  await page.getByRole('button', { name: 'Forget my votes on this device' }).click();
  await expect(said).toContainText('the service did not answer');
  await page.reload();
  await expect(said).toContainText('the service did not answer');
  fake.instead = undefined;
  fake.asked.length = 0;
  await vote();
  await expect(ballot.locator('[data-own] .share')).toContainText('%');
  await expect(said).toContainText('Forgotten here. What was counted stays counted');
  expect(fake.asked.map(({ method, path }) => `${method} ${path.split('/').at(-1)}`)).toEqual([
    'DELETE voter',
    'POST step-in',
  ]);
});

test('a device that owes the service a farewell says it when a case is opened', async ({ page }) => {
  const fake = await fakePolls(page, OTHERS);
  await page.goto(CASE);
  await page.evaluate(() => localStorage.setItem('casebook:vote:parting', ''));
  await page.reload();
  await expect(page.locator('.forget').getByRole('status')).toContainText('Forgotten here.');
  expect(fake.asked.map(({ path }) => path)).toEqual(['voter']);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});
