import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { generateContent } from '../../bench/generate.ts';
import { createSiteHandler } from '../../src/server/serve-site.ts';
import { copyProject, type ProjectCopy } from '../helpers/project-copy.ts';
import { finder, unfold, valuesOf } from './finder.ts';

const CASES = 60;
let copy: ProjectCopy | undefined;
let server: Server | undefined;
let content = '';
let address = '';

test.describe('in a list of many pages', () => {
  test.describe.configure({ mode: 'serial' });
  test.skip(
    ({ viewport }) => (viewport?.width ?? 0) < 1000,
    'one build serves all; other tests look at phones',
  );

  test.beforeAll(async () => {
    test.setTimeout(120_000);
    copy = copyProject();
    content = mkdtempSync(join(tmpdir(), 'casebook-many-'));
    generateContent(content, CASES);
    const { status, output } = await copy.build({ CASEBOOK_CONTENT: content });
    expect(status, output.slice(-4000)).toBe(0);
    server = createServer(createSiteHandler({ dist: join(copy.folder, 'dist'), base: '/' }));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/cases/`;
  });

  test.afterAll(() => {
    server?.close();
    server?.closeAllConnections();
    copy?.remove();
    rmSync(content, { recursive: true, force: true });
  });

  test('a long result comes in parts, and each next part takes the focus', async ({ page }) => {
    await page.goto(address);
    await unfold(page);
    await valuesOf(page, 'Language').first().click();
    const { rows, status } = finder(page);
    await expect(status).toHaveText(/^60\s*cases$/);
    await expect(rows).toHaveCount(20);
    const more = page.getByRole('button', { name: 'Show more cases' });
    await more.click();
    await expect(rows).toHaveCount(40);
    await expect(rows.nth(20).getByRole('link').first()).toBeFocused();
    await more.click();
    await expect(rows).toHaveCount(CASES);
    await expect(more).toBeHidden();
    const titles = await rows.locator('h3').allTextContents();
    expect(new Set(titles).size).toBe(CASES);
  });

  test('coming back from a case, as many are there as before', async ({ page }) => {
    await page.goto(`${address}?language=en`);
    const { rows } = finder(page);
    await page.getByRole('button', { name: 'Show more cases' }).click();
    await expect(rows).toHaveCount(40);
    await rows.nth(30).getByRole('link').first().click();
    await expect(page.locator('.case')).toBeVisible();
    await page.goBack();
    await expect(rows).toHaveCount(40);
  });

  test('the later pages lead on, and choosing there begins on the first', async ({ page }) => {
    await page.goto(address);
    await page
      .getByRole('navigation', { name: 'Pages of this list' })
      .getByRole('link', { name: 'Page 2' })
      .click();
    await expect(page).toHaveURL(/\/cases\/2\/$/);
    await expect(page.getByRole('link', { name: 'Page 2' })).toHaveAttribute('aria-current', 'page');
    await expect(finder(page).rows).toHaveCount(10);
    await unfold(page);
    await valuesOf(page, 'Topic').first().click();
    await expect(page).toHaveURL(/\/cases\/\?topic=[a-z-]+$/);
    await expect(finder(page).chosen).toBeVisible();
  });

  test('a page of a value leads to the list of all cases with that value chosen', async ({ page }) => {
    await page.goto(`${address}ending/resolved/`);
    await page.getByRole('link', { name: 'Narrow this list down' }).click();
    await expect(page).toHaveURL(/\/cases\/\?ending=resolved$/);
    await expect(finder(page).chosen.getByRole('link').first()).toContainText('How it ended: Settled');
  });
});
