import { expect, test, type Page } from '@playwright/test';
import { CASE } from './pages.ts';

/** Notes everything that moves in a page without anybody having touched it. */
const watch = (page: Page) =>
  page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });

/** How far all that has moved has moved; a frame has passed since the last change. */
const moved = (page: Page) =>
  page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const { shifts } = window as unknown as { shifts: number[] };
    return shifts.reduce((sum, value) => sum + value, 0);
  });

test('nothing moves while the page comes in', async ({ page }) => {
  await watch(page);
  await page.goto(CASE, { waitUntil: 'networkidle' });
  expect(await moved(page)).toBeLessThan(0.005);
});

for (const [words, row] of [
  ['discount', true],
  ['qwertzuiop', false],
] as const)
  test(`what a search finds for “${words}” moves nothing, however late it comes`, async ({ page }) => {
    await watch(page);
    let arrive = () => {};
    const late = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    await page.route('**/pages.json', async (route) => {
      await late;
      await route.continue();
    });
    await page.goto(`./search/?q=${words}`);
    const status = page.getByRole('status').first();
    await expect(status).not.toBeEmpty();
    const before = await status.textContent();
    expect(await moved(page)).toBeLessThan(0.005);
    arrive();
    await expect(status).not.toHaveText(before ?? '');
    if (row) await expect(page.locator('.row').first()).toBeVisible();
    await expect(page.locator('.search-ways')).toBeVisible();
    expect(await moved(page)).toBeLessThan(0.005);
  });
