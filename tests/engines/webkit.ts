import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../scripts/free-port.mjs';
import { keys, type Engine, type Tab } from './engine.ts';

/**
 * Starts WebKit on a screen of its own that nobody sees, driven over W3C WebDriver.
 * @param driver the path of WebKitWebDriver
 * @param site the address of the built site
 * @param home a folder for what it keeps
 */
export async function startWebKit(driver: string, site: string, home: string): Promise<Engine> {
  const screen = spawn('Xvfb', ['-displayfd', '3', '-nolisten', 'tcp', '-screen', '0', '1800x1400x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [display] = (await firstOf(screen, 'Xvfb')) as [Buffer];
  const port = await freePort();
  const service = spawn(driver, [`--port=${String(port)}`], {
    env: { ...process.env, HOME: home, DISPLAY: `:${display.toString().trim()}`, GDK_BACKEND: 'x11' },
    stdio: 'ignore',
  });
  const ask = asker(`http://127.0.0.1:${String(port)}`);
  const close = async () => {
    for (const child of [service, screen]) await ended(child);
  };
  try {
    await listening(ask, service);
    const { id, version } = await begin(ask);
    await ask('DELETE', `/session/${id}`);
    return { name: `WebKit ${version}`, open: () => openTab(ask, site), close };
  } catch (error) {
    await close();
    throw error;
  }
}

type Ask = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<unknown>;

/** Sends requests to the driver, and throws what it complains of. */
const asker =
  (service: string): Ask =>
  async (method, path, body) => {
    const response = await fetch(service + path, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }),
      signal: AbortSignal.timeout(60_000),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(`WebKit, ${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  };

async function begin(ask: Ask): Promise<{ id: string; version: string }> {
  const { sessionId, capabilities } = (await ask('POST', '/session', {
    capabilities: { alwaysMatch: {} },
  })) as { sessionId: string; capabilities: { browserVersion: string } };
  return { id: sessionId, version: capabilities.browserVersion };
}

async function openTab(ask: Ask, site: string): Promise<Tab> {
  const { id } = await begin(ask);
  const session = `/session/${id}`;
  const run: Tab['run'] = async (work, ...given) =>
    (await ask('POST', `${session}/execute/sync`, {
      script: `return (${work.toString()})(...arguments)`,
      args: given,
    })) as never;
  const element = async (selector: string) => {
    const found = await ask('POST', `${session}/element`, { using: 'css selector', value: selector });
    return `${session}/element/${Object.values(found as Record<string, string>)[0] ?? ''}`;
  };
  const resize: Tab['resize'] = async (width, height) => {
    const frame = (await ask('GET', `${session}/window/rect`)) as { width: number; height: number };
    const inner = await run(() => ({ width: innerWidth, height: innerHeight }));
    const size = {
      width: frame.width + width - inner.width,
      height: frame.height + height - inner.height,
    };
    await ask('POST', `${session}/window/rect`, size);
  };
  const tab: Tab = {
    run,
    resize,
    async visit(path) {
      await ask('POST', `${session}/url`, { url: new URL(path, site).href });
    },
    async click(selector) {
      // Left to itself, the driver may scroll to where an element was before the page had settled.
      await run((wanted) => document.querySelector(wanted)?.scrollIntoView({ block: 'center' }), selector);
      await ask('POST', `${await element(selector)}/click`);
    },
    async type(selector, text) {
      await ask('POST', `${await element(selector)}/value`, { text });
    },
    async press(key) {
      const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value: keys[key] }));
      await ask('POST', `${session}/actions`, { actions: [{ type: 'key', id: 'keys', actions }] });
    },
    async picture() {
      return Buffer.from((await ask('GET', `${session}/screenshot`)) as string, 'base64');
    },
    async close() {
      await ask('DELETE', session);
    },
  };
  await tab.resize(1440, 900);
  return tab;
}

/** The first that a program writes on its fourth stream, or the reason why it wrote nothing. */
function firstOf(child: ChildProcess, name: string): Promise<unknown[]> {
  const failed = Promise.race([once(child, 'exit'), once(child, 'error')]).then(([reason]) => {
    throw new Error(`${name} ended: ${String(reason)}`);
  });
  return Promise.race([once(child.stdio[3] as Readable, 'data'), failed]);
}

/** Waits until the driver answers: it does not say when it begins to listen. */
async function listening(ask: Ask, service: ChildProcess): Promise<void> {
  const until = Date.now() + 30_000;
  for (;;) {
    try {
      await ask('GET', '/status');
      return;
    } catch (error) {
      if (service.exitCode !== null || Date.now() > until) throw error;
      await pause(50);
    }
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  child.kill();
  await once(child, 'exit');
}
