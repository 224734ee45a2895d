import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { CASES, finder, unfold } from './finder.ts';
import { sidewaysOverflow } from './pages.ts';

const STATES = ['?platform=twitter', '?platform=twitter&topic=no-such-topic'];

for (const query of STATES) {
  test(`axe finds nothing in the list at ${query}`, async ({ page }) => {
    await page.goto(CASES + query);
    await expect(finder(page).chosen).toBeVisible();
    await unfold(page);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });

  test(`at 320 pixels the list at ${query} does not scroll sideways`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(CASES + query);
    await expect(finder(page).chosen).toBeVisible();
    await unfold(page);
    expect(await sidewaysOverflow(page)).toBe(0);
  });
}
