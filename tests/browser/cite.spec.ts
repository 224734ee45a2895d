import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { CASE, openUnfolded, sidewaysOverflow } from './pages.ts';

const CITE = `${CASE}r1/cite/`;
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test.beforeEach(async ({ context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
});

test('a message leads to where it is cited, its formats open', async ({ page, viewport }) => {
  test.skip((viewport?.width ?? 0) < 768, 'beside a message there is room on wide screens only');
  await openUnfolded(page, CASE);
  await page.locator('#att-1').getByRole('link', { name: "AT&T's account: Cite" }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/r1\/cite\/#att-1$/);
  const place = page.locator('#att-1');
  await expect(place.getByRole('term').filter({ hasText: 'APA' })).toBeVisible();
  await expect(place).toBeInViewport();
  await expect(page.locator('#jay-1').getByRole('term').filter({ hasText: 'APA' })).toBeHidden();
});

test('a step leads to where it is cited', async ({ page }) => {
  await openUnfolded(page, CASE);
  await page.locator('#complaint .step-head').getByRole('link', { name: ': Cite' }).click();
  await expect(page).toHaveURL(/\/r1\/cite\/#complaint$/);
});

test('a citation is copied in the format that was asked for', async ({ page }) => {
  await page.goto(`${CITE}#att-1`);
  const place = page.locator('#att-1');
  await place.getByRole('button', { name: 'Copy: MLA' }).click();
  expect(await copied(page)).toMatch(
    /^AT&T’s account\. “Hold out\..*” Two Carriers, One Customer, revision 1,/,
  );
  await expect(page.getByRole('status').filter({ hasText: 'Citation copied' })).toHaveCount(1);
  await place.getByRole('button', { name: 'Copy: BibTeX' }).click();
  expect(await copied(page)).toMatch(
    /^@online\{two-carriers-one-customer-r1-att-1,\n {2}author = \{\{AT\\&T's/,
  );
  await place.getByRole('button', { name: 'Copy', exact: true }).click();
  expect(await copied(page)).toMatch(/^AT&T's account: “Hold out\..* https?:\S+\/r1\/#att-1$/);
});

test('a file is saved under the name of its place, with the ends of lines that RIS asks for', async ({
  page,
}) => {
  await page.goto(`${CITE}#att-1`);
  const waiting = page.waitForEvent('download');
  await page.locator('#att-1').getByRole('button', { name: 'Download: RIS' }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe('two-carriers-one-customer-r1-att-1.ris');
  const text = readFileSync(await download.path(), 'utf8');
  expect(text).toMatch(/^TY {2}- BLOG\r\nID {2}- two-carriers-one-customer-r1-att-1\r\n/);
  expect(text).toMatch(/\r\nER {2}- \r\n$/);
});

test('the citation of a case is copied where it stands', async ({ page }) => {
  await openUnfolded(page, CASE);
  await page.getByRole('button', { name: 'Copy this citation' }).click();
  expect(await copied(page)).toMatch(
    /^Casebook editors: Two carriers, one customer\. .* revision 1, .* https?:\S+\/r1\/$/,
  );
});

test('the files for reference managers are served as what they are', async ({ page, request }) => {
  await page.goto(CASE);
  const types: Record<string, string> = {};
  for (const name of ['BibTeX', 'RIS', 'CSL-JSON']) {
    const href = await page.locator('.cite').getByRole('link', { name, exact: true }).getAttribute('href');
    const answer = await request.get(new URL(href ?? '', page.url()).href);
    types[name] = answer.headers()['content-type'] ?? '';
  }
  expect(types).toEqual({
    BibTeX: 'application/x-bibtex; charset=utf-8',
    RIS: 'application/x-research-info-systems; charset=utf-8',
    'CSL-JSON': 'application/vnd.citationstyles.csl+json',
  });
});

test('the page of citations is no wider than the screen, and the policy has nothing to report', async ({
  page,
}) => {
  const told: string[] = [];
  page.on('console', (message) => told.push(message.text()));
  for (const path of [CITE, CASE, './lessons/say-what-it-costs/']) {
    await page.goto(path);
    await page.locator('details').evaluateAll((all) => {
      for (const one of all) (one as HTMLDetailsElement).open = true;
    });
    expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
  }
  expect(told).toEqual([]);
});

test('axe finds nothing on a page of citations, folded or not', async ({ page }) => {
  await page.goto(`${CITE}#att-1`);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('every format of every place can be read', async ({ page }) => {
    await page.goto(`${CITE}#att-1`);
    const place = page.locator('#att-1');
    await expect(place).toBeInViewport();
    await expect(place.getByText(/^AT&T's account: “Hold out/)).toBeVisible();
    await expect(place.getByRole('button')).toHaveCount(0);
    await place.locator('summary').click();
    await expect(place.getByText('@online{')).toBeVisible();
    await expect(place.getByText('TY - BLOG')).toBeVisible();
  });

  test('a case and a lesson lead to their pages of citations', async ({ page }) => {
    for (const path of [CASE, './lessons/say-what-it-costs/']) {
      await page.goto(path);
      await page
        .locator('.cite')
        .getByRole('link', { name: /^APA, MLA, Chicago/ })
        .click();
      await expect(page).toHaveURL(/\/r1\/cite\/$/);
      await expect(page.getByRole('heading', { level: 1 })).toContainText('How to cite');
    }
  });
});
