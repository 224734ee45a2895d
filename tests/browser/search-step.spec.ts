import { expect, test } from '@playwright/test';

test('a word in the middle of a message opens its step and shows the word there', async ({ page }) => {
  await page.goto('./search/?q=discount');
  const row = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: 'Two carriers, one customer' }) });
  const step = row.getByRole('link', { name: 'Step 4 He names his price' });
  await expect(row.locator('li', { hasText: 'He names his price' }).locator('mark')).toHaveText('discount');
  await step.click();
  await expect(page).toHaveURL(/\/cases\/two-carriers-one-customer\/#discount/);
  await expect(page.locator('#discount .said', { hasText: 'If you give me a discount' })).toBeInViewport();
});

test('where the same words stand earlier, the browser goes to those that were found', async ({ page }) => {
  await page.goto('./search/?q=carriers');
  await page.getByRole('link', { name: 'Step 6 Somebody in the audience speaks up' }).click();
  await expect(page).toHaveURL(/#follower/);
  await expect(page.locator('#follower', { hasText: 'both carriers are watching' })).toBeInViewport();
});

test('a lesson opens at the heading that the words stand under', async ({ page }) => {
  await page.goto('./search/?q=discount&kind=lesson');
  await page.getByRole('link', { name: 'Two results against it' }).click();
  await expect(page).toHaveURL(/\/lessons\/speak-to-the-customer\/#/);
  await expect(page.getByText('The traveller had just said that a discount might keep him')).toBeInViewport();
});

test('every place that the search offers is there', async ({ page }) => {
  test.setTimeout(60_000);
  await page.goto('./search/?q=customer');
  await expect(page.getByRole('status').first()).toHaveText(/\d+.pages found/);
  const places = await page
    .locator('.search-places a')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).getAttribute('href') ?? ''));
  expect(places.length).toBeGreaterThan(10);
  for (const [path = '', all] of Map.groupBy(places, (place) => place.split('#')[0])) {
    await page.goto(path);
    for (const place of all) {
      const id = decodeURIComponent(/#([^:]*)/.exec(place)?.[1] ?? '');
      await expect(page.locator(`[id="${id}"]`), place).toHaveCount(1);
    }
  }
});
