import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { allPages } from './pages.ts';

/** Each size has its own layout and each scheme its own colours: one of each covers all. */
const schemes: Readonly<Record<string, 'light' | 'dark'>> = { desktop: 'light', phone: 'dark' };

test('axe finds nothing on any page: at a desk in light colours, on a phone in dark ones', async ({
  page,
  request,
}, { project }) => {
  test.setTimeout(300_000);
  await page.emulateMedia({ colorScheme: schemes[project.name] ?? 'light', reducedMotion: 'reduce' });
  const found: string[] = [];
  for (const path of await allPages(request)) {
    await page.goto(path);
    const { violations } = await new AxeBuilder({ page }).analyze();
    found.push(...violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html ?? ''}`));
  }
  expect(found).toEqual([]);
});
