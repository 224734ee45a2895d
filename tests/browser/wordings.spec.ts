import { expect, test, type Page } from '@playwright/test';

const ARABIC = './cases/thank-you-for-your-honesty/';

/** The languages of what a message says, from the top of the picture down. */
const downwards = (page: Page) =>
  page
    .locator('.message:has(.translation)')
    .first()
    .locator('.said')
    .evaluateAll((all) =>
      all
        .toSorted((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
        .map((said) => said.getAttribute('lang')),
    );

test('the reader chooses whether the original or its translation comes first, and finds it so again', async ({
  page,
}) => {
  await page.goto(ARABIC);
  expect(await downwards(page)).toEqual(['ar', 'en']);
  await page.getByRole('radio', { name: 'the translation' }).check();
  expect(await downwards(page)).toEqual(['en', 'ar']);
  const read = await page.locator('.wordings:has(.translation)').first().innerText();
  expect(read.indexOf('In English')).toBeLessThan(read.indexOf('In Arabic'));
  await page.reload();
  expect(await downwards(page)).toEqual(['en', 'ar']);
});

test('words that run from right to left stand so, in a page that runs from left to right', async ({
  page,
}) => {
  await page.goto(ARABIC);
  const arabic = page.locator('.said:lang(ar)').first();
  await expect(arabic).toHaveCSS('direction', 'rtl');
  await expect(page.locator('html')).toHaveCSS('direction', 'ltr');
  await expect(page.locator('.said:lang(ar) bdi.redacted').first()).toHaveAttribute('lang', 'en');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the choice works too', async ({ page }) => {
    await page.goto(ARABIC);
    await page.getByRole('radio', { name: 'the translation' }).check();
    expect(await downwards(page)).toEqual(['en', 'ar']);
  });
});
