import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { allPages } from './pages.ts';

/** Each size has its own layout and each scheme its own colours: one of each covers all. */
const schemes: Readonly<Record<string, 'light' | 'dark'>> = { desktop: 'light', phone: 'dark' };

/** So many tests share the pages, so that they run beside each other. */
const PARTS = 4;

for (let part = 0; part < PARTS; part += 1) {
  test(`axe finds nothing on any page, at a desk in light colours, on a phone in dark ones: part ${part + 1}`, async ({
    page,
    request,
  }, { project }) => {
    test.setTimeout(300_000);
    await page.emulateMedia({ colorScheme: schemes[project.name] ?? 'light', reducedMotion: 'reduce' });
    const paths = (await allPages(request)).filter((_, index) => index % PARTS === part);
    expect(paths.length).toBeGreaterThan(0);
    const found: string[] = [];
    for (const path of paths) {
      await page.goto(path);
      const { violations } = await new AxeBuilder({ page }).analyze();
      found.push(...violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html ?? ''}`));
    }
    expect(found).toEqual([]);
  });
}
