import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
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
promiseNothing(inCopy('src', 'content'));
const kept = (language: string) => statSync(inCopy('.cache', 'search-index', language, 'made-from')).mtimeMs;

async function build(): Promise<{ en: number; es: number; files: Record<string, string> }> {
  const { status, output } = await copy.build();
  expect(status, output.slice(-4000)).toBe(0);
  return { en: kept('en'), es: kept('es'), files: digestsIn(inCopy('dist', 'pagefind')) };
}

function edit(path: string, change: (text: string) => string): void {
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
}

test(
  'an index is made anew only when something in it has changed, and is in the site each time',
  { timeout: 300_000 },
  async () => {
    const first = await build();

    edit(inCopy('src', 'components', 'page', 'SiteFoot.astro'), (text) =>
      text.replace('<footer', '<footer data-x'),
    );
    const chrome = await build();
    expect(chrome).toEqual(first);

    const english = inCopy('src', 'content', 'cases', 'switching-in-public', 'case.mdx');
    edit(english, (text) => text.replace(/^title: .*/m, 'title: Switching, in public'));
    const oneCase = await build();
    expect(oneCase.en).toBeGreaterThan(first.en);
    expect(oneCase.es).toBe(first.es);
    expect(oneCase.files).not.toEqual(first.files);

    const lesson = inCopy('src', 'content', 'lessons', 'say-what-it-costs', 'lesson.mdx');
    edit(lesson, (text) => `${text}\nOne more sentence.\n`);
    const lessonChanged = await build();
    expect(lessonChanged.en).toBeGreaterThan(oneCase.en);
    expect(lessonChanged.es).toBe(oneCase.es);

    for (const slug of readdirSync(inCopy('src', 'content', 'cases')))
      rmSync(inCopy('src', 'content', 'cases', slug, 'case.es.mdx'), { force: true });
    const { status, output } = await copy.build();
    expect(status, output.slice(-4000)).toBe(0);
    expect(Object.keys(digestsIn(inCopy('dist', 'pagefind'))).some((path) => path.startsWith('es'))).toBe(
      false,
    );
    expect(
      Object.keys(digestsIn(inCopy('.cache', 'search-index'))).some((path) => path.startsWith('es')),
    ).toBe(false);
  },
);
