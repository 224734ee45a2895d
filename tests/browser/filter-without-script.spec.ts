import { expect, test } from '@playwright/test';
import { CASES, countIn, finder, unfold, valuesOf } from './finder.ts';

test.use({ javaScriptEnabled: false });

test('without script every value leads to a page with as many cases as it says', async ({ page }) => {
  for (const facet of ['Topic', 'Platform', 'How it ended', 'Length', 'Language']) {
    await page.goto(CASES);
    await unfold(page);
    const value = valuesOf(page, facet).last();
    const count = await countIn(value);
    await value.click();
    await expect(page.locator('main .band').first().locator('.row')).toHaveCount(count);
    await expect(page.getByRole('link', { name: 'All cases' })).toBeVisible();
  }
});

test('without script the lessons can be unfolded, and lead to their cases and to what these say', async ({
  page,
}) => {
  await page.goto(CASES);
  await unfold(page);
  await page.locator('.facet > summary', { hasText: 'Lesson' }).click();
  const lesson = valuesOf(page, 'Lesson').first();
  const claim = await lesson.locator('span').first().innerText();
  await lesson.click();
  await expect(page.locator('h1')).toHaveText(claim);
  await page.getByRole('link', { name: 'What the cases say of this lesson' }).click();
  await expect(page).toHaveURL(/\/lessons\/[a-z-]+\/$/);
});

test('without script an address with choices shows all cases', async ({ page }) => {
  await page.goto(`${CASES}?platform=twitter`);
  await expect(finder(page).newest).toBeVisible();
  await expect(finder(page).chosen).toBeHidden();
});
