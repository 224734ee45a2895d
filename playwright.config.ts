import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { chromiumFlags, findChromium } from './scripts/chromium.mjs';

const port = process.env['CASEBOOK_TEST_PORT'] ?? '4399';
const base = process.env['BASE_PATH'] ?? '/';
const address = new URL(base.replace(/\/?$/, '/'), `http://127.0.0.1:${port}`).href;

/** Tests what stands in dist; `npm test` builds it first. */
export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results',
  forbidOnly: Boolean(process.env['CI']),
  fullyParallel: true,
  retries: 0,
  workers: 2,
  use: {
    baseURL: address,
    launchOptions: {
      executablePath: findChromium(),
      args: chromiumFlags,
    },
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1440, height: 900 } } },
    { name: 'phone', use: { viewport: { width: 390, height: 844 } } },
  ],
  webServer: {
    command: 'node src/server/main.ts',
    env: { PORT: port, CASEBOOK_DATA: mkdtempSync(join(tmpdir(), 'casebook-votes-')), LOG_LEVEL: 'warn' },
    url: address,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 2000 },
  },
});
