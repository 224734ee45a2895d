/**
 * Finds the browsers besides Chromium that the stage `engines` looks at pages in: Firefox, and WebKit with its driver.
 */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { install, mayInstall } from './apt.mjs';

/** What is said of a browser that the pages were not looked at in. */
export const notLookedAt = 'pages were not looked at in it';

/** @typedef {{ title: string, variable: string, names: string[], packages: string[] }} Engine */

/** @type {Readonly<Record<'firefox' | 'webkit', Engine>>} */
const engines = {
  firefox: {
    title: 'Firefox',
    variable: 'FIREFOX_PATH',
    names: ['firefox-esr', 'firefox'],
    packages: ['firefox-esr'],
  },
  webkit: {
    title: 'WebKit',
    variable: 'WEBKIT_DRIVER_PATH',
    names: ['WebKitWebDriver'],
    packages: ['webkit2gtk-driver', 'xvfb'],
  },
};

/**
 * The path of Firefox, or of the driver of WebKit: the one that FIREFOX_PATH or WEBKIT_DRIVER_PATH names, else one of the
 * system. WebKit's browser has no mode without a screen, so that it is there only together with Xvfb.
 * @param {keyof typeof engines} engine
 * @returns {string | undefined}
 */
export function findEngine(engine) {
  const { variable, names } = engines[engine];
  if (engine === 'webkit' && programOf(['Xvfb']) === undefined) return undefined;
  const chosen = process.env[variable];
  return chosen ? [chosen].find((path) => existsSync(path)) : (programOf(names) ?? appOf(engine));
}

/**
 * Installs with apt what is missing, on Debian as root.
 * @returns {{ here: number, said: string[] }} how many browsers are there now, and a sentence on each that is not
 */
export function ensureEngines() {
  const reasons = new Map();
  const missing = () => Object.entries(engines).filter(([engine]) => findEngine(engine) === undefined);
  for (const [engine, { title, variable, packages }] of mayInstall() ? missing() : []) {
    if (process.env[variable]) continue;
    try {
      install(packages, title, `${title} could not be installed.`);
    } catch (error) {
      reasons.set(engine, error.message);
    }
  }
  const said = missing().map(([engine, { title, variable, packages }]) => {
    const advice = `install ${packages.join(' and ')}, or set ${variable} to the program.`;
    return `${title} is not here, so ${notLookedAt}: ${reasons.get(engine) ?? advice}`;
  });
  return { here: Object.keys(engines).length - said.length, said };
}

function programOf(names) {
  const folders = [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), '/usr/bin', '/snap/bin'];
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path));
}

function appOf(engine) {
  const app = '/Applications/Firefox.app/Contents/MacOS/firefox';
  return engine === 'firefox' && existsSync(app) ? app : undefined;
}
