import { expect, test } from '@playwright/test';
import { chromiumFlags, findChromium } from '../../scripts/chromium.mjs';
import { CASE, sidewaysOverflow } from './pages.ts';

/** A reader on a phone whose browser shows text at twice the usual size. */
test.use({
  viewport: { width: 390, height: 844 },
  launchOptions: {
    executablePath: findChromium(),
    args: [...chromiumFlags, '--blink-settings=defaultFontSize=32'],
  },
});

for (const path of [
  './',
  './cases/',
  CASE,
  `${CASE}changes/`,
  `${CASE}r1/cite/`,
  './es/cases/the-tofu-that-came-twice/',
  './lessons/',
  './lessons/the-leader-sets-the-tone/',
  './guide/',
  './search/',
])
  test(`with large letters ${path} does not scroll sideways`, async ({ page }) => {
    await page.goto(path);
    expect(await page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize))).toBe(
      32,
    );
    expect(await sidewaysOverflow(page)).toBe(0);
  });

test('with large letters the field for a search has the width of the page', async ({ page }) => {
  await page.goto('./search/');
  const field = page.getByRole('searchbox');
  expect(await field.evaluate((element) => element.clientWidth)).toBeGreaterThan(300);
});
