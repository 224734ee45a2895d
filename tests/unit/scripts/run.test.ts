import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { unbuildable } from '../../../src/adapters/content-folder/index.ts';
import { readBase } from '../../../src/core/url.ts';
import { obstacle } from '../../../scripts/run.mjs';
import { refusal } from '../../../scripts/server-arguments.mjs';

const folder = mkdtempSync(join(tmpdir(), 'casebook-run-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('an older Node, and packages that are not there, are told with what to do', () => {
  for (const version of ['v18.20.0', 'v20.20.2', 'v22.17.1'])
    expect(obstacle(version, true)).toMatch(
      /^This is Node v[\d.]+, and Casebook needs Node 24\. Run "npm install"/,
    );
  expect(obstacle('v24.1.0', false)).toMatch(
    /^The packages of Casebook are not installed\. Run "npm install"/,
  );
  for (const version of ['v22.18.0', 'v24.21.0', 'v26.0.0']) expect(obstacle(version, true)).toBeUndefined();
});

test('a server says that it takes no arguments, and where the content belongs', () => {
  expect(refusal(['--content', 'a'], 'src/server/main.ts')).toContain(
    'Give --content to npm run build or npm start',
  );
  expect(refusal(['--prot', '1'], 'src/server/main.ts')).toContain('There is no option "--prot"');
  expect(refusal(['dist'], 'src/server/polls/main.ts')).toContain('npm run polls');
});

test.each(['C:/Program Files/Git/casebook/', '/a b/', '/../', 'https://a.example/', '/?x', '/a#b/'])(
  'BASE_PATH %j is refused by the one rule of build and server',
  (base) => {
    const read = readBase(base);
    expect('problem' in read && read.problem).toContain(`BASE_PATH is "${base}", which is no path`);
  },
);

test.each(['c#sharp', 'why?', '100%25', 'a%20b', 'a\tb', 'c#sharp/inside'])(
  'content in %j cannot be built, and says so',
  (name) => {
    expect(unbuildable('/project', join('/somewhere', name))).toContain('cannot be built, because');
  },
);

test.each(['a(b', '[x]', 'a b', '{c}', 'Übung', "o'clock", 'a&b', '!not', '*'])(
  'content in %j can be built',
  (name) => {
    expect(unbuildable('/project', join('/somewhere', name))).toBeUndefined();
  },
);

/** How building ends before it begins, and what it says. */
const refused: Record<string, readonly [readonly string[], NodeJS.ProcessEnv, RegExp]> = {
  'an option with a slip': [
    ['--contnet', 'x'],
    {},
    /There is no option "--contnet"; did you mean --content\?/,
  ],
  'no such folder': [['--content', '/nowhere/at-all'], {}, /There is no content folder at \/nowhere\/at-all/],
  'an option that npm kept': [[], { npm_config_content: '../x' }, /two hyphens by themselves/],
  'a base as Git Bash makes it': [
    [],
    { BASE_PATH: 'C:/Git/x/' },
    /BASE_PATH is "C:\/Git\/x\/".*MSYS_NO_PATHCONV/,
  ],
  'content in a folder with a sign': [['--content', join(folder, 'c#')], {}, /cannot be built, because "#"/],
};
test.each(Object.entries(refused))('building refuses %s in a sentence', (_what, [args, env, said]) => {
  mkdirSync(join(folder, 'c#', 'cases'), { recursive: true });
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    ['scripts/run.mjs', 'scripts/astro.mjs', 'build', ...args],
    { encoding: 'utf8', env: { ...process.env, CASEBOOK_CONTENT: '', ...env } },
  );
  expect(stderr).toMatch(said);
  expect(stdout + stderr).not.toMatch(/\n\s+at /);
  expect(status).toBeGreaterThan(0);
});
