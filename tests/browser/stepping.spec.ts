import { expect, test, type Page } from '@playwright/test';
import { CASE, openUnfolded } from './pages.ts';

const shownSteps = (page: Page) =>
  page.locator('.step:not([hidden])').evaluateAll((steps) => steps.map(({ id }) => id));

test('one step at a time: by keys and buttons, with the address, the focus and the back button', async ({
  page,
}) => {
  await openUnfolded(page, CASE);
  const all = await shownSteps(page);
  const [first, second, third] = all;
  await page.getByRole('button', { name: 'One step at a time' }).click();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(new RegExp(`\\?view=steps#${first ?? ''}$`));
  expect(await shownSteps(page)).toEqual([first]);
  await expect(page.locator('.case-head')).not.toBeInViewport();

  await page.keyboard.press('j');
  await expect(page.locator(`#cb-title-${second ?? ''}`)).toBeFocused();
  await expect(page.getByRole('heading', { name: `Step 2 of ${String(all.length)}:` })).toBeInViewport();
  await expect(page.getByRole('progressbar')).toHaveJSProperty('value', 2);

  await page.getByRole('button', { name: 'Next' }).click();
  expect(await shownSteps(page)).toEqual([third]);
  await page.goBack();
  expect(await shownSteps(page)).toEqual([second]);
  await page.keyboard.press('k');
  expect(await shownSteps(page)).toEqual([first]);
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.getByRole('button', { name: 'Back' })).toBeDisabled();

  await page.getByRole('button', { name: 'The whole case' }).click();
  expect(await shownSteps(page)).toEqual(all);
  await expect(page).not.toHaveURL(/view=steps/);
});

test('an address of a message opens its step, and so does a link within the case', async ({ page }) => {
  await page.goto(`${CASE}?view=steps#att-1`);
  expect(await shownSteps(page)).toHaveLength(1);
  await expect(page.locator('#att-1')).toBeInViewport();
  await page.evaluate(() => {
    location.hash = '#jay-1';
  });
  await expect(page.locator('#jay-1')).toBeInViewport();
  await expect(page.locator('#att-1')).not.toBeInViewport();
});

test('arrow keys inside a ballot choose an option and do not turn the page', async ({ page }) => {
  await page.goto(`${CASE}?view=steps#att-answer`);
  const options = page.locator('#att-answer input');
  await options.first().check();
  await page.keyboard.press('ArrowRight');
  await expect(options.nth(1)).toBeChecked();
  await expect(page.locator('#att-answer')).toBeInViewport();
});

test('read one step at a time, the case is printed whole', async ({ page }) => {
  await page.goto(`${CASE}?view=steps#att-1`);
  const words = page.locator('#jay-1 .said p').first();
  await expect(words).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(words).toBeVisible();
  await expect(page.locator('.step-bar')).toBeHidden();
});
