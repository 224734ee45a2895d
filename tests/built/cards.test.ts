import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { imageSize } from 'image-size';
import { afterAll, describe, expect, test } from 'vitest';
import { generateContent } from '../../bench/generate.ts';
import { copyProject } from '../helpers/project-copy.ts';
import { pagesOf, standsAlone } from '../helpers/site.ts';
import { digestsIn } from '../helpers/tree.ts';

const DIST = join(import.meta.dirname, '../../dist');

/** What the head of a page says under a name. */
const said = (html: string, name: string): string | undefined =>
  new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)">`).exec(html)?.[1];

describe('the head of every page', () => {
  const pages = pagesOf(DIST).filter(standsAlone);
  const home = pages.find(({ path }) => path === '/');
  const site = said(home?.html ?? '', 'og:url') ?? '';
  const cardOf = (html: string) => (said(html, 'og:image') ?? '').replace(site, '/');

  test('names a card that is there, in the size that it has', () => {
    expect(pages.length).toBeGreaterThan(20);
    for (const { path, html } of pages) {
      const card = join(DIST, cardOf(html));
      expect(existsSync(card), path).toBe(true);
      const { type, width, height } = imageSize(readFileSync(card));
      expect({ type, width, height }, path).toEqual({ type: 'png', width: 1200, height: 630 });
      expect(said(html, 'og:image:width'), path).toBe('1200');
      expect(said(html, 'og:image:height'), path).toBe('630');
      expect(said(html, 'og:image:alt'), path).toMatch(/\w+ \w+/);
      expect(said(html, 'twitter:card'), path).toBe('summary_large_image');
    }
  });

  test('names, for a case and a lesson, the card of its own', () => {
    const own = pages.filter(({ path }) => /^(?:\/[\w-]+)?\/(?:cases|lessons)\/[^/]+\/$/.test(path));
    const cards = own.map(({ html }) => cardOf(html)).filter((card) => card !== '/cards/site.png');
    expect(new Set(cards).size).toBe(cards.length);
    const files = readdirSync(join(DIST, 'cards'), { recursive: true, encoding: 'utf8' })
      .map((name) => `/cards/${name.replaceAll('\\', '/')}`)
      .filter((name) => name.endsWith('.png'));
    expect(new Set([...cards, '/cards/site.png'])).toEqual(new Set(files));
    for (const { path, html } of own.filter((page) => /"og:type" content="article"/.test(page.html))) {
      expect(cardOf(html).replace('/cards', ''), path).toBe(path.replace(/\/$/, '.png'));
    }
  });

  test('names no card that is too heavy to be shown', () => {
    for (const { path, html } of pages) {
      expect(statSync(join(DIST, cardOf(html))).size, path).toBeLessThan(60_000);
    }
  });
});

describe('a second build', () => {
  const copy = copyProject();
  const content = mkdtempSync(join(tmpdir(), 'casebook-cards-'));
  afterAll(() => {
    copy.remove();
    rmSync(content, { recursive: true, force: true });
  });
  const kept = join(copy.folder, '.cache', 'cards');
  const build = async () => {
    const { status, output } = await copy.build({ CASEBOOK_CONTENT: content });
    expect(status, output.slice(-4000)).toBe(0);
    return new Map(readdirSync(kept).map((name) => [name, statSync(join(kept, name)).mtimeMs]));
  };

  test('draws the cards that changed and no other', { timeout: 300_000 }, async () => {
    generateContent(content, 3);
    const first = await build();
    const drawn = digestsIn(join(copy.folder, 'dist', 'cards'));
    expect(await build()).toEqual(first);
    const path = join(content, 'cases', 'case-00002', 'case.mdx');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^title: .*$/m, 'title: Another title'));
    const third = await build();
    expect([...third].filter(([name]) => !first.has(name))).toHaveLength(1);
    expect(third.size).toBe(first.size);
    const after = digestsIn(join(copy.folder, 'dist', 'cards'));
    const changed = Object.keys(after).filter((name) => after[name] !== drawn[name]);
    expect(changed).toEqual(['cases/case-00002.png']);
  });
});
