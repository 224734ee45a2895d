import { expect, test, type Page } from '@playwright/test';
import { extractText } from 'unpdf';
import { CASE } from './pages.ts';

const LONG_CASE = './cases/mail-to-the-top/';

/** The pages of a page's PDF, as their words without the spaces between them. */
async function printed(page: Page, path: string): Promise<string[]> {
  await page.goto(path, { waitUntil: 'networkidle' });
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  const { text } = await extractText(new Uint8Array(pdf));
  return text.map(withoutSpaces);
}

/** The editor's font has one glyph for two characters, and a reader of PDFs has to guess. */
const withoutSpaces = (text: string): string => text.replace(/\s+/g, '').replaceAll('\u02BC', '\u2019');

const textsOf = async (page: Page, selector: string): Promise<string[]> =>
  (await page.locator(selector).allTextContents()).map(withoutSpaces);

/** What messages say, as patterns: the numbers of notes may stand in them. */
async function saidIn(page: Page): Promise<RegExp[]> {
  const parts = await page.locator('.step .said').evaluateAll((all) =>
    all.map((said) => {
      const words = said.cloneNode(true) as Element;
      for (const sign of words.querySelectorAll('sup')) sign.replaceWith('\n\u0000');
      return words.textContent.split('\u0000');
    }),
  );
  return parts.map(
    (said) => new RegExp(said.map((part) => RegExp.escape(withoutSpaces(part))).join('\\d*'), 'g'),
  );
}

for (const path of [CASE, LONG_CASE]) {
  test(`the PDF of ${path} has every message, in order, every note with its number, and no empty page`, async ({
    page,
  }) => {
    const pages = await printed(page, path);
    expect(pages.length).toBeGreaterThan(1);
    for (const text of pages) expect(text.length).toBeGreaterThan(100);
    const all = pages.join('');
    const messages = await saidIn(page);
    expect(messages.length).toBeGreaterThan(10);
    let reached = 0;
    for (const words of messages) {
      words.lastIndex = reached;
      expect(words.test(all), words.source).toBe(true);
      reached = words.lastIndex;
    }
    // A note may go on overleaf, behind the number of the page.
    const unnumbered = pages.map((text, at) => text.replace(`${at + 1}/${pages.length}`, '')).join('');
    for (const note of await page.locator('.note').all()) {
      const [number = '', subject = '', words = ''] = await note
        .locator('.note-number, .lemma, .subject, .prose')
        .allTextContents();
      expect(number.trim()).toMatch(/^\d+$/);
      expect(unnumbered).toContain(withoutSpaces(words));
      expect(unnumbered).toContain(withoutSpaces(number + subject));
    }
  });
}

for (const path of ['./cases/the-tofu-that-came-twice/', './cases/thank-you-for-your-honesty/']) {
  test(`the PDF of ${path} fills its pages, and no name stands without words at the foot of one`, async ({
    page,
  }) => {
    const pages = await printed(page, path);
    const names = await textsOf(page, '.message .turn');
    expect(names.length).toBeGreaterThan(10);
    for (const text of pages.slice(0, -1)) {
      expect(text.length).toBeGreaterThan(600);
      const words = text.replace(/\d+\/\d+$/, '');
      expect(names.filter((name) => words.endsWith(name.replace(/#$/, '')))).toEqual([]);
    }
  });
}

test('the PDF of a case says where links lead and ends with how to cite it', async ({ page }) => {
  const pages = await printed(page, CASE);
  const all = pages.join('');
  const addresses = await page
    .locator('main a[href^="http"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(addresses.length).toBeGreaterThan(0);
  for (const address of addresses) expect(all).toContain(`<${address}>`);
  const [citation = ''] = await textsOf(page, '.citation');
  expect(citation).toContain('cases/two-carriers-one-customer/');
  expect(pages.at(-1)).toContain(citation);
});

test('the PDF of a case has nothing that is there only to go elsewhere or to click', async ({ page }) => {
  const all = (await printed(page, CASE)).join('');
  const clicked = [
    '.skip',
    '.site-head nav',
    '.ballot-foot',
    '.onward h2',
    '.site-foot',
    ".facts [href*='/changes/']",
  ];
  for (const words of (await Promise.all(clicked.map((one) => textsOf(page, one)))).flat()) {
    expect(words).not.toBe('');
    expect(all).not.toContain(words);
  }
  expect(all).not.toContain('#');
});
