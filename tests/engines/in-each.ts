import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe } from 'vitest';
import { findEngine, notLookedAt } from '../../scripts/engines.mjs';
import { startServer, type RunningServer } from '../helpers/running-server.ts';
import type { Engine, Tab } from './engine.ts';
import { startFirefox } from './firefox.ts';
import { startWebKit } from './webkit.ts';

const starters = { firefox: startFirefox, webkit: startWebKit };
const DIST = join(import.meta.dirname, '../../dist');

/**
 * Runs tests in Firefox and in WebKit, each over the built site and its service of votes. A browser that is not there is
 * skipped, and so is one that cannot be started here: neither says anything about the site.
 * @param tests gets the window of the test that runs, and the name of the browser
 */
export function inEachEngine(tests: (tab: () => Tab, name: keyof typeof starters) => void): void {
  for (const name of ['firefox', 'webkit'] as const) {
    const program = findEngine(name) ?? '';
    describe.skipIf(program === '')(name, { timeout: 120_000 }, () => {
      const home = mkdtempSync(join(tmpdir(), 'casebook-engine-'));
      let server: RunningServer;
      let engine: Engine | undefined;
      let tab: Tab;
      let reason = '';

      beforeAll(async () => {
        server = await startServer('src/server/main.ts', { CASEBOOK_DIST: DIST, LOG_LEVEL: 'warn' });
        const site = new URL(process.env['BASE_PATH'] ?? '/', server.address).href.replace(/\/?$/, '/');
        for (let tried = 0; tried < 2 && !engine; tried += 1) {
          try {
            engine = await starters[name](program, site, home);
          } catch (error) {
            reason = error instanceof Error ? error.message : String(error);
          }
        }
        if (!engine) console.warn(`${name} does not start here, so ${notLookedAt}: ${reason}`);
      }, 150_000);
      beforeEach(async ({ skip }) => {
        if (!engine) return skip(`${name} does not start here: ${reason}`);
        tab = await engine.open();
      });
      afterEach(async () => {
        if (engine) await tab.close();
      });
      afterAll(async () => {
        await engine?.close();
        server.remove();
        rmSync(home, { recursive: true, force: true });
      });

      tests(() => tab, name);
    });
  }
}
