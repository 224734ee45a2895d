import type { Browser, Page, Request } from '@playwright/test';

/** One answer that a page got over the network. */
export interface Answer {
  readonly url: string;
  /** As browsers name it: `document`, `stylesheet`, `script`, `font`, `image`, `fetch`, …, and `other` for icons and what is fetched ahead. */
  readonly type: string;
  /** Size of its body as sent, in bytes; 0 where nothing came. */
  readonly bytes: number;
  /** The body, where it is a text. */
  readonly text: string;
}

/** What it takes to show a page once, with nothing kept from before. */
export interface Loaded {
  /** One for each address: what is asked for again comes out of the browser's memory. */
  readonly answers: readonly Answer[];
  /** Cumulative layout shift; fonts come after the first paint here, which is the hardest case. */
  readonly shift: number;
}

/** Loads a page in a browser without memory and goes to its end, so that what waits to be scrolled to comes too. */
export async function loadPage(browser: Browser, address: string, width: number): Promise<Loaded> {
  const context = await browser.newContext({ viewport: { width, height: 850 }, serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    const requests = new Map<string, Request>();
    page.on('request', (request) => {
      if (!requests.has(request.url())) requests.set(request.url(), request);
    });
    await page.addInitScript(rememberShifts);
    await page.route(/\.woff2?$/, async (route) => {
      await firstPaint(page);
      await route.continue();
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.evaluate(scrollToEnd);
    await page.waitForLoadState('networkidle');
    const shift = await page.evaluate(() => (window as unknown as { shift: number }).shift);
    return { answers: await Promise.all([...requests.values()].map(answerTo)), shift };
  } finally {
    await context.close();
  }
}

async function answerTo(request: Request): Promise<Answer> {
  const type = request.resourceType();
  const response = await request.response();
  const bytes = response ? (await request.sizes()).responseBodySize : 0;
  const text = response && ['document', 'stylesheet', 'script'].includes(type) ? await response.text() : '';
  return { url: request.url(), type, bytes, text };
}

const firstPaint = (page: Page) =>
  page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);

function rememberShifts(): void {
  Object.assign(window, { shift: 0 });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      (window as unknown as { shift: number }).shift += (entry as unknown as { value: number }).value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

async function scrollToEnd(): Promise<void> {
  for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
    scrollTo(0, y);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
