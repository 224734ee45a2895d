import puppeteer from 'puppeteer-core';
import type { Engine, Tab } from './engine.ts';

/**
 * Starts Firefox without a screen, driven over WebDriver BiDi.
 * @param program its path
 * @param site the address of the built site
 * @param home a folder for what it keeps; as root, it refuses one that is somebody else's
 */
export async function startFirefox(program: string, site: string, home: string): Promise<Engine> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: program,
    headless: true,
    defaultViewport: { width: 1440, height: 900 },
    env: { ...process.env, HOME: home },
    timeout: 60_000,
  });
  return {
    name: `Firefox ${await browser.version()}`,
    close: () => browser.close(),
    async open(): Promise<Tab> {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      return {
        async visit(path) {
          await page.goto(new URL(path, site).href, { waitUntil: 'load' });
        },
        run: async (work, ...given) =>
          (await page.evaluate(`(${work.toString()})(...${JSON.stringify(given)})`)) as never,
        click: (selector) => page.click(selector),
        type: (selector, text) => page.type(selector, text),
        press: (key) => page.keyboard.press(key),
        resize: (width, height) => page.setViewport({ width, height }),
        picture: () => page.screenshot(),
        print: () => page.pdf({ format: 'A4' }),
        close: () => context.close(),
      };
    },
  };
}
