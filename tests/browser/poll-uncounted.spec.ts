import { expect, test } from '@playwright/test';
import { answering, fakePolls, type Instead } from './fake-polls.ts';
import { CASE } from './pages.ts';

const noService: readonly (readonly [string, Instead])[] = [
  ['no such page', answering(404, '<h1>Not found</h1>')],
  ['no such method', answering(405, '')],
];

for (const [name, instead] of noService)
  test(`on a host of files a choice is kept here and said not to be counted: ${name}`, async ({ page }) => {
    const fake = await fakePolls(page);
    fake.instead = instead;
    await page.goto(CASE);
    const ballot = page.locator('#att-answer');
    await ballot.getByLabel('Nothing').check();
    await ballot.getByRole('button', { name: 'Vote' }).click();
    await expect(ballot.getByRole('status')).toHaveText(
      'Votes are not counted on this copy. Your choice is kept on this device only.',
    );
    await expect(ballot.locator('.answer .prose')).toBeVisible();
    await expect(page.locator('#dark-road')).toBeVisible();
    await expect(ballot.locator('.share')).toHaveCount(0);
    await page.reload();
    await expect(ballot.getByLabel('Nothing')).toBeChecked();
    await expect(page.locator('#dark-road')).toBeVisible();
    await expect(ballot.getByRole('status')).toContainText('Votes are not counted on this copy.');
    await ballot.getByRole('button', { name: 'Take back' }).click();
    await expect(ballot.locator('input:checked')).toHaveCount(0);
    expect(fake.asked.map(({ method }) => method)).toEqual(['POST', 'POST']);
  });

test('a service that was missing in passing gets the vote on the next visit', async ({ page }) => {
  const fake = await fakePolls(page);
  fake.instead = answering(404, '<h1>Not found</h1>');
  await page.goto(CASE);
  const ballot = page.locator('#att-answer');
  await ballot.getByLabel('Nothing').check();
  await ballot.getByRole('button', { name: 'Vote' }).click();
  await expect(ballot.getByRole('status')).toContainText('Votes are not counted on this copy.');
  fake.instead = undefined;
  await page.reload();
  await expect(ballot.locator('[data-own] .share')).toHaveText('your vote');
  await expect(ballot.getByRole('status')).toHaveText('Fewer than 5 readers so far.');
});

test('where a vote was counted before, its change waits for a service that is missing in passing', async ({
  page,
}) => {
  await page.clock.install();
  const fake = await fakePolls(page);
  await page.goto(CASE);
  const ballot = page.locator('#att-answer');
  await ballot.getByLabel('Nothing').check();
  await ballot.getByRole('button', { name: 'Vote' }).click();
  await expect(ballot.locator('[data-own] .share')).toHaveText('your vote');
  fake.instead = answering(404, '<h1>Not found</h1>');
  await ballot.getByRole('button', { name: 'Take back' }).click();
  await expect(ballot.getByRole('status')).toHaveText(
    'This page takes your vote back when the service answers.',
  );
  fake.instead = undefined;
  await page.clock.fastForward(10_000);
  await expect(ballot.getByRole('status')).toHaveText('Your vote was taken back.');
  expect(fake.own.size).toBe(0);
});
