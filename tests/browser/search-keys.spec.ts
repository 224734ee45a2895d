import { expect, test } from '@playwright/test';
import { CASE } from './pages.ts';

for (const key of ['/', 'Control+k', 'Meta+k']) {
  test(`${key} leads to the search from anywhere`, async ({ page }) => {
    await page.goto(CASE);
    await page.keyboard.press(key);
    await expect(page).toHaveURL(/\/search\/#cb-query$/);
    await expect(page.getByRole('searchbox')).toBeFocused();
  });
}

test('from a Spanish page they lead to the Spanish search', async ({ page }) => {
  await page.goto('./es/cases/two-carriers-one-customer/');
  await page.keyboard.press('/');
  await expect(page).toHaveURL(/\/es\/search\//);
});

test('on the page itself they lead to the field, and are typed in it', async ({ page }) => {
  await page.goto('./search/');
  await page.keyboard.press('/');
  const field = page.getByRole('searchbox');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('');
  await page.keyboard.press('/');
  await expect(field).toHaveValue('/');
});

test('with other keys held down they are somebody else’s', async ({ page }) => {
  await page.goto(CASE);
  for (const key of ['Control+/', 'Alt+/', 'Control+Shift+k', 'Alt+Control+k', 'k'])
    await page.keyboard.press(key);
  await page.keyboard.press('Tab');
  await expect(page).toHaveURL(/two-carriers-one-customer\/$/);
});

test('/ can be switched off, on this device, and Ctrl-K goes on working', async ({ page }) => {
  await page.goto('./search/');
  await page.getByRole('checkbox', { name: 'The key / leads here from every page' }).uncheck();
  await page.goto(CASE);
  await page.keyboard.press('/');
  await page.keyboard.press('Tab');
  await expect(page).toHaveURL(/two-carriers-one-customer\/$/);
  await page.keyboard.press('Control+k');
  await expect(page).toHaveURL(/\/search\//);
  await expect(page.getByRole('checkbox', { name: /^The key/ })).not.toBeChecked();
});

test('every page names the keys at its link to the search', async ({ page }) => {
  for (const path of ['./', CASE, './guide/', './search/']) {
    await page.goto(path);
    const link = page.getByRole('navigation').getByRole('link', { name: 'Search', exact: true });
    await expect(link).toHaveAttribute('aria-keyshortcuts', '/ Control+K Meta+K');
    expect(await link.getAttribute('aria-current')).toBe(path === './search/' ? 'true' : null);
  }
});

test('the search goes by keyboard alone', async ({ page }) => {
  await page.goto('./search/');
  await page.keyboard.press('/');
  await page.keyboard.type('discount');
  await expect(page.locator('.row').first()).toBeVisible();
  const step = page.getByRole('link', { name: 'He names his price' });
  for (
    let press = 0;
    press < 40 && !(await step.evaluate((link) => link === document.activeElement));
    press += 1
  )
    await page.keyboard.press('Tab');
  await expect(step).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#discount/);
});
