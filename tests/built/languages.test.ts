import { join } from 'node:path';
import { expect, test } from 'vitest';
import { attributesOf, pagesOf } from '../helpers/site.ts';

const pages = new Map(pagesOf(join(process.cwd(), 'dist')).map((page) => [page.path, page.html]));
const spanish = [...pages].filter(([path]) => path.startsWith('/es/'));
const pathOf = (address: string) => decodeURIComponent(new URL(address, 'http://localhost/').pathname);

/** Where a page says that it stands in other languages, by their tags. */
const alternatesOf = (html: string) =>
  new Map(
    [...html.matchAll(/<link\b[^>]*rel="alternate"[^>]*>/g)].flatMap(([tag]) =>
      attributesOf(tag, 'hreflang').map(
        (lang) => [lang, pathOf(attributesOf(tag, 'href')[0] ?? '')] as const,
      ),
    ),
  );

test('pages that stand in several languages name all of them, themselves included, and agree', () => {
  let seen = 0;
  for (const [path, html] of pages) {
    const alternates = alternatesOf(html);
    if (alternates.size === 0) continue;
    seen += 1;
    const [lang] = attributesOf(html, 'lang');
    expect(alternates.get(lang ?? ''), path).toBe(path);
    expect(alternates.has('x-default'), path).toBe(true);
    for (const other of alternates.values()) {
      expect(alternatesOf(pages.get(other) ?? ''), `${other}, from ${path}`).toEqual(alternates);
    }
  }
  expect(seen).toBeGreaterThan(20);
});

test('whatever stands in Spanish is in Spanish from a Spanish page', () => {
  expect(spanish.length).toBeGreaterThan(10);
  for (const [path, html] of spanish) {
    const leaving = [...html.matchAll(/<a\b[^>]*>/g)].flatMap(([tag]) =>
      attributesOf(tag, 'hreflang').length > 0 ? [] : attributesOf(tag, 'href'),
    );
    expect(
      leaving.filter(
        (address) =>
          address.startsWith('/') && !address.startsWith('/es/') && pages.has(`/es${pathOf(address)}`),
      ),
      path,
    ).toEqual([]);
  }
});

/** The tag of a page that a pattern finds. */
const tagIn = (path: string, pattern: RegExp) => pattern.exec(pages.get(path) ?? '')?.[0] ?? '';

test('what is in English on a Spanish page says so', () => {
  const lesson = '/es/lessons/say-what-it-costs/';
  for (const pattern of [/<h1[^>]*>/, /<div class="prose essay"[^>]*>/])
    expect(attributesOf(tagIn(lesson, pattern), 'lang'), String(pattern)).toEqual(['en']);
  expect(attributesOf(tagIn('/es/', /<a href="\/guide\/"[^>]*>/), 'hreflang')).toEqual(['en']);
});

test('the page for what is not there speaks every language', () => {
  expect(tagIn('/404.html', /<section[^>]* lang="es"/)).not.toBe('');
  expect(attributesOf(pages.get('/404.html') ?? '', 'href')).toEqual(
    expect.arrayContaining(['/cases/', '/es/cases/']),
  );
});
