import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { CASE } from './pages.ts';

const EMBED = './embed/two-carriers-one-customer/';

/** A page of somebody else, on another port, that shows what it is asked for in a frame. */
let host: Server;
let hostAddress: string;

test.beforeAll(async () => {
  host = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://host.example');
    const script = searchParams.get('script');
    response.setHeader('Content-Type', 'text/html; charset=utf-8').end(
      `<!doctype html><title>Elsewhere</title><h1>Elsewhere</h1>
      <iframe src="${searchParams.get('frame') ?? ''}" title="A passage" width="600" height="120"></iframe>
      ${script === null ? '' : `<script src="${script}" async></script>`}`,
    );
  });
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  hostAddress = `http://127.0.0.1:${(host.address() as AddressInfo).port}/`;
});

test.afterAll(() => {
  host.close();
});

function showFrame(page: Page, baseURL: string | undefined, path: string, script?: string) {
  const address = new URL(hostAddress);
  address.searchParams.set('frame', new URL(path, baseURL).href);
  if (script !== undefined) address.searchParams.set('script', new URL(script, baseURL).href);
  return page.goto(address.href);
}

const frameOf = (page: Page) => page.frameLocator('iframe');
const visible = (page: Page, selector: string) => frameOf(page).locator(selector).filter({ visible: true });

test('a frame in a page elsewhere shows the message that it names, who said it, how near it is, and nothing else', async ({
  page,
  baseURL,
}) => {
  await showFrame(page, baseURL, `${EMBED}#att-1`);
  await expect(visible(page, '.message')).toHaveCount(1);
  const message = frameOf(page).locator('#att-1');
  await expect(message).toContainText('Hold out.');
  await expect(message.getByRole('heading', { name: "AT&T's account" })).toBeVisible();
  await expect(message.locator('.apparatus')).toContainText('Translated from El Confidencial, in Spanish');
  await expect(visible(page, '.note')).toHaveCount(2);
  await expect(visible(page, '.step-head, .embed-summary')).toHaveCount(0);
  await expect(frameOf(page).getByRole('link', { name: 'CC BY 4.0' })).toBeVisible();
});

test('it shows a whole step where it names one, and the message around words or a note', async ({
  page,
  baseURL,
}) => {
  await showFrame(page, baseURL, `${EMBED}#nudge`);
  await expect(visible(page, '.message')).toHaveCount(await frameOf(page).locator('#nudge .message').count());
  await expect(
    frameOf(page).getByRole('heading', { name: 'T-Mobile is there within minutes' }),
  ).toBeVisible();
  for (const id of ['hold-out', 'cb-note-5']) {
    await showFrame(page, baseURL, `${EMBED}#${id}`);
    await expect(visible(page, '.message')).toHaveAttribute('id', 'att-1');
  }
});

test('without a fragment, or with one that is not there, it shows what the case is about', async ({
  page,
  baseURL,
}) => {
  for (const fragment of ['', '#no-such-place']) {
    await showFrame(page, baseURL, EMBED + fragment);
    await expect(frameOf(page).locator('.embed-summary')).toBeVisible();
    await expect(visible(page, '.message, .note, .embed-step-head')).toHaveCount(0);
  }
});

test('it works without script', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await showFrame(page, baseURL, `${EMBED}#att-1`);
  await expect(visible(page, '.message')).toHaveAttribute('id', 'att-1');
  await page.close();
});

test('links leave the frame: to the case, and to the place in it', async ({ page, baseURL }) => {
  await showFrame(page, baseURL, `${EMBED}#att-1`);
  const targets = await frameOf(page)
    .locator('a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).target));
  expect(new Set(targets)).toEqual(new Set(['_top']));
  await frameOf(page).locator('#att-1 > .turn .anchor').click();
  await expect(page).toHaveURL(new URL(`${CASE}#att-1`, baseURL).href);
});

test('the case itself cannot be framed', async ({ page, baseURL }) => {
  const refused: string[] = [];
  page.on('console', (message) => void refused.push(message.text()));
  await showFrame(page, baseURL, CASE);
  await expect.poll(() => refused.filter((line) => line.includes('frame-ancestors'))).toHaveLength(1);
  await expect(frameOf(page).locator('.message')).toHaveCount(0);
});

test('the script for host pages makes a frame as high as what it shows, and hears no other page', async ({
  page,
  baseURL,
  request,
}) => {
  expect((await (await request.get('./embed.js')).body()).length).toBeLessThan(1000);
  await showFrame(page, baseURL, `${EMBED}#att-1`, './embed.js');
  const heights = async () => ({
    frame: await page.locator('iframe').evaluate((frame) => frame.clientHeight),
    content: await frameOf(page)
      .locator('body')
      .evaluate((body) => Math.ceil(body.getBoundingClientRect().height)),
  });
  const fits = async () => {
    const { frame, content } = await heights();
    return frame === content && content > 0;
  };
  await expect.poll(fits).toBe(true);
  const { frame: before } = await heights();

  await page.evaluate(async () => {
    const heard = new Promise((resolve) => addEventListener('message', resolve, { once: true }));
    postMessage({ casebook: 'height', height: 5000 }, '*');
    await heard;
  });
  expect((await heights()).frame).toBe(before);

  await page.locator('iframe').evaluate((frame: HTMLIFrameElement) => {
    frame.src = frame.src.replace('#att-1', '#nudge');
  });
  await expect.poll(async () => (await heights()).frame !== before && (await fits())).toBe(true);
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in a frame, in ${colorScheme} colours`, async ({ page, baseURL }) => {
    await page.emulateMedia({ colorScheme });
    for (const fragment of ['', '#att-1', '#nudge']) {
      await page.goto('about:blank');
      await page.goto(new URL(EMBED + fragment, baseURL).href);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${fragment} ${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
    }
  });

test('search engines are led to the case', async ({ page }) => {
  await page.goto(EMBED);
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
    'href',
    /\/cases\/two-carriers-one-customer\/$/,
  );
});

test('a case leads to what other sites need to frame it', async ({ page, request }) => {
  await page.goto(CASE);
  const link = page.locator('link[rel="alternate"][type="application/json+oembed"]');
  const { pathname } = new URL((await link.getAttribute('href')) ?? '');
  const { html } = (await (await request.get(pathname)).json()) as { html: string };
  const [, address = ''] = /src="([^"]+)"/.exec(html) ?? [];
  expect((await request.get(new URL(address).pathname)).ok()).toBe(true);
});
