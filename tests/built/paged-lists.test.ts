import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generateContent, generatedCase } from '../../bench/generate.ts';
import type { PackedIndex } from '../../src/core/filter/packed.ts';
import { canonicalOf, cardsOf, listedIn, valuesIn } from '../helpers/lists.ts';
import { deadLinks } from '../helpers/links.ts';
import { copyProject } from '../helpers/project-copy.ts';
import { pagesOf } from '../helpers/site.ts';

const CASES = 60;
const ODD = 'Süd/Nord: 100 % "gratis"?';

const copy = copyProject();
const content = mkdtempSync(join(tmpdir(), 'casebook-many-'));
const dist = join(copy.folder, 'dist');
const read = (path: string) => readFileSync(join(dist, path), 'utf8');
const readPage = (path: string) => read(`${path}index.html`);

beforeAll(async () => {
  generateContent(content, CASES - 1);
  const folder = join(content, 'cases', 'an-odd-one');
  mkdirSync(folder);
  const odd = generatedCase(7).replace(/platform: [^,]+/, `platform: '${ODD}'`);
  writeFileSync(join(folder, 'case.mdx'), odd);
  const { status, output } = await copy.build({ CASEBOOK_CONTENT: content });
  expect(status, output.slice(-4000)).toBe(0);
}, 300_000);

afterAll(() => {
  copy.remove();
  rmSync(content, { recursive: true, force: true });
});

/** The pages of a list from its first on, by the links to older ones. */
function pagesFrom(first: string): { path: string; html: string }[] {
  const html = readPage(first);
  const older = /<a href="([^"]+)" rel="next">/.exec(html)?.[1];
  return [{ path: first, html }, ...(older === undefined ? [] : pagesFrom(older))];
}

test('a long list is dealt out to pages that lead to each other and nowhere else', () => {
  const pages = pagesFrom('/cases/');
  expect(pages.map(({ path }) => path)).toEqual(['/cases/', '/cases/2/']);
  const listed = pages.flatMap(({ html }) => listedIn(html));
  expect(listed.length).toBe(CASES);
  expect(new Set(listed).size).toBe(CASES);
  expect(deadLinks(dist, '/')).toEqual([]);
});

test('the pages of every value, followed to the last, hold as many cases as it says', () => {
  const values = valuesIn(readPage('/cases/'));
  expect(values.filter(({ count }) => count > 50).length).toBeGreaterThan(2);
  for (const { href, count } of values) {
    const listed = pagesFrom(href).flatMap(({ html }) => listedIn(html));
    expect(new Set(listed).size, href).toBe(count);
    expect(listed.length, href).toBe(count);
  }
});

test('the files of cards hold every case once', () => {
  const index = JSON.parse(read('/cases/finder.json')) as PackedIndex;
  expect(index.shelves.length).toBe(Math.ceil(CASES / index.shelfSize));
  const cards = cardsOf(index, read);
  expect(index.size).toBe(CASES);
  expect(new Set(cards.map(({ href }) => href)).size).toBe(CASES);
});

test('each page of a list says its own address, and the sitemap knows it', () => {
  const map = read('/sitemap-0.xml');
  const lists = pagesOf(dist).filter(({ path }) =>
    /\/(?:cases\/(?:\d+\/)?$|cases\/[a-z]+\/[^/]+\/|topics\/)/.test(path),
  );
  expect(lists.map(({ path }) => path)).toEqual(expect.arrayContaining(['/cases/2/', '/es/cases/2/']));
  for (const { path, html } of lists) {
    expect(canonicalOf(html), path).toBe(`http://localhost:4321${path}`);
    expect(map, path).toContain(`<loc>http://localhost:4321${path}</loc>`);
  }
});

test('a platform with signs that addresses cannot hold has a page under its own name', () => {
  const odd = valuesIn(readPage('/cases/')).find(({ value }) => value.startsWith('sud-nord'));
  expect(odd?.href).toMatch(/^\/cases\/platform\/[a-z0-9-]+\/$/);
  const html = readPage(odd?.href ?? '');
  expect(html).toContain('Süd/Nord: 100 % &quot;gratis&quot;?</h1>');
  expect(listedIn(html)).toEqual(['/cases/an-odd-one/']);
});
