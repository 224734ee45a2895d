import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { sidewaysOverflow } from './pages.ts';

test('words that stand nowhere: a sentence, and other ways in', async ({ page }) => {
  await page.goto('./search/?q=qwertzuiopx');
  await expect(page.getByRole('status').first()).toHaveText(/^Nothing was found\. Try fewer words/);
  await expect(page.locator('.row')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'All cases' })).toBeVisible();
});

test('without a connection it says so, and finds again when there is one', async ({ page, context }) => {
  await page.goto('./search/');
  await context.setOffline(true);
  await page.getByRole('searchbox').fill('discount');
  await expect(page.getByRole('status').first()).toHaveText(/^The search could not be loaded/);
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page.getByRole('link', { name: 'Two carriers, one customer' })).toBeVisible();
});

test('what was loaded goes on finding without a connection', async ({ page, context }) => {
  await page.goto('./search/?q=discount');
  await expect(page.locator('.row').first()).toBeVisible();
  await context.setOffline(true);
  await page.getByRole('searchbox').fill('discounts');
  await expect(page).toHaveURL(/q=discounts$/);
  await expect(page.getByRole('link', { name: 'Two carriers, one customer' })).toBeVisible();
});

test('the number of results is told to screen readers when it changes', async ({ page }) => {
  await page.goto('./search/');
  const status = page.getByRole('status').first();
  await page.getByRole('searchbox').fill('discount');
  await expect(status).toHaveText(/^\d+.pages found\.$/);
  const before = await status.textContent();
  await page.getByRole('searchbox').fill('customer');
  await expect(status).not.toHaveText(before ?? '');
});

test('axe finds nothing on the page with results, and 320 pixels are enough', async ({ page }, {
  project,
}) => {
  await page.emulateMedia({ colorScheme: project.name === 'phone' ? 'dark' : 'light' });
  for (const path of ['./search/', './search/?q=customer&kind=case', './es/search/?q=descuento']) {
    await page.goto(path);
    if (path.includes('?')) await expect(page.locator('.row').first()).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('./search/?q=customer');
  await expect(page.locator('.row').first()).toBeVisible();
  await page.locator('.search-facets summary').click();
  expect(await sidewaysOverflow(page)).toBe(0);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says so and leads on, and no form pretends to work', async ({ page }) => {
    await page.goto('./search/');
    await expect(page.locator('noscript p')).toBeVisible();
    await expect(page.getByRole('searchbox')).toBeHidden();
    await expect(page.locator('.search-keys')).toBeHidden();
    for (const name of ['All cases', 'All lessons', 'Escalation'])
      await expect(page.getByRole('link', { name })).toBeVisible();
  });
});
