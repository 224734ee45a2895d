import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commandsAreInstalled, explainFailure, packagesAreInstalled } from '../../../scripts/setup.mjs';

let project: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'casebook-setup-'));
  mkdirSync(join(project, 'node_modules'));
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

function lock(file: string, packages: Record<string, object>) {
  writeFileSync(join(project, file), JSON.stringify({ packages }));
}

describe('packages', () => {
  const astro = { version: '7.3.5', integrity: 'sha512-a' };
  const foreign = { version: '1.0.0', optional: true, os: ['darwin'] };

  test('are installed when npm noted each of the lock file, but for those of other platforms', () => {
    lock('package-lock.json', { '': {}, 'node_modules/astro': astro, 'node_modules/fsevents': foreign });
    lock('node_modules/.package-lock.json', { 'node_modules/astro': astro });
    expect(packagesAreInstalled(project)).toBe(true);
  });

  test.each([
    ['another version', { ...astro, version: '7.3.4' }],
    ['another content', { ...astro, integrity: 'sha512-b' }],
  ])('are not with %s', (_case, installed) => {
    lock('package-lock.json', { 'node_modules/astro': astro });
    lock('node_modules/.package-lock.json', { 'node_modules/astro': installed });
    expect(packagesAreInstalled(project)).toBe(false);
  });

  test('are not when one is missing, or when npm was interrupted', () => {
    lock('package-lock.json', { 'node_modules/astro': astro });
    expect(packagesAreInstalled(project)).toBe(false);
    lock('node_modules/.package-lock.json', {});
    expect(packagesAreInstalled(project)).toBe(false);
  });
});

test('commands are not installed without Node itself', () => {
  expect(commandsAreInstalled(project)).toBe(false);
});

test.each([
  ['npm error code ENOTFOUND\nnpm error errno ENOTFOUND', 'because the npm registry cannot be reached'],
  ['npm error code EACCES', 'make that folder writable'],
  [
    'npm error code E404\nnpm error 404 Not Found - GET https://…',
    '`npm install` failed with status 1: 404 Not Found',
  ],
])('npm saying %j is explained', (stderr, sentence) => {
  expect(explainFailure({ status: 1, stderr }, 'npm install')).toContain(sentence);
});

test('a missing npm is explained', () => {
  const error = new Error('spawn npm ENOENT');
  expect(explainFailure({ error, status: null, stderr: '' }, 'npm install')).toBe(
    'npm could not be started (spawn npm ENOENT): install it, then try again.',
  );
});
