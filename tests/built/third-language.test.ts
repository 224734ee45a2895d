import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { deadLinks } from '../helpers/links.ts';
import { copyProject } from '../helpers/project-copy.ts';

const copy = copyProject();
afterAll(() => {
  copy.remove();
});

const source = (...path: string[]) => join(copy.folder, 'src', ...path);
const page = (...path: string[]) => readFileSync(join(copy.folder, 'dist', ...path, 'index.html'), 'utf8');

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
    expect(page('ar', 'lessons')).toMatch(/<html lang="ar" dir="rtl">/);
    expect(page('ar', 'lessons')).toMatch(/<h1>الدروس<\/h1>/);
    expect(page('lessons')).toMatch(/<a href="\/ar\/lessons\/" lang="ar" dir="rtl" hreflang="ar">/);
    expect(page('es', 'lessons')).toMatch(/rel="alternate" hreflang="ar"/);
    expect(readFileSync(join(copy.folder, 'dist', '404.html'), 'utf8')).toContain('href="/ar/cases/"');
    expect(readFileSync(join(copy.folder, 'dist', 'sitemap-0.xml'), 'utf8')).toContain('/ar/lessons/');
  },
);

test(
  'an edition in a language that the interface does not speak has its page',
  { timeout: 300_000 },
  async () => {
    const folder = source('content', 'cases', 'two-carriers-one-customer');
    const spanish = readFileSync(join(folder, 'case.es.mdx'), 'utf8');
    writeFileSync(join(folder, 'case.he.mdx'), spanish.replace(/^lang: es$/m, 'lang: he'));
    const { status, output } = await copy.build();
    expect(status, output.slice(-4000)).toBe(0);
    expect(page('he', 'cases', 'two-carriers-one-customer')).toMatch(/<html lang="en">/);
    expect(page('he', 'cases', 'two-carriers-one-customer')).toMatch(/<h1 lang="he" dir="rtl">/);
    expect(page('cases', 'two-carriers-one-customer')).toMatch(/rel="alternate" hreflang="he"/);
    expect(existsSync(join(copy.folder, 'dist', 'he', 'index.html'))).toBe(false);
  },
);

test('a word that a language lacks ends the build and is named', { timeout: 300_000 }, async () => {
  edit(source('i18n', 'es.ts'), (text) => text.replace(/^ {4}copied: .*\n/m, ''));
  const { status, output } = await copy.build();
  expect(status).not.toBe(0);
  expect(output).toContain('src/i18n/es.ts has no words for: address.copied');
});
