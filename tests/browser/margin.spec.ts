import { expect, test, type Page } from '@playwright/test';
import { fakePolls } from './fake-polls.ts';
import { CASE, openUnfolded } from './pages.ts';

const LONG = './cases/mail-to-the-top/';

test('in the margin no two notes overlap, and a lone note stands level with its words', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  for (const path of [CASE, LONG]) {
    await openUnfolded(page, path);
    await expectLevel(page);
  }
});

test('notes stand level with their words after a step was unfolded and a ballot grew', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await fakePolls(page);
  await page.goto(CASE);
  for (const poll of ['att-answer', 'what-next', 'what-is-missing']) {
    await page.locator(`#${poll} input`).first().check();
    await page.locator(`#${poll}`).getByRole('button', { name: 'Vote' }).click();
    await expect(page.locator(`#${poll}`).getByRole('status')).toHaveText('Fewer than 5 readers so far.');
  }
  await expectLevel(page);
});

test('without script a note begins level with its message', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
  await page.goto(new URL(CASE, baseURL).href);
  const top = async (selector: string) => (await page.locator(selector).boundingBox())?.y ?? NaN;
  expect(Math.abs((await top('#jay-1')) - (await top('#cb-note-1')))).toBeLessThan(4);
});

test('with little room a note stands right under what it is about', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(CASE);
  const message = await page.locator('#jay-1').boundingBox();
  const note = await page.locator('#cb-note-1').boundingBox();
  const gap = (note?.y ?? 0) - (message?.y ?? 0) - (message?.height ?? 0);
  expect(gap).toBeGreaterThanOrEqual(0);
  expect(gap).toBeLessThan(30);
});

for (const width of [1440, 800])
  test(`nothing moves before the eyes of a reader who comes by an address, ${String(width)} px`, async ({
    browser,
    baseURL,
  }) => {
    for (const place of ['', '#article', '#comment-13-end', '#comment-20', '#cb-note-12']) {
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      await page.addInitScript(watchShifts);
      await page.goto(new URL(LONG + place, baseURL).href, { waitUntil: 'networkidle' });
      await page.waitForFunction(
        () => document.querySelector<HTMLElement>('.note[style*="--down"]') !== null,
      );
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
      expect(await page.evaluate(() => document.documentElement.dataset['shift'] ?? '0'), place).toBe('0');
      await page.close();
    }
  });

/** Adds up what moved by itself, in whole steps of 0.005: the lines that turn out otherwise when the font comes stay below one. */
function watchShifts() {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
    document.documentElement.dataset['shift'] = String(Math.floor(sum * 200));
  }).observe({ type: 'layout-shift', buffered: true });
}

async function expectLevel(page: Page) {
  await expect(async () => {
    const notes = await page.locator('.note').evaluateAll((all) =>
      all.map((note) => {
        const mark = document.querySelector(note.querySelector('a.note-number')?.getAttribute('href') ?? 'x');
        const { top, bottom } = note.getBoundingClientRect();
        const alone = note.parentElement?.childElementCount === 1 && mark?.matches('mark');
        return { top, bottom, away: alone ? top - (mark.getClientRects()[0]?.top ?? NaN) : undefined };
      }),
    );
    for (const [index, { top }] of notes.entries())
      expect(top).toBeGreaterThanOrEqual(notes[index - 1]?.bottom ?? -Infinity);
    const away = notes.flatMap((note) => note.away ?? []);
    expect(away.length).toBeGreaterThan(4);
    expect(away.filter((distance) => Math.abs(distance) < 3).length).toBeGreaterThan(away.length * 0.8);
    expect(Math.max(...away)).toBeLessThan(3);
  }).toPass();
}
