import { expect, test } from '@playwright/test';
import { CASE } from './pages.ts';

test('in the margin a note begins level with its message and no two overlap', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(CASE);
  const top = async (selector: string) => (await page.locator(selector).boundingBox())?.y ?? NaN;
  expect(Math.abs((await top('#jay-1')) - (await top('#cb-note-1')))).toBeLessThan(4);
  const boxes = await page.locator('.note').evaluateAll((notes) =>
    notes.map((note) => {
      const { top: start, bottom } = note.getBoundingClientRect();
      return { start, bottom };
    }),
  );
  for (const [index, { start }] of boxes.entries()) {
    expect(start).toBeGreaterThanOrEqual(boxes[index - 1]?.bottom ?? -Infinity);
  }
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
