import { expect, test } from '@playwright/test';
import { answering, fakePolls, type Instead } from './fake-polls.ts';
import { CASE } from './pages.ts';

const noService: readonly (readonly [string, Instead])[] = [
  ['no such page', answering(404, '<h1>Not found</h1>')],
  ['no such method', answering(405, '')],
  ['a page instead of an answer', answering(200, '<!doctype html><title>Casebook</title>')],
  ['forms are refused', answering(403, '<h1>Forbidden</h1>')],
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
    expect(fake.asked).toHaveLength(1);
  });

test('a vote that the service refuses is not shown as counted', async ({ page }) => {
  const fake = await fakePolls(page);
  fake.instead = answering(400, { title: 'unknown-option', status: 400 });
  await page.goto(CASE);
  const ballot = page.locator('#step-in');
  await ballot.getByLabel('No, the team has it in hand').check();
  await ballot.getByRole('button', { name: 'Vote' }).click();
  await expect(ballot.getByRole('status')).toHaveText(
    'The service did not take this vote. Your choice is kept on this device only.',
  );
});

test('where the question was worded anew, the ballot says so', async ({ page }) => {
  const fake = await fakePolls(page);
  fake.instead = answering(409, { title: 'Changed', status: 409 });
  await page.goto(CASE);
  const ballot = page.locator('#step-in');
  await ballot.getByLabel('No, the team has it in hand').check();
  await ballot.getByRole('button', { name: 'Vote' }).click();
  await expect(ballot.getByRole('status')).toContainText(
    'The question has been reworded. Reload the page to vote.',
  );
});
