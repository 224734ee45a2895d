import { expect, test } from '@playwright/test';

test('an address with words shows what they find', async ({ page }) => {
  await page.goto('./search/?q=discount');
  await expect(page.getByRole('searchbox')).toHaveValue('discount');
  await expect(page.getByRole('link', { name: 'Two carriers, one customer' })).toBeVisible();
});

test('the address follows what is typed, and back leaves the page', async ({ page }) => {
  await page.goto('./cases/');
  await page.goto('./search/');
  await page.getByRole('searchbox').pressSequentially('discount');
  await expect(page).toHaveURL(/\/search\/\?q=discount$/);
  await expect(page.getByRole('link', { name: 'Two carriers, one customer' })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/\/cases\/$/);
});

test('coming back from a result, the results are there again', async ({ page }) => {
  await page.goto('./search/');
  await page.getByRole('searchbox').fill('discount');
  await page.getByRole('link', { name: 'He names his price' }).click();
  await expect(page).toHaveURL(/#discount/);
  await page.goBack();
  await expect(page.getByRole('searchbox')).toHaveValue('discount');
  await expect(page.getByRole('link', { name: 'He names his price' })).toBeVisible();
});

test('without words there are no results and nothing in the address', async ({ page }) => {
  await page.goto('./search/?q=discount');
  await expect(page.locator('.row')).not.toHaveCount(0);
  await page.getByRole('searchbox').fill('');
  await expect(page.locator('.row')).toHaveCount(0);
  await expect(page).toHaveURL(/\/search\/$/);
  await expect(page.getByRole('status').first()).toBeEmpty();
});

test('a form that is sent stays on the page', async ({ page }) => {
  await page.goto('./search/');
  await page.getByRole('searchbox').fill('discount');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=discount$/);
  await expect(page.locator('.row').first()).toBeVisible();
});
