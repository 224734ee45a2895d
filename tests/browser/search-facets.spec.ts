import { expect, test, type Page } from '@playwright/test';

const rows = (page: Page) => page.locator('.search-found .row');

/** With little room the boxes are folded. */
async function unfold(page: Page): Promise<void> {
  const fold = page.locator('.search-facets summary');
  await expect(page.locator('.search-facets')).toBeVisible();
  if (await fold.isVisible()) await fold.click();
}

test('a box narrows the results to as many as it says, and is in the address', async ({ page }) => {
  await page.goto('./search/?q=customer');
  await unfold(page);
  const box = page.getByRole('checkbox', { name: /^Cases/ });
  const number = Number(/\d+/.exec((await page.locator('label[for=cb-kind-case]').textContent()) ?? '')?.[0]);
  expect(number).toBeGreaterThan(1);
  await expect(rows(page)).not.toHaveCount(number);
  await box.check();
  await expect(rows(page)).toHaveCount(number);
  for (const facts of await rows(page).locator('.case-meta').allTextContents())
    expect(facts).toMatch(/^Case/);
  await expect(page).toHaveURL(/\?q=customer&kind=case$/);
  await expect(page.getByRole('status').first()).toHaveText(new RegExp(`^${number}\\D`));
});

test('an address with boxes ticks them; facets work together', async ({ page }) => {
  await page.goto('./search/?q=customer&kind=case&platform=twitter&topic=escalation');
  await unfold(page);
  await expect(page.getByRole('checkbox', { name: /^Twitter/ })).toBeChecked();
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole('checkbox', { name: /^Escalation/ }).uncheck();
  await expect(rows(page)).not.toHaveCount(1);
  await expect(page).toHaveURL(/kind=case&platform=twitter$/);
});

test('where boxes leave nothing, one button unticks them', async ({ page }) => {
  await page.goto('./search/?q=discount&kind=guide');
  await expect(page.getByRole('status').first()).toHaveText('Nothing was found with these boxes ticked.');
  await page.getByRole('button', { name: 'Untick all' }).click();
  await expect(rows(page).first()).toBeVisible();
  await expect(page).toHaveURL(/\?q=discount$/);
});

test('a long list is shown in parts, and the keyboard goes on where the next part begins', async ({
  page,
}) => {
  await page.goto('./search/?q=the');
  const status = page.getByRole('status').first();
  await expect(status).toHaveText(/^\d+.pages found/);
  const all = Number.parseInt((await status.textContent()) ?? '', 10);
  expect(all).toBeGreaterThan(10);
  await expect(rows(page)).toHaveCount(10);
  const more = page.getByRole('button', { name: 'Show more' });
  await more.click();
  await expect(rows(page)).toHaveCount(Math.min(all, 20));
  await expect(rows(page).nth(10).getByRole('link').first()).toBeFocused();
});
