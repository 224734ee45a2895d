import { expect, test } from '@playwright/test';
import { CASE } from './pages.ts';

test('the first stop of the keyboard is the way to the text', async ({ page }) => {
  await page.goto(CASE);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the text' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('#cb-main')).toBeFocused();
});

test('what has the focus shows it', async ({ page }) => {
  await page.goto(CASE);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const outline = await page.evaluate(
    () => getComputedStyle(document.activeElement ?? document.body).outlineStyle,
  );
  expect(outline).toBe('solid');
});
