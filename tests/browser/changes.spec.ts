import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { copyProject } from '../helpers/project-copy.ts';
import { revisedContent } from '../helpers/revised.ts';
import { startServer, type RunningServer } from '../helpers/running-server.ts';
import { sidewaysOverflow } from './pages.ts';

test.describe.configure({ mode: 'serial' });
test.skip(({ viewport }) => (viewport?.width ?? 0) < 1000, 'the sizes are set here');

const copy = copyProject();
const content = revisedContent();
let server: RunningServer | undefined;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  const { status, output } = await copy.build({ CASEBOOK_CONTENT: content.root, POLLS_URL: 'off' });
  expect(status, output.slice(-4000)).toBe(0);
  server = await startServer('src/server/main.ts', {
    CASEBOOK_DIST: join(copy.folder, 'dist'),
    POLLS_URL: 'off',
  });
});

test.afterAll(() => {
  server?.remove();
  copy.remove();
  content.remove();
});

const open = (page: Page, path: string) => page.goto(`${server?.address ?? ''}/${path}`);
const PAIR = 'cases/late-parcel/changes/r1-r3/';
const LIST = 'cases/late-parcel/changes/';

test('a reader sees at a glance where something changed, and what', async ({ page }) => {
  await open(page, PAIR);
  await expect(page.locator('.lead')).toHaveText(/^4\spassages changed, 1 added, 1 gone, 2 moved\.$/);
  await expect(page.locator('.proof-places a')).toHaveText(['The facts', 'Step 1', 'Step 2', 'Step 3']);
  await expect(page.locator('#m1 del')).toHaveText(['taken out: today']);
  await expect(page.locator('#m1 ins')).toHaveText(['put in: it', 'put in: now'], { useInnerText: true });
  await expect(page.locator('#m2')).not.toContainText('since revision 1', { useInnerText: true });
});

test('somebody who cited a passage is told what became of that one', async ({ page }) => {
  const told = async (anchor: string) => {
    await page.goto('about:blank');
    await open(page, `${PAIR}#${anchor}`);
    const target = page.locator(`#${anchor}`);
    await expect(target).toBeInViewport();
    return page.locator(`li:is(#${anchor}, :has(> .proof-text > #${anchor}))`).innerText();
  };
  expect(await told('m2')).toContain('unchanged since revision 1');
  expect(await told('m3')).toContain('changed since revision 1');
  expect(await told('promise')).toContain('unchanged since revision 1');
  expect(await told('hint')).toMatch(
    /gone since revision 1\s+Why: It said nothing that the message does not say\./,
  );
  expect(await told('arrival')).toMatch(/unchanged since revision 1\s+It stood in step 2\./);
  expect(await told('m4')).toMatch(/The words are the same\.\s+Its address ended in #m4\./);
  expect(await told('silence')).toContain('added since revision 1');
});

test('a passage that is led to is lit, and no other', async ({ page }) => {
  await open(page, `${PAIR}#m2`);
  const backgroundOf = (id: string) =>
    page.locator(`#${id}`).evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await backgroundOf('m2')).not.toBe(await backgroundOf('m5'));
});

test('an address that names a revision leads on to what changed since, with its fragment', async ({
  page,
}) => {
  await open(page, `${LIST}?since=1#m3`);
  await expect(page).toHaveURL(/\/changes\/r1-r3\/#m3$/);
  await open(page, `${LIST}?since=3#m3`);
  await expect(page.locator('#cb-r3')).toContainText('The newest: nothing has changed since.');
  await expect(page).toHaveURL(/\?since=3#m3$/);
  await open(page, `${LIST}?since=1%22%5D`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('without script the list leads to the same', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await open(page, `${LIST}?since=1`);
  await page.locator('#cb-r3').getByRole('link', { name: 'revision 1' }).click();
  await expect(page).toHaveURL(/\/changes\/r1-r3\/$/);
  await context.close();
});

test('what was put in and taken out differs in more than colour', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page, PAIR);
  const line = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).textDecorationLine);
  expect(await line('#m1 ins')).toBe('underline');
  expect(await line('#m1 del')).toBe('line-through');
});

for (const width of [1440, 900, 320]) {
  test(`nothing stands beside the page at ${String(width)} pixels, and axe finds nothing`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: width === 900 ? 'dark' : 'light' });
    for (const path of [
      PAIR,
      LIST,
      'es/cases/late-parcel/changes/r2-r3/',
      'lessons/say-it-first/changes/r1-r2/',
    ]) {
      await open(page, path);
      expect(await sidewaysOverflow(page), path).toBe(0);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
    }
  });
}
