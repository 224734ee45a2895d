import { expect, test, type Page } from '@playwright/test';
import { CASE, openUnfolded } from './pages.ts';

test.beforeEach(async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openUnfolded(page, CASE);
});

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** Reaches a control with the Tab key alone. */
async function pressByKeyboard(page: Page, from: string): Promise<void> {
  await page.locator(from).focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
}

test('a message is copied with its speaker, how near it is to the words, and where it stands', async ({
  page,
}) => {
  await pressByKeyboard(page, '#att-1 .turn .anchor');
  await expect(page.getByRole('status').filter({ hasText: 'Copied, with where it comes from' })).toHaveCount(
    1,
  );
  const [said, evidence, citation] = (await copied(page)).split('\n');
  expect(said).toMatch(/^AT&T's account: Hold out\. We have been told .* Nobody\.$/);
  expect(evidence).toMatch(/^\(Translated from El Confidencial, in Spanish; paragraph 6\.\)$/);
  expect(citation).toContain('Two carriers, one customer');
  expect(citation).toMatch(
    /, revision 1, 22 November 2026\. https?:\S+\/cases\/two-carriers-one-customer\/r1\/#att-1$/,
  );
});

test('a phrase and a note are copied from the note, each with its own address', async ({ page }) => {
  const tools = page.locator('#cb-note-5 .note-tools');
  await page.locator('#cb-note-5').hover();
  await tools.getByRole('button', { name: 'words: copy' }).click();
  expect(await copied(page)).toMatch(/^AT&T's account: … Hold out\. …\n[\s\S]*#hold-out$/);
  await tools.getByRole('button', { name: 'note: copy' }).click();
  expect(await copied(page)).toMatch(/^“Hold out\.”: He had asked [\s\S]*#hold-out$/);
  // The site's own count of notes moves with the next one, so no quotation ends in it.
});

test('where the browser refuses, the reader is told', async ({ page, context }) => {
  await context.clearPermissions();
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no'));
  });
  await page.locator('#att-1 button.quote').click();
  await expect(page.getByRole('status').filter({ hasText: 'did not let this be copied' })).toHaveCount(1);
});
