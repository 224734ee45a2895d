import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { attributesOf, idsOf, pagesOf } from '../helpers/site.ts';

const dist = join(process.cwd(), 'dist');
const index = join(dist, 'pagefind');
const pages = new Map(pagesOf(dist).map((page) => [page.path, page]));

interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly anchors: readonly { readonly element: string; readonly id: string }[];
}

const fragments = readdirSync(index).flatMap((language) =>
  readdirSync(join(index, language, 'fragment')).map((name) => {
    const text = gunzipSync(readFileSync(join(index, language, 'fragment', name))).toString();
    return { language, ...(JSON.parse(text.slice(text.indexOf('{'))) as Fragment) };
  }),
);
const inKind = (start: string) => fragments.filter(({ url }) => url.startsWith(start));

test('every case in every edition, every lesson and every page of the guide can be found, and nothing else', () => {
  const found = fragments.map(({ url }) => url).toSorted();
  const meant = [...pages.keys()].filter((path) =>
    /^\/(?:es\/)?(?:cases|lessons|guide)\/[^/]+\/$/.test(path),
  );
  const lessonsInOneLanguage = meant.filter((path) => !path.startsWith('/es/lessons/'));
  expect(found).toEqual(lessonsInOneLanguage.toSorted());
  expect(inKind('/es/').every(({ language }) => language === 'es')).toBe(true);
});

test('every heading that a result can lead to is an address of its page', () => {
  for (const { url, anchors } of fragments) {
    const ids = idsOf(pages.get(url)?.html ?? '');
    const headings = anchors.filter(({ element }) => /^h\d$/.test(element));
    expect(
      headings.map(({ id }) => id).filter((id) => !ids.has(id)),
      url,
    ).toEqual([]);
    expect(headings.length, url).toBeGreaterThan(0);
  }
});

test('what a page says of itself and of its evidence is not found, nor what a poll gives away', () => {
  const texts = inKind('/cases/').map(({ content }) => content);
  const page = pages.get('/cases/two-carriers-one-customer/')?.html ?? '';
  for (const words of ['Translated from', 'time since the step before', 'in answer to', 'without voting']) {
    expect(page).toContain(words);
    expect(
      texts.filter((text) => text.includes(words)),
      words,
    ).toEqual([]);
  }
  const [, reveal = ''] = /<details class="answer">[\s\S]*?<p>([^<]{40,})/.exec(page) ?? [];
  expect(reveal.length).toBeGreaterThan(39);
  expect(texts.filter((text) => text.includes(reveal.slice(0, 40)))).toEqual([]);
});

test('the map of the site leaves the pages that search out', () => {
  for (const path of ['/search/', '/es/search/']) {
    expect(pages.has(path)).toBe(true);
    expect(readFileSync(join(dist, 'sitemap-0.xml'), 'utf8')).not.toContain(`${path}<`);
  }
});

test('no other page loads the script that searches', () => {
  const scriptsOf = (path: string) =>
    [...(pages.get(path)?.html ?? '').matchAll(/<script\b[^>]*>/g)].flatMap(([tag]) =>
      attributesOf(tag, 'src'),
    );
  const own = scriptsOf('/search/').filter((file) => !scriptsOf('/').includes(file));
  expect(own.length).toBeGreaterThan(0);
  for (const path of pages.keys()) {
    if (/\/search\/$/.test(path)) continue;
    expect(
      scriptsOf(path).filter((file) => own.includes(file)),
      path,
    ).toEqual([]);
    for (const file of scriptsOf(path)) {
      expect(readFileSync(join(dist, file), 'utf8'), path).not.toContain('pagefind');
    }
  }
});
