import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkContent } from '../../src/adapters/checker/index.ts';
import { makeContent } from '../helpers/content.ts';
import { unmark } from '../helpers/marked.ts';
import { copyProject } from '../helpers/project-copy.ts';

const FOLDER = join(process.cwd(), 'tests', 'cases');
const copy = copyProject();
afterAll(() => {
  copy.remove();
}, 120_000);

const slugOf = (name: string) =>
  name
    .replace(/\.mdx$/, '')
    .toLowerCase()
    .replaceAll('.', '-');

/** The wrong examples that are one case or one lesson, side by side in one folder. */
function examples(): Record<string, string> {
  const files: Record<string, string> = {};
  for (const name of readdirSync(FOLDER)) {
    const path = join(FOLDER, name);
    if (name.endsWith('.mdx'))
      files[`cases/${slugOf(name)}/case.mdx`] = unmark(readFileSync(path, 'utf8')).text;
    else if (statSync(path).isDirectory() && readdirSync(path).join() === 'lessons') {
      const lesson = join(path, 'lessons', 'say-it-first');
      for (const file of readdirSync(lesson))
        files[`lessons/${slugOf(name)}/${file}`] = unmark(readFileSync(join(lesson, file), 'utf8')).text;
    }
  }
  return files;
}

test('what the checker says of every wrong example, a build says at the same place and stops', async () => {
  const content = makeContent(examples());
  try {
    const { findings } = await checkContent(content.root);
    const { status, output } = await copy.build({ CASEBOOK_CONTENT: content.root, POLLS_URL: 'off' });
    expect(status).not.toBe(0);
    const told = new Set(output.split('\n').map((line) => line.trim().split('  ').slice(0, 2).join('  ')));
    const missing = findings
      .map(({ file, line, column, code }) => `${file}:${String(line)}:${String(column)}  ${code}`)
      .filter((place) => !told.has(place));
    expect(missing).toEqual([]);
    expect(findings.length).toBeGreaterThan(150);
  } finally {
    content.remove();
  }
}, 300_000);
