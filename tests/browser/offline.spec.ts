import { expect, test } from '@playwright/test';
import { CASE, openUnfolded } from './pages.ts';

test('without a network a loaded case can be read to its end, and links within it lead where they should', async ({
  page,
  context,
}) => {
  await openUnfolded(page, CASE);
  await page.waitForLoadState('networkidle');
  const asked: string[] = [];
  page.on('request', (request) => {
    // The browser asks for the icon again whenever the address changes.
    if (!request.url().endsWith('.svg')) asked.push(request.url());
  });
  await context.setOffline(true);
  for (const part of await page.locator('.message, .note, .ballot, .case-end section').all()) {
    await part.scrollIntoViewIfNeeded();
    await expect(part).toBeVisible();
  }
  await page.locator('#why-here + sup a').click();
  await expect(page).toHaveURL(/#cb-note-1$/);
  await expect(page.locator('#cb-note-1')).toBeInViewport();
  await page.locator('#att-answer summary').click();
  await expect(page.locator('#att-answer .answer .prose')).toBeVisible();
  await page.locator('#att-answer').getByLabel('Nothing').check();
  await page.locator('.bearings a[href="#chief-executive"]').first().click();
  await expect(page).toHaveURL(/#chief-executive$/);
  await expect(page.locator('#chief-executive h2')).toBeInViewport();
  // A ballot that is reached for asks for its own script and words; poll-failures.spec.ts says what it does without.
  expect(asked.filter((address) => !/desk\.|\/ballots\//.test(address))).toEqual([]);
});

test('without a network a link to another page fails as links do, and no script stumbles', async ({
  page,
  context,
}) => {
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.goto(CASE, { waitUntil: 'networkidle' });
  await context.setOffline(true);
  const failed = page.waitForEvent('requestfailed');
  await page.locator('.bearings a.lesson-claim').first().click();
  const request = await failed;
  expect(request.isNavigationRequest()).toBe(true);
  expect(request.failure()?.errorText).toContain('ERR_INTERNET_DISCONNECTED');
  expect(errors).toEqual([]);
});
