import { expect, test } from '@playwright/test';
import { CASE } from './pages.ts';

const NOTE = '#cb-note-1';
const MARK = '#why-here';

test('a mark and its note light each other, under the pointer and with the focus', async ({ page }) => {
  await page.goto(CASE);
  const [note, mark] = [page.locator(NOTE), page.locator(MARK)];
  await mark.hover();
  await expect(note).toHaveAttribute('data-lit');
  await note.hover();
  await expect(mark).toHaveAttribute('data-lit');
  await page.mouse.move(0, 0);
  await expect(mark).not.toHaveAttribute('data-lit');
  await page.locator(`${MARK} + sup a`).focus();
  await expect(note).toHaveAttribute('data-lit');
  await note.getByRole('link').first().focus();
  await expect(mark).toHaveAttribute('data-lit');
});

test('addressed, either of them lights both', async ({ page }) => {
  for (const id of [NOTE, MARK]) {
    await page.goto(CASE + id);
    for (const other of [NOTE, MARK]) {
      const one = page.locator(other);
      await expect(one).toHaveAttribute('data-lit');
      await expect(one).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
    }
  }
});
