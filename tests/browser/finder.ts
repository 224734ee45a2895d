import { expect, type Locator, type Page } from '@playwright/test';

export const CASES = './cases/';

/** What is found now: the number that is announced, and the rows of the list. */
export const finder = (page: Page) => ({
  status: page.locator('.finder-list').getByRole('status'),
  rows: page.locator('.finder-list .row:visible'),
  newest: page.locator('.finder-list .newest'),
  chosen: page.getByRole('list', { name: 'What you chose' }),
  fold: page.locator('.choices-fold > summary'),
});

/** The links to the values of a facet. */
export const valuesOf = (page: Page, facet: string): Locator =>
  page.getByRole('list', { name: facet, exact: true }).getByRole('link');

/** Opens what is folded where there is little room. */
export async function unfold(page: Page): Promise<void> {
  const { fold } = finder(page);
  if (await fold.isVisible()) await fold.click();
}

/** The number that stands in the link to a value. */
export async function countIn(link: Locator): Promise<number> {
  return Number(await link.locator('.count').textContent());
}

/** Expects as many cases in the list, and as many announced. */
export async function expectFound(page: Page, count: number): Promise<void> {
  const { status, rows } = finder(page);
  await expect(status).toHaveText(count === 1 ? /^1\s*case$/ : new RegExp(`^${String(count)}\\s*cases$`));
  await expect(rows).toHaveCount(count);
}
