import { expect, test } from '@playwright/test';
import { fakePolls, unreachable } from './fake-polls.ts';
import { CASE } from './pages.ts';

test('after a vote every option of a check says whether it is right, and why', async ({ page }) => {
  await fakePolls(page);
  await page.goto(CASE);
  const ballot = page.locator('#what-is-missing');
  await expect(ballot.locator('.verdict')).toHaveCount(0);
  await ballot.getByLabel("AT&T's warning").check();
  await ballot.getByRole('button', { name: 'Vote' }).click();
  await expect(ballot.locator('.option .verdict')).toHaveText([
    'Not this one.',
    'Not this one.',
    'Right.',
    'Not this one.',
  ]);
  await expect(ballot.locator('.option').nth(2)).toContainText('The English article announces it');
  await expect(ballot.locator('.answer .prose')).toBeVisible();
  await expect(ballot.locator('.answer dl')).toBeHidden();
});

test('after taking the vote back the answer is folded as it was', async ({ page }) => {
  await fakePolls(page);
  await page.goto(CASE);
  const ballot = page.locator('#what-is-missing');
  const before = await ballot.locator('.answer').innerHTML();
  await ballot.getByLabel("AT&T's warning").check();
  await ballot.getByRole('button', { name: 'Vote' }).click();
  await expect(ballot.locator('.verdict')).toHaveCount(4);
  await ballot.getByRole('button', { name: 'Take back' }).click();
  await expect(ballot.locator('.verdict')).toHaveCount(0);
  await expect(ballot.locator('.answer .prose')).toBeHidden();
  expect((await ballot.locator('.answer').innerHTML()).replace(/ hidden=""/g, '')).toBe(before);
});

test('the answer opens at once, also when the vote has to wait', async ({ page }) => {
  const fake = await fakePolls(page);
  fake.instead = unreachable;
  await page.goto(CASE);
  const ballot = page.locator('#what-is-missing');
  await ballot.getByLabel("AT&T's warning").check();
  await ballot.getByRole('button', { name: 'Vote' }).click();
  await expect(ballot.locator('.verdict')).toHaveCount(4);
});

test('a check with several right answers marks each of them', async ({ page }) => {
  const fake = await fakePolls(page, {
    'read-the-screen': { 'two-runs': 9, 'eighty-eight': 8, healthy: 2, 'grey-buttons': 1 },
  });
  await page.goto('./cases/the-tofu-that-came-twice/');
  const ballot = page.locator('#read-the-screen');
  for (const option of ['two-runs', 'healthy']) await ballot.locator(`input[value="${option}"]`).check();
  await ballot.getByRole('button', { name: 'Vote' }).click();
  await expect(ballot.locator('.verdict.right')).toHaveCount(2);
  await expect(ballot.locator('[data-own]')).toHaveCount(2);
  await expect.poll(() => fake.asked[0]?.body.choice).toEqual(['two-runs', 'healthy']);
});
