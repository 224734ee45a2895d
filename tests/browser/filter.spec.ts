import { expect, test } from '@playwright/test';
import { CASES, countIn, expectFound, finder, unfold, valuesOf } from './finder.ts';

test('choices are combined without leaving the page, and each says beforehand how many cases it leaves', async ({
  page,
}) => {
  await page.goto(CASES);
  await unfold(page);
  await page.evaluate(() => Object.assign(window, { same: true }));
  const twitter = valuesOf(page, 'Platform').filter({ hasText: 'Twitter' });
  const many = await countIn(twitter);
  await twitter.click();
  await expectFound(page, many);
  await expect(twitter).toHaveAttribute('aria-current', 'true');
  await expect(finder(page).newest).toBeHidden();

  const settled = valuesOf(page, 'How it ended').filter({ hasText: /^Settled\s*\d/ });
  const few = await countIn(settled);
  expect(few).toBeLessThan(many);
  await settled.click();
  await expectFound(page, few);
  for (const facts of await finder(page).rows.locator('.case-meta').all()) {
    await expect(facts).toContainText('Twitter');
    await expect(facts.getByText('settled', { exact: true })).toBeVisible();
  }
  await expect(page).toHaveURL(/\/cases\/\?platform=twitter&ending=resolved$/);
  expect(await page.evaluate(() => 'same' in window)).toBe(true);
});

test('a row that the script makes is the row that the page has', async ({ page }) => {
  await page.goto(CASES);
  const rows = page.locator('.finder-list > .rows > li');
  const own = await rows.evaluateAll((all) => all.map(({ outerHTML }) => outerHTML));
  await unfold(page);
  await valuesOf(page, 'Language').filter({ hasText: 'English' }).click();
  await expect(finder(page).chosen).toBeVisible();
  const made = await page
    .locator('.finder-list > .rows:visible > li')
    .evaluateAll((all) => all.map(({ outerHTML }) => outerHTML));
  const plain = (html: string) => html.replaceAll('&nbsp;', ' ').replaceAll(/\s+/g, ' ');
  expect(made.map(plain)).toEqual(expect.arrayContaining(own.map(plain)));
});

test('a choice is let go by choosing it again, by dropping it, or all together', async ({ page }) => {
  await page.goto(CASES);
  const all = await finder(page).status.textContent();
  await unfold(page);
  const value = valuesOf(page, 'Length').first();
  await value.click();
  await expect(finder(page).newest).toBeHidden();
  await expect(value).toHaveAttribute('aria-current', 'true');
  await value.click();
  await expect(finder(page).newest).toBeVisible();
  await expect(finder(page).status).toHaveText(all ?? '');
  await expect(page).toHaveURL(/\/cases\/$/);

  await value.click();
  await valuesOf(page, 'Topic').first().click();
  const { chosen } = finder(page);
  await expect(chosen.getByRole('link')).toHaveCount(3);
  await chosen.getByRole('link', { name: /^Drop Topic: / }).click();
  await expect(chosen.getByRole('link')).toHaveCount(2);
  await expect(page.locator('#cb-found')).toBeFocused();
  await chosen.getByRole('link', { name: 'Clear all' }).click();
  await expect(finder(page).newest).toBeVisible();
  await expect(page).toHaveURL(/\/cases\/$/);
});

test('nothing is fetched before something is chosen', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(CASES, { waitUntil: 'networkidle' });
  const index = (path: string) => path.includes('/cases/index');
  expect(asked.filter(index)).toEqual([]);
  await unfold(page);
  await valuesOf(page, 'Platform').first().click();
  await expect(finder(page).chosen).toBeVisible();
  expect(asked.filter(index).length).toBeGreaterThan(0);
});

test('where the cases do not come, the list stays and a sentence says so', async ({ page }) => {
  await page.route('**/cases/finder.json', (route) => route.abort());
  await page.goto(CASES);
  await unfold(page);
  await valuesOf(page, 'Platform').first().click();
  const { status, newest } = finder(page);
  await expect(status).toContainText('could not be loaded');
  await expect(newest).toBeVisible();
  await page.unroute('**/cases/finder.json');
  await valuesOf(page, 'Platform').last().click();
  await expect(newest).toBeHidden();
  await expect(status).toHaveText(/^\d+\s*cases?$/);
});

test('in the Spanish list what is found is said in Spanish, and leads to the Spanish edition', async ({
  page,
}) => {
  await page.goto('./es/cases/?language=es&ending=resolved');
  const { status, rows } = finder(page);
  await expect(status).toHaveText(/^\d+\s*casos?$/);
  await expect(rows.getByRole('link', { name: 'Dos operadores y un cliente' })).toHaveAttribute(
    'href',
    /\/es\/cases\/two-carriers-one-customer\/$/,
  );
  await expect(page.getByRole('link', { name: 'Quitar Idioma: Español' })).toBeVisible();
});
