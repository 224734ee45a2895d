import { expect, test } from '@playwright/test';
import { CASE } from './pages.ts';

/** A copy that was built for no service: its forms send nothing. */
test.beforeEach(async ({ page }) => {
  await page.route('**/cases/two-carriers-one-customer/', async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const body = html
      .replaceAll(/<form method="post" action="[^"]*"/g, '<form method="dialog"')
      .replaceAll(/<input type="hidden"[^>]*>/g, '')
      .replaceAll(
        /<button>[^<]*<\/button>/g,
        '<span class="hint">Votes are not counted on this copy.</span>',
      );
    await route.fulfill({ response, body });
  });
});

test('where nothing counts, a choice is kept on this device until it is taken back', async ({ page }) => {
  await page.goto(CASE);
  const ballot = page.locator('#att-answer');
  const choice = ballot.getByLabel('A warning about T-Mobile');
  await expect(ballot.getByText('Votes are not counted on this copy.')).toBeVisible();
  await expect(ballot.getByRole('button', { name: 'Take back' })).toHaveCount(0);
  await choice.check();
  await expect(ballot.getByRole('status')).toHaveText('Your choice is kept on this device only.');
  await page.reload();
  await expect(choice).toBeChecked();
  await ballot.getByRole('button', { name: 'Take back' }).click();
  await expect(choice).not.toBeChecked();
  await page.reload();
  await expect(choice).not.toBeChecked();
});

test('where nothing counts, the page asks nobody and the reader goes on by a button', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/api/')) asked.push(request.url());
  });
  await page.goto(CASE);
  await page.locator('#att-answer').getByLabel('Nothing').check();
  await page.keyboard.press('Enter');
  await expect(page.locator('#dark-road')).toBeHidden();
  await page.locator('#nudge').getByRole('button', { name: 'go on' }).click();
  await expect(page.locator('#dark-road')).toBeVisible();
  expect(asked).toEqual([]);
});

test('a choice in one poll leaves the others alone', async ({ page }) => {
  await page.goto(CASE);
  await page.locator('#att-answer input').first().check();
  await expect(page.locator('#att-answer').getByRole('status')).toHaveText(/kept on this device/);
  await page.reload();
  await expect(page.locator('.ballot input:checked')).toHaveCount(1);
});
