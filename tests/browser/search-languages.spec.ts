import { expect, test } from '@playwright/test';

test('in Spanish a word is found in another of its forms', async ({ page }) => {
  await page.goto('./es/cases/two-carriers-one-customer/');
  const text = await page.locator('main').innerText();
  expect(text).toMatch(/promesas?\b/i);
  expect(text).not.toMatch(/prometisteis/i);
  await page.goto('./es/search/?q=prometer%C3%ADa');
  await expect(page.getByRole('link', { name: 'Dos operadores y un cliente' })).toBeVisible();
});

test('in English too', async ({ page }) => {
  await page.goto('./search/?q=mocking');
  await expect(page.getByRole('link', { name: 'Two carriers, one customer' })).toBeVisible();
  await expect(page.locator('.search-found mark').first()).toHaveText(/^mock(?!ing)/);
});

test('the language of the page is searched first, the other when it is asked for', async ({ page }) => {
  await page.goto('./search/?q=T-Mobile');
  const spanish = page.getByRole('link', { name: 'Dos operadores y un cliente' });
  await expect(page.getByRole('link', { name: 'Two carriers, one customer' })).toBeVisible();
  await expect(spanish).toHaveCount(0);
  await page.getByRole('button', { name: 'Look in Spanish as well' }).click();
  await expect(spanish).toBeVisible();
  await expect(spanish.locator('xpath=ancestor::*[@lang][1]')).toHaveAttribute('lang', 'es');
  await expect(page).toHaveURL(/language=en&language=es/);
  await expect(page.getByRole('link', { name: 'Two carriers, one customer' })).toBeVisible();
});

test('where the language of the page has nothing, the other is asked, and it is said', async ({ page }) => {
  await page.goto('./search/?q=viajero');
  await expect(page.getByRole('link', { name: 'Dos operadores y un cliente' })).toBeVisible();
  await expect(page.getByRole('status').first()).toHaveText(/^Nothing in this language/);
});

test('a word is not taken for a short one that it begins with', async ({ page }) => {
  await page.goto('./search/?q=descuento');
  await expect(page.getByRole('link', { name: 'Dos operadores y un cliente' })).toBeVisible();
  await expect(page.locator('.search-found mark', { hasText: /^de$/ })).toHaveCount(0);
});

test('a word that stands nowhere is named, and the others are found', async ({ page }) => {
  await page.goto('./search/?q=discount+qwertzuiop');
  await expect(page.getByRole('link', { name: 'Two carriers, one customer' })).toBeVisible();
  await expect(page.getByRole('status').first()).toHaveText(/pages found\. Found nowhere: qwertzuiop\.$/);
});
