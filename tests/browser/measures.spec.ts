import { expect, test } from '@playwright/test';
import { accessibleTree, withRole } from './accessible-tree.ts';

const LONG = './cases/the-tofu-that-came-twice/';

test('the proofs of a number have room for their words', async ({ page }) => {
  await page.goto(LONG);
  const broken = await page
    .locator('.measures .proofs a')
    .evaluateAll((links) => links.filter((link) => link.clientHeight > 30).map((link) => link.textContent));
  expect(broken).toEqual([]);
});

test('the steps in which somebody speaks stand side by side', async ({ page }) => {
  await page.goto(LONG);
  const cell = page.getByRole('row', { name: 'Noriko Aramaki 14 621' }).getByRole('cell').last();
  const lines = await cell
    .getByRole('link')
    .evaluateAll((links) => new Set(links.map((link) => link.getBoundingClientRect().top)).size);
  expect(lines).toBeLessThanOrEqual(3);
});

test('whatever the room, a number is told as a row with its name', async ({ page }) => {
  await page.goto(LONG);
  const rows = withRole(await accessibleTree(page), 'row');
  const told = rows.map((row) =>
    withRole(row, 'rowheader', 'cell').map(({ role, name }) => `${role} ${name}`),
  );
  expect(told).toContainEqual([
    'rowheader Longest silence',
    'cell 8 hours, 49 minutes',
    'cell Lamplighter, step 1 Noriko Aramaki, step 2',
  ]);
});
