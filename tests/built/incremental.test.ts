import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { copyProject } from '../helpers/project-copy.ts';
import { digestsIn } from '../helpers/tree.ts';
import { promiseNothing } from '../helpers/unpromised.ts';

const copy = copyProject();
afterAll(() => {
  copy.remove();
});

const inCopy = (...path: string[]) => join(copy.folder, ...path);
const cases = (...path: string[]) => inCopy('src', 'content', 'cases', ...path);
promiseNothing(inCopy('src', 'content'));

function edit(path: string, change: (text: string) => string): void {
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
}

async function builtFiles(): Promise<Record<string, string>> {
  const { status, output } = await copy.build();
  expect(status, output.slice(-4000)).toBe(0);
  return digestsIn(inCopy('dist'));
}

const edits: readonly (readonly [name: string, make: () => void])[] = [
  [
    'a case changed',
    () => {
      edit(cases('switching-in-public', 'case.mdx'), (text) =>
        text.replace(/^title: .*/m, 'title: Switching, in public'),
      );
    },
  ],
  [
    'a translation changed',
    () => {
      edit(cases('two-carriers-one-customer', 'case.es.mdx'), (text) =>
        text.replace(/^title: .*/m, 'title: Dos operadores, un cliente'),
      );
    },
  ],
  [
    'a case added',
    () => {
      cpSync(cases('the-call-that-never-connected'), cases('another-call'), { recursive: true });
    },
  ],
  [
    'a case removed',
    () => {
      rmSync(cases('another-call'), { recursive: true });
    },
  ],
  [
    'the evidence of a lesson changed',
    () => {
      edit(inCopy('src', 'content', 'lessons', 'say-what-it-costs', 'lesson.mdx'), (text) =>
        text.replace(/<Evidence [^>]*>[^<]*<\/Evidence>/, ''),
      );
    },
  ],
  [
    'a claim and a topic changed',
    () => {
      edit(inCopy('src', 'content', 'lessons', 'say-what-it-costs', 'lesson.mdx'), (text) =>
        text.replace(/^claim: .*/m, 'claim: Say what it costs before anybody asks.'),
      );
      edit(inCopy('src', 'content', 'topics.yaml'), (text) =>
        text.replace(/title: .*/, 'title: A topic with another name'),
      );
    },
  ],
  [
    'a component changed',
    () => {
      edit(inCopy('src', 'components', 'case', 'Gap.astro'), (text) =>
        text
          .replace('<div', '<div data-edited')
          .replace('<section', '<section data-edited')
          .replace('<p', '<p data-edited'),
      );
    },
  ],
];

test(
  'after every kind of edit an incremental build is byte for byte the clean one',
  { timeout: 1_800_000 },
  async () => {
    await builtFiles();
    for (const [name, make] of edits) {
      make();
      const incremental = await builtFiles();
      copy.clean();
      expect(incremental, name).toEqual(await builtFiles());
    }
  },
);
