import type { APIRequestContext, Page } from '@playwright/test';

/** The case that most tests read; it has a Spanish edition. */
export const CASE = './cases/two-carriers-one-customer/';
export const SPANISH = './es/cases/two-carriers-one-customer/';

/** Pages that search engines are kept from, one of each kind and language. */
const UNLISTED = [CASE, SPANISH, './lessons/say-what-it-costs/'].flatMap((page) =>
  ['r1/', 'r1/cite/', 'changes/'].map((kind) => `${page}${kind}`),
);
UNLISTED.push('./embed/two-carriers-one-customer/');

/** The paths of all pages that the sitemap names, and of some that it must not. */
export async function allPages(request: APIRequestContext): Promise<string[]> {
  const locations = async (path: string) => {
    const xml = await (await request.get(path)).text();
    return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname);
  };
  const maps = await locations('./sitemap-index.xml');
  return [...(await Promise.all(maps.map(locations))).flat(), ...UNLISTED];
}

/** Opens a case for a reader who has gone on without voting before, so that nothing is folded. */
export async function openUnfolded(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.locator('.fold button').evaluateAll((buttons) => {
    for (const button of buttons) (button as HTMLButtonElement).click();
  });
  await page.goto('about:blank');
  await page.goto(path);
}

/** How far the page can be scrolled sideways, in pixels. */
export const sidewaysOverflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
