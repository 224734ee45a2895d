import { once } from 'node:events';
import { readdirSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { extractText } from 'unpdf';
import { createSiteHandler } from '../../src/server/serve-site.ts';
import { makeContent, type TemporaryContent } from '../helpers/content.ts';
import { longWords } from '../helpers/long-words.ts';
import { copyProject, type ProjectCopy } from '../helpers/project-copy.ts';
import { publish } from '../helpers/published.ts';
import { sidewaysOverflow } from './pages.ts';

let copy: ProjectCopy | undefined;
let content: TemporaryContent | undefined;
let server: Server | undefined;
let address = '';

test.describe('names without any place to break', () => {
  test.describe.configure({ mode: 'serial' });
  test.skip(
    ({ viewport }) => (viewport?.width ?? 0) > 1000,
    'one build serves all, and they are looked at on a telephone',
  );

  test.beforeAll(async () => {
    test.setTimeout(240_000);
    copy = copyProject();
    content = makeContent(longWords);
    rmSync(join(content.root, 'lessons/say-it-first'), { recursive: true });
    await publish(content.root, 'cases/long-words');
    await publish(content.root, 'lessons/long-words');
    content.write({
      'cases/long-words/case.mdx': (longWords['cases/long-words/case.mdx'] ?? '').replace(
        'Thursday',
        'Friday',
      ),
    });
    await publish(
      content.root,
      'cases/long-words',
      'averyverylongnotewithoutanyplacetobreakitanywhereinside',
    );
    const { status, output } = await copy.build({ CASEBOOK_CONTENT: content.root });
    expect(status, output.slice(-4000)).toBe(0);
    server = createServer(createSiteHandler({ dist: join(copy.folder, 'dist'), base: '/' }));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  test.afterAll(() => {
    server?.close();
    server?.closeAllConnections();
    copy?.remove();
    content?.remove();
  });

  test('no page of any kind scrolls sideways at 320 pixels', async ({ page, request }) => {
    test.setTimeout(240_000);
    await page.setViewportSize({ width: 320, height: 640 });
    const pages = readdirSync(join(copy?.folder ?? '', 'dist'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('index.html') && !file.startsWith('guide'))
      .map((file) => `/${file.slice(0, -'index.html'.length)}`);
    const kinds = [
      '/',
      '/cases/long-words/',
      '/cases/long-words/r1/',
      '/cases/long-words/r1/cite/',
      '/lessons/long-words/',
    ];
    expect(pages).toEqual(
      expect.arrayContaining([...kinds, '/cases/long-words/changes/', '/embed/long-words/']),
    );
    const wide: string[] = [];
    for (const path of pages) {
      const html = await (await request.get(address + path)).text();
      if (html.includes('http-equiv="refresh"')) continue;
      await page.goto(address + path);
      if ((await sidewaysOverflow(page)) > 0) wide.push(path);
    }
    expect(wide).toEqual([]);
  });

  test('on paper long lines of code and wide tables have all their words', async ({ page }) => {
    await page.goto(`${address}/cases/long-words/`, { waitUntil: 'networkidle' });
    const { text } = await extractText(
      new Uint8Array(await page.pdf({ format: 'A4', preferCSSPageSize: true })),
    );
    const words = text.join('').replace(/\s+/g, '');
    expect(words).toContain('LASTOFLINE');
    expect(words).toContain('LASTOFROW');
    await page.emulateMedia({ media: 'print' });
    // A4 less the margins of the sheet.
    await page.setViewportSize({ width: 672, height: 1000 });
    const out = await page
      .locator('.message :is(pre, pre *, td, th)')
      .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().right > innerWidth + 1).length);
    expect(out).toBe(0);
  });

  test('an address that can be no name leaves the page at work', async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    for (const hash of ['#100%', '#%', '#%E0%A4%A', '#%zz'])
      for (const path of [
        '/cases/long-words/',
        '/cases/long-words/?view=steps',
        '/cases/long-words/r1/cite/',
      ]) {
        await page.goto('about:blank');
        await page.goto(address + path + hash, { waitUntil: 'networkidle' });
      }
    await page.goto('about:blank');
    await page.goto(`${address}/cases/long-words/#100%`);
    await page.getByRole('button', { name: 'One step at a time' }).click();
    await expect(page.locator(':is(.case-head, .step, .case-end):not([hidden])')).toHaveCount(1);
    expect(errors).toEqual([]);
  });
});
