import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { deadLinks } from '../helpers/links.ts';
import { copyProject } from '../helpers/project-copy.ts';
import { attributesOf, leadsOn, pagesOf, standsAlone } from '../helpers/site.ts';

const copy = copyProject();
afterAll(() => {
  copy.remove();
});

const site = 'https://training.example.org';
const polls = 'https://polls.example.org';
const dist = join(copy.folder, 'dist');
const slug = 'two-carriers-one-customer';
const casePage = join(dist, 'cases', slug, 'index.html');
const policyOf = (html: string) =>
  /http-equiv="Content-Security-Policy" content="([^"]*)"/i.exec(html)?.[1]?.replaceAll('&#39;', "'");

test(
  'a site under a sub-path has every link under it, and its own address in what leaves the page',
  { timeout: 300_000 },
  async () => {
    const { status, output } = await copy.build({
      ...{ SITE_URL: site, BASE_PATH: '/our-cases', POLLS_URL: polls },
    });
    expect(status, output.slice(-4000)).toBe(0);
    expect(deadLinks(dist, '/our-cases/')).toEqual([]);
    const pages = pagesOf(dist).filter(({ html }) => !leadsOn(html));
    const paths = new Set(pages.map(({ path }) => path));
    for (const page of pages) {
      const { html, path } = page;
      if (path === '/404.html') continue;
      const [canonical] = [...html.matchAll(/<link[^>]*rel="canonical"[^>]*>/g)].flatMap(([tag]) =>
        attributesOf(tag, 'href'),
      );
      const listed = !html.includes('<meta name="robots" content="noindex"');
      if (listed) expect(canonical, path).toBe(`${site}/our-cases${path}`);
      else expect(paths, path).toContain(canonical?.slice(`${site}/our-cases`.length));
      if (!standsAlone(page)) continue;
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
    for (const { html, path } of pages.filter(standsAlone)) {
      const policy = policyOf(html);
      expect(policy, path).toContain(`connect-src 'self' ${polls};`);
      expect(policy, path).toContain(`form-action 'self' ${polls};`);
    }
    expect(readFileSync(casePage, 'utf8')).toContain(`action="${polls}/api/polls/two-carriers-one-customer/`);
  },
);

test(
  'a site without a service of polls sends votes nowhere, and keeps nothing of the pages that did',
  { timeout: 300_000 },
  async () => {
    const tally = {
      ...{ case: slug, poll: 'att-answer', version: 1, voters: 10, first: '2026-01-02', last: '2026-03-04' },
      options: [{ id: 'warning', votes: 10 }],
    };
    writeFileSync(join(copy.folder, 'src/content/cases', slug, 'tallies.json'), JSON.stringify([tally]));
    const { status, output } = await copy.build({
      SITE_URL: site,
      BASE_PATH: '/our-cases',
      POLLS_URL: 'off',
    });
    expect(status, output.slice(-4000)).toBe(0);
    for (const { html, path } of pagesOf(dist)) {
      expect(policyOf(html) ?? '', path).not.toContain(polls);
      expect(html, path).not.toMatch(/action="[^"]*\/api\//);
    }
    expect(readFileSync(casePage, 'utf8')).toContain('Votes are not counted on this copy.');
    expect(readFileSync(casePage, 'utf8')).toContain(`data-snapshot="/our-cases/cases/${slug}/tallies.json"`);
    expect(JSON.parse(readFileSync(join(dist, 'cases', slug, 'tallies.json'), 'utf8'))).toMatchObject({
      ...{ case: slug, date: '2026-03-04' },
      polls: [{ state: 'counted', poll: 'att-answer', voters: 10 }],
    });
  },
);

test('an address of another site for the polls is refused in a sentence', { timeout: 300_000 }, async () => {
  const { status, output } = await copy.build({ SITE_URL: site, POLLS_URL: 'https://polls.elsewhere.net' });
  expect(status).not.toBe(0);
  expect(output).toContain('POLLS_URL is "https://polls.elsewhere.net"');
  expect(output).not.toMatch(/\n\s+at /);
});
