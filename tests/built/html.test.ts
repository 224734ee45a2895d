import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pagesOf } from '../helpers/site.ts';

const dist = join(process.cwd(), 'dist');
const jar = join(process.cwd(), 'node_modules', 'vnu-jar', 'build', 'dist', 'vnu.jar');
const hasJava = spawnSync('java', ['-version']).status === 0;

test.skipIf(!hasJava)('the HTML checker of the W3C finds no error in any page', { timeout: 300_000 }, () => {
  expect(existsSync(jar)).toBe(true);
  expect(pagesOf(dist).length).toBeGreaterThan(20);
  const run = spawnSync(
    'java',
    ['-Xss2m', '-jar', jar, '--skip-non-html', '--errors-only', '--format', 'json', dist],
    {
      encoding: 'utf8',
      maxBuffer: 64 * 1_048_576,
    },
  );
  const { messages } = JSON.parse(run.stderr) as {
    messages: { url: string; lastLine: number; message: string; extract: string }[];
  };
  expect(
    messages.map(
      ({ url, lastLine, message, extract }) =>
        `${url.slice(url.indexOf('/dist/'))}:${lastLine} ${message} ${extract}`,
    ),
  ).toEqual([]);
});
