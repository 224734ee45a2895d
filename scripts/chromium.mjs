/**
 * Finds the browser for the tests. `node scripts/chromium.mjs` prints its path, and installs it first where it may.
 */
import { existsSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install, mayInstall } from './apt.mjs';

const advice =
  'No Chrome or Chromium was found: install one, or set CHROMIUM_PATH to the program (`npx playwright install chromium` works too).';

/** How tests and measurements start it: alone, and without talking to anybody. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The path of a Chrome or Chromium: the one that CHROMIUM_PATH names, else one of the system, else Playwright's own.
 * @returns {string}
 * @throws {Error} one sentence that says what to do
 */
export function findChromium() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new Error(`CHROMIUM_PATH is "${chosen}", and there is no such file: correct it, or unset it.`);
  }
  const found = systemPlaces().find((path) => existsSync(path)) ?? playwrightsOwn();
  if (found === undefined) throw new Error(advice);
  return found;
}

/**
 * Like `findChromium`, but installs Chromium with apt on Debian when run as root and none is there.
 * @returns {string}
 * @throws {Error} one sentence that says what to do
 */
export function ensureChromium() {
  try {
    return findChromium();
  } catch (error) {
    if (process.env.CHROMIUM_PATH || !mayInstall()) throw error;
  }
  install(['chromium'], 'Chromium', advice);
  return findChromium();
}

function systemPlaces() {
  const { env } = process;
  if (process.platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Google Chrome for Testing'];
    return ['/Applications', join(env.HOME ?? '', 'Applications')].flatMap((folder) =>
      apps.map((app) => join(folder, `${app}.app`, 'Contents', 'MacOS', app)),
    );
  }
  if (process.platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
    return ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'].flatMap(
      (program) => folders.map((folder) => join(folder, program)),
    );
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const folders = [
    ...(env.PATH ?? '').split(delimiter).filter(Boolean),
    '/usr/bin',
    '/snap/bin',
    '/opt/google/chrome',
  ];
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function playwrightsOwn() {
  try {
    const path = createRequire(import.meta.url)('@playwright/test').chromium.executablePath();
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    console.log(ensureChromium());
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
