import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { copyProject } from '../helpers/project-copy.ts';
import { edit, publish } from '../helpers/published.ts';
import { digestsIn } from '../helpers/tree.ts';

const copy = copyProject();
afterAll(() => {
  copy.remove();
});

const content = join(copy.folder, 'src', 'content');
const slug = 'two-carriers-one-customer';
const lesson = 'say-what-it-costs';
const LATER = '2027-03-01';

const command = (...args: string[]) =>
  execFileSync(process.execPath, ['src/cli/case.ts', ...args, '--content', content], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });

async function builtFiles(): Promise<Record<string, string>> {
  const { status, output } = await copy.build();
  expect(status, output.slice(-4000)).toBe(0);
  return digestsIn(join(copy.folder, 'dist'));
}

const steps: readonly (readonly [name: string, make: () => unknown, there: readonly string[]])[] = [
  [
    'a second revision of a case',
    () => {
      edit(content, `cases/${slug}/case.mdx`, (text) =>
        text.replace(/^outcome: >-\n {2}/m, 'outcome: >-\n  In the end: '),
      );
      return publish(content, slug, 'The outcome is said to be one.', LATER);
    },
    [
      `cases/${slug}/r2/index.html`,
      `cases/${slug}/r2/cite.bib`,
      `cases/${slug}/changes/r1-r2/index.html`,
      `es/cases/${slug}/changes/r1-r2/index.html`,
    ],
  ],
  [
    'a second revision of a lesson',
    () => {
      edit(content, `lessons/${lesson}/lesson.mdx`, (text) =>
        text.replace(/^claim: .*/m, 'claim: Say what it costs before anybody asks.'),
      );
      return publish(content, lesson, 'Before anybody asks.', LATER);
    },
    [`lessons/${lesson}/r2/cite/index.html`, `lessons/${lesson}/changes/r1-r2/index.html`],
  ],
  [
    'the words of an old revision taken down',
    () => command('withdraw', slug, '--revision', '1', '--reason', 'Somebody asked for it.'),
    [`cases/${slug}/r1/index.html`],
  ],
  [
    'a case retired',
    () => command('retire', 'switching-in-public', '--reason', 'Nobody is there to keep it.'),
    ['cases/switching-in-public/index.html'],
  ],
  [
    'a case renamed',
    () => command('rename', 'mail-to-the-top', 'letters-to-the-top', '--votes-saved'),
    ['cases/letters-to-the-top/r1/index.html', 'cases/mail-to-the-top/r1/index.html'],
  ],
];

test(
  'after everything that can happen to what was published, an incremental build is the clean one',
  { timeout: 1_800_000 },
  async () => {
    await builtFiles();
    for (const [name, make, there] of steps) {
      await make();
      const incremental = await builtFiles();
      expect(Object.keys(incremental), name).toEqual(expect.arrayContaining([...there]));
      copy.clean();
      expect(incremental, name).toEqual(await builtFiles());
    }
  },
);
