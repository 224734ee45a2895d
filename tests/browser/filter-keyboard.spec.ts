import { expect, test } from '@playwright/test';
import { CASES, finder, unfold, valuesOf } from './finder.ts';

test('a value is chosen and let go by keyboard alone, and the focus stays on it', async ({ page }) => {
  await page.goto(CASES);
  const { fold, chosen } = finder(page);
  if (await fold.isVisible()) {
    await fold.focus();
    await page.keyboard.press('Enter');
  }
  const value = valuesOf(page, 'Platform').first();
  await value.focus();
  await page.keyboard.press('Enter');
  await expect(chosen).toBeVisible();
  await expect(value).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(chosen).toBeHidden();
  await expect(value).toBeFocused();
});

test('before the choices stands a way past them, which shows when it has the focus', async ({ page }) => {
  await page.goto(CASES);
  const past = page.getByRole('link', { name: 'To the list of cases' }).first();
  await past.focus();
  await expect(past).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('#cb-found')).toBeInViewport();
  await page.keyboard.press('Tab');
  const next = await page.evaluate(
    () => document.activeElement?.closest('.choices, .finder-list')?.className,
  );
  expect(next).toContain('finder-list');
});

test('a value that no case has besides leads nowhere, and is no stop of the keyboard', async ({ page }) => {
  await page.goto(`${CASES}?ending=unresolved`);
  await unfold(page);
  await expect(finder(page).chosen).toBeVisible();
  const settled = page.getByRole('list', { name: 'How it ended' }).getByText('Settled', { exact: true });
  await expect(settled).toBeVisible();
  const platforms = page.getByRole('list', { name: 'Platform' });
  const dead = platforms.getByText('Web forum');
  await expect(dead).toBeVisible();
  await expect(platforms.getByRole('link', { name: /Web forum/ })).toHaveCount(0);
});

test('on a wide screen the choices stand open, for assistive technology too', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(CASES);
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const names = nodes.flatMap(({ ignored, role, name }) =>
    !ignored && role?.value === 'link' ? [String(name?.value)] : [],
  );
  expect(names.some((name) => name.startsWith('Twitter'))).toBe(true);
  await expect(
    page.getByRole('navigation', { name: 'Find a case by' }).locator('summary').first(),
  ).toBeHidden();
});
