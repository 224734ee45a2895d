import { expect, test } from '@playwright/test';
import { CASE, SPANISH } from './pages.ts';

test('the Spanish edition is Spanish, around the case as well', async ({ page }) => {
  await page.goto(SPANISH);
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await expect(page.getByRole('navigation', { name: 'Pasos de este caso' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Cifras del hilo' })).toBeVisible();
});

test('each edition leads to the other, for readers and for machines', async ({ page }) => {
  for (const [path, other] of [
    [CASE, 'español'],
    [SPANISH, 'English'],
  ] as const) {
    await page.goto(path);
    for (const lang of ['en', 'es']) {
      await expect(page.locator(`link[rel="alternate"][hreflang="${lang}"]`)).toHaveCount(1);
    }
    await expect(page.locator('.facts').getByRole('link', { name: other })).toBeVisible();
  }
});

test('both editions have the same addresses inside', async ({ page }) => {
  const idsAt = async (path: string) => {
    await page.goto(path);
    return page.locator('.step, .message, mark, .ballot').evaluateAll((all) => all.map(({ id }) => id));
  };
  expect(await idsAt(SPANISH)).toEqual(await idsAt(CASE));
});
