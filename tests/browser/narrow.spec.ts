import { expect, test } from '@playwright/test';
import { allPages, sidewaysOverflow } from './pages.ts';

test('at 320 pixels no page scrolls sideways', async ({ page, request }) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 320, height: 640 });
  const wide: string[] = [];
  for (const path of await allPages(request)) {
    await page.goto(path);
    if ((await sidewaysOverflow(page)) > 0) wide.push(path);
  }
  expect(wide).toEqual([]);
});
