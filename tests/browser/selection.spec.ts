import { expect, test, type Page } from '@playwright/test';
import { CASE } from './pages.ts';

/** What is pasted elsewhere after a part of the page was selected and copied: its lines, without the empty ones. */
async function pasted(page: Page, selector: string, path = CASE): Promise<string[]> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(path);
  await page.locator(selector).evaluate((part) => {
    getSelection()?.selectAllChildren(part);
  });
  await page.keyboard.press('ControlOrMeta+c');
  const text = await page.evaluate(() => navigator.clipboard.readText());
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

test('a message that is copied begins with its speaker, and its words come as they were said', async ({
  page,
}) => {
  const [speaker, facts, words, evidence, ...more] = await pasted(page, '#jay-3');
  expect(speaker).toBe('Jay Rooney');
  expect(facts).toMatch(/^@RamblingRooney\W+customer\W+in answer to AT&T's account$/);
  expect(words).toBe('If you give me a discount I could stay...');
  expect(evidence).toBe('Translated from El Confidencial, in Spanish; paragraph 7.');
  expect(more).toEqual([]);
});

test('sentences of the editor that stand on one line are copied with a space between them', async ({
  page,
}) => {
  const lines = await pasted(page, '#bram-1', './cases/the-tofu-that-came-twice/');
  expect(lines[1]).toMatch(/^member of staff, Vesperling in answer to Noriko Aramaki \d\d:\d\d UTC/);
  expect(lines.at(-1)).toBe('Changed by its author after it was sent. Invented for teaching.');
});

test('a step that is copied brings no signs that are there only to click', async ({ page }) => {
  const lines = await pasted(page, '#complaint');
  expect(lines.find((line) => line.includes('A question in front of two carriers'))).toMatch(
    /^(?:Step 1 of 8: ?)?A question in front of two carriers$/,
  );
  expect(lines.filter((line) => /#|[.?!”]\d+$/.test(line))).toEqual([]);
  expect(lines).toContain(
    "I've just discovered that T-Mobile doesn't charge for data abroad. What on earth am I doing at AT&T?",
  );
});
