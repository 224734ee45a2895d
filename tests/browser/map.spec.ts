import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { CASE } from './pages.ts';

/** A case whose messages all have a time. */
const TIMED = './cases/the-tofu-that-came-twice/';

const map = (page: Page) => page.getByRole('group', { name: 'Map of the conversation' });

test('a message on the map is reached by keyboard, and leads to the message', async ({ page }) => {
  await page.goto(CASE);
  await map(page).getByRole('link', { name: 'Step 5' }).focus();
  await page.keyboard.press('Tab');
  const link = map(page).getByRole('link', { name: 'Message 6 of 14' });
  await expect(link).toBeFocused();
  await expect(link).toHaveCSS('--ring', 'currentColor');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#tmobile-1$/);
  await expect(page.locator('#tmobile-1')).toBeInViewport();
});

test('who does not want the map gets past it with one key', async ({ page }) => {
  await page.goto(CASE);
  await page.getByRole('link', { name: 'Past the map' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const inside = await page.evaluate(() => document.activeElement?.closest('.step')?.id);
  expect(inside).toBe('complaint');
});

test('the table says the same messages in the same order as the map', async ({ page }) => {
  await page.goto(CASE);
  await page.getByText('The map as a table').click();
  const rows = await page.locator('.map-table tbody tr').evaluateAll((all) =>
    all.map((row) => {
      const [number, speaker] = [...row.children].map((cell) => cell.textContent.trim());
      return {
        href: row.querySelector('a')?.getAttribute('href'),
        said: `Message ${number} of 14, ${speaker}`,
      };
    }),
  );
  const links = await map(page)
    .locator('a:has(use)')
    .evaluateAll((all) =>
      all.map((link) => ({
        href: link.getAttribute('href'),
        said: link.querySelector('title')?.textContent.split(', in answer')[0],
      })),
    );
  expect(rows).toHaveLength(14);
  expect(rows).toEqual(links);
});

test('no shape on the map covers another’s middle', async ({ page }) => {
  await page.goto(TIMED);
  for (const by of ['by order', 'by time']) {
    await page.getByLabel(by).check();
    const covered = await map(page)
      .locator('a:has(use)')
      .evaluateAll((all) =>
        all.flatMap((link) => {
          link.scrollIntoView({ block: 'center', behavior: 'instant' });
          const { x, y, width, height } = link.getBoundingClientRect();
          const hit = document.elementFromPoint(x + width / 2, y + height / 2)?.closest('a');
          return hit === link ? [] : [link.getAttribute('href')];
        }),
      );
    expect(covered, by).toEqual([]);
  }
});

test('the band of the step that is being read is lit', async ({ page }) => {
  await page.goto(`${CASE}#nursery`);
  await expect(page.locator('.map .now')).toHaveAttribute('href', '#nursery');
  await expect(page.locator('.map .now')).toHaveCount(1);
});

for (const by of ['by order', 'by time']) {
  test(`axe finds nothing on the map ${by}, with its table`, async ({ page }) => {
    await page.goto(TIMED);
    await page.getByLabel(by).check();
    await page.getByText('The map as a table').click();
    const { violations } = await new AxeBuilder({ page }).include('.score').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the map is switched from order to time, and one picture alone can be reached', async ({ page }) => {
    await page.goto(TIMED);
    const order = page.locator('.by-order');
    const time = page.locator('.by-time');
    await expect(order).toBeVisible();
    await expect(time).toBeHidden();
    await expect(map(page)).toHaveCount(1);

    await page.getByLabel('by order').focus();
    await page.keyboard.press('ArrowRight');
    await expect(time).toBeVisible();
    await expect(order).toBeHidden();
    await expect(map(page)).toHaveCount(1);
    await page.keyboard.press('Tab');
    await expect(time.locator('a').first()).toBeFocused();

    await page.reload();
    await expect(order).toBeVisible();
    await expect(time).toBeHidden();
  });
});
