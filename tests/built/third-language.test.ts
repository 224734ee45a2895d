import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { deadLinks } from '../helpers/links.ts';
import { copyProject } from '../helpers/project-copy.ts';
import { promiseNothing } from '../helpers/unpromised.ts';

const copy = copyProject();
afterAll(() => {
  copy.remove();
});

const source = (...path: string[]) => join(copy.folder, 'src', ...path);
const built = (...path: string[]) => readFileSync(join(copy.folder, 'dist', ...path), 'utf8');
/** The part of a page that a pattern finds first. */
const found = (pattern: RegExp, ...path: string[]) => pattern.exec(built(...path, 'index.html'))?.[0];

function edit(path: string, change: (text: string) => string): void {
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
}

test(
  'a file of words and a line that lists it make a language of the whole interface',
  { timeout: 300_000 },
  async () => {
    edit(source('i18n', 'languages.ts'), (text) => `${text}export { ar } from './ar.ts';\n`);
    writeFileSync(
      source('i18n', 'ar.ts'),
      readFileSync(source('i18n', 'es.ts'), 'utf8')
        .replaceAll("'es'", "'ar'")
        .replace('export const es', 'export const ar')
        .replace("lessons: 'Lecciones'", "lessons: 'الدروس'"),
    );
    const { status, output } = await copy.build();
    expect(status, output.slice(-4000)).toBe(0);
    expect(deadLinks(join(copy.folder, 'dist'), '/')).toEqual([]);
    expect(found(/<html[^>]*>/, 'ar', 'lessons')).toBe('<html lang="ar" dir="rtl">');
    expect(found(/<h1>.*?<\/h1>/, 'ar', 'lessons')).toBe('<h1>الدروس</h1>');
    expect(found(/<a href="\/ar\/lessons\/"[^>]*>/, 'lessons')).toContain('hreflang="ar"');
    expect(found(/rel="alternate" hreflang="ar"/, 'es', 'lessons')).toBeDefined();
    expect(built('404.html').includes('href="/ar/cases/"')).toBe(true);
    expect(built('sitemap-0.xml').includes('/ar/lessons/')).toBe(true);
  },
);

test(
  'an edition in a language that the interface does not speak has its page',
  { timeout: 300_000 },
  async () => {
    promiseNothing(source('content'));
    const folder = source('content', 'cases', 'two-carriers-one-customer');
    const spanish = readFileSync(join(folder, 'case.es.mdx'), 'utf8');
    writeFileSync(join(folder, 'case.he.mdx'), spanish.replace(/^lang: es$/m, 'lang: he'));
    const { status, output } = await copy.build();
    expect(status, output.slice(-4000)).toBe(0);
    const slug = 'two-carriers-one-customer';
    expect(found(/<html[^>]*>/, 'he', 'cases', slug)).toBe('<html lang="en">');
    expect(found(/<h1[^>]*>/, 'he', 'cases', slug)).toBe('<h1 lang="he" dir="rtl">');
    expect(found(/<legend[^>]*>/, 'he', 'cases', slug)).toBe('<legend lang="he" dir="rtl">');
    expect(found(/rel="alternate" hreflang="he"/, 'cases', slug)).toBeDefined();
    expect(existsSync(join(copy.folder, 'dist', 'he', 'index.html'))).toBe(false);
  },
);

test('a word that a language lacks ends the build and is named', { timeout: 300_000 }, async () => {
  edit(source('i18n', 'es.ts'), (text) => text.replace(/^ {4}copied: .*\n/m, ''));
  const { status, output } = await copy.build();
  expect(status).not.toBe(0);
  expect(output).toContain('src/i18n/es.ts has no words for: address.copied');
});
