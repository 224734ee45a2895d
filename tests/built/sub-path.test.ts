import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { deadLinks } from '../helpers/links.ts';
import { copyProject } from '../helpers/project-copy.ts';
import { attributesOf, pagesOf } from '../helpers/site.ts';

const copy = copyProject();
afterAll(() => {
  copy.remove();
});

test(
  'a site under a sub-path has every link under it, and its own address in what leaves the page',
  { timeout: 300_000 },
  async () => {
    const site = 'https://training.example.org';
    const { status, output } = await copy.build({ SITE_URL: site, BASE_PATH: '/our-cases' });
    expect(status, output.slice(-4000)).toBe(0);
    const dist = join(copy.folder, 'dist');
    expect(deadLinks(dist, '/our-cases/')).toEqual([]);
    for (const { html, path } of pagesOf(dist)) {
      if (path === '/404.html') continue;
      const [canonical] = [...html.matchAll(/<link[^>]*rel="canonical"[^>]*>/g)].flatMap(([tag]) =>
        attributesOf(tag, 'href'),
      );
      expect(canonical, path).toBe(`${site}/our-cases${path}`);
      const [, card = ''] = /"og:image" content="([^"]*)"/.exec(html) ?? [];
      expect(card, path).toContain(`${site}/our-cases/cards/`);
      expect(existsSync(join(dist, card.slice(`${site}/our-cases`.length))), card).toBe(true);
    }
    expect(readFileSync(join(dist, 'feed.xml'), 'utf8')).toContain(`${site}/our-cases/cases/`);
    expect(readFileSync(join(dist, 'sitemap-index.xml'), 'utf8')).toContain(
      `${site}/our-cases/sitemap-0.xml`,
    );
    expect(readFileSync(join(dist, 'robots.txt'), 'utf8')).toContain(
      `Sitemap: ${site}/our-cases/sitemap-index.xml`,
    );
    expect(readFileSync(join(dist, '_headers'), 'utf8')).toMatch(/^\/our-cases\/\*$/m);
    expect(existsSync(join(dist, 'cases', 'switching-in-public', 'index.html'))).toBe(true);
  },
);
