import { expect, test } from '@playwright/test';
import { CASE, openUnfolded } from './pages.ts';

test('the sign of a message copies its address and says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(CASE);
  await page.locator('#jay-1 .turn .anchor').click();
  await expect(page.locator('cb-copy')).toHaveText('Address copied');
  await expect(page).toHaveURL(/#jay-1$/);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});

test('every step, message, mark, note, poll, gap and event has a visible link to its address', async ({
  page,
}) => {
  await openUnfolded(page, CASE);
  const ids = await page
    .locator('.step, .message, .note, .ballot, .gap[id], .event[id], mark')
    .evaluateAll((all) => all.map(({ id }) => id));
  expect(ids.length).toBeGreaterThan(40);
  for (const id of ids) await expect(page.locator(`.anchor[href="#${id}"]`).first()).toBeVisible();
});
