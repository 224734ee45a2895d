import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import core from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { expect, test } from 'vitest';
import { isHere, readWithBiber, readWithBibtex } from '../helpers/real-bibtex.ts';
import { pagesOf } from '../helpers/site.ts';

const dist = join(process.cwd(), 'dist');
const pages = pagesOf(dist);

/** The folders of all frozen revisions in the built site, such as `cases/<slug>/r1`. */
const revisions = ['cases', 'lessons', 'es/cases'].flatMap((kind) =>
  readdirSync(join(dist, kind), { recursive: true, encoding: 'utf8' })
    .filter((path) => /^[^/]+\/r\d+$/.test(path))
    .map((path) => `${kind}/${path}`),
);
const written = (folder: string, ending: string) =>
  readFileSync(join(dist, folder, `cite.${ending}`), 'utf8');

test.each(revisions)('%s can be cited: three files that other programs read, and a page', (folder) => {
  const [bib, ris, csl] = ['bib', 'ris', 'csl.json'].map(
    (ending) => new core.Cite(written(folder, ending)).data,
  );
  expect([bib?.length, ris?.length, csl?.length]).toEqual([1, 1, 1]);
  const whole = csl?.[0] ?? {};
  const number = /\d+$/.exec(folder)?.[0];
  expect(whole).toMatchObject({ type: 'webpage', version: number });
  expect(String(whole['URL'])).toMatch(new RegExp(`/${folder}/$`));
  for (const field of ['id', 'title', 'URL', 'issued', 'language', 'publisher']) {
    expect(bib?.[0]?.[field], field).toEqual(whole[field]);
    expect(ris?.[0]?.[field], field).toEqual(whole[field]);
  }
  expect(existsSync(join(dist, folder, 'cite', 'index.html'))).toBe(true);
});

test('an edition in another language is cited in that language, and its page leads to those files', () => {
  const folder = 'es/cases/two-carriers-one-customer/r1';
  expect(written(folder, 'ris')).toMatch(/^ID {2}- two-carriers-one-customer-es-r1\r$/m);
  expect(written(folder, 'ris')).toMatch(/^LA {2}- es\r$/m);
  for (const path of [`/${folder}/`, '/es/cases/two-carriers-one-customer/']) {
    const { html = '' } = pages.find((page) => page.path === path) ?? {};
    for (const ending of ['bib', 'ris', 'csl.json'])
      expect(html, path).toContain(`href="/${folder}/cite.${ending}"`);
    expect(html, path).not.toContain('href="/cases/two-carriers-one-customer/r1/cite.');
  }
});

test('a page of a translation says of each format that is in another language which one that is', () => {
  const { html = '' } = pages.find(({ path }) => path === '/es/cases/two-carriers-one-customer/') ?? {};
  for (const format of ['.json', '.md', '/annotations.json'])
    expect(html).toMatch(
      new RegExp(`<a href="/cases/two-carriers-one-customer${format}" hreflang="en">[^<]*\\(inglés\\)`),
    );
  const titled = [
    ...html.matchAll(
      /<link rel="alternate" type="[^"]*(?:json|markdown|oembed)" href="([^"]*)" title="([^"]*)"/g,
    ),
  ];
  const others = titled.filter(([, href = '']) => !href.startsWith('/es/'));
  expect(others.map(([, , title]) => title)).toEqual(Array(3).fill('Two carriers, one customer'));
});

test.skipIf(!isHere('bibtex'))('BibTeX itself reads what every revision is cited with', () => {
  const all = revisions.map((folder) => written(folder, 'bib')).join('\n');
  const { status, complaints, output } = readWithBibtex(all);
  expect({ status, complaints }).toEqual({ status: 0, complaints: [] });
  const keys = [...output.matchAll(/^entry (.*)$/gm)].map(([, key]) => key);
  expect(new Set(keys)).toEqual(new Set([...all.matchAll(/^@\w+\{([^,]+),/gm)].map(([, key]) => key)));
});

test.skipIf(!isHere('biber'))('biber reads it too', { timeout: 120_000 }, () => {
  const { status, complaints } = readWithBiber(revisions.map((folder) => written(folder, 'bib')).join('\n'));
  expect({ status, complaints }).toEqual({ status: 0, complaints: [] });
});

test('every id that a revision publishes can be cited at that id', () => {
  for (const { path, html } of pages.filter((page) => /\/cases\/[^/]+\/r\d+\/$/.test(page.path))) {
    const cite = pages.find((page) => page.path === `${path}cite/`);
    if (!cite) continue;
    const ids = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, id = '']) => id);
    const published = ids(html, /<(?:article|mark|section|aside|div|p)\b[^>]*\sid="(?!cb-)([^"]+)"/g);
    const cited = new Set(ids(cite.html, /class="cited" id="([^"]+)"/g));
    expect(published.length, path).toBeGreaterThan(10);
    expect(
      published.filter((id) => !cited.has(id)),
      path,
    ).toEqual([]);
  }
});

test('a case has signposts: what to cite, under which licence, described where, and its content', () => {
  for (const { path, html } of pages.filter((page) => /^\/cases\/[^/]+\/$/.test(page.path))) {
    const links = [...html.matchAll(/<link rel="(cite-as|license|describedby|item)" href="([^"]+)"/g)];
    const to = (rel: string) => links.flatMap(([, name, href = '']) => (name === rel ? [href] : []));
    expect(to('cite-as').join(), path).toMatch(new RegExp(`^https?://[^/]+${path}r\\d+/$`));
    expect(to('license'), path).toHaveLength(1);
    expect(to('describedby'), path).toHaveLength(3);
    expect(to('item'), path).toHaveLength(1);
    for (const file of [...to('describedby'), ...to('item')])
      expect(existsSync(join(dist, file)), file).toBe(true);
  }
});

test('a page of citations is not for search engines, and its links lead to the revision', () => {
  const cites = pages.filter(({ path }) => path.endsWith('/cite/'));
  expect(cites.length).toBeGreaterThanOrEqual(revisions.length);
  for (const { path, html } of cites) {
    expect(html, path).toContain('<meta name="robots" content="noindex">');
    expect(html, path).toContain(`href="${path.replace(/cite\/$/, '')}"`);
  }
  const sitemap = readFileSync(join(dist, 'sitemap-0.xml'), 'utf8');
  expect(sitemap).not.toContain('/cite/');
});

test('a case is described to machines without a word that was said in it', () => {
  const { html } = pages.find(({ path }) => path === '/cases/two-carriers-one-customer/') ?? { html: '' };
  const [, text = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? [];
  const found = JSON.parse(text) as Record<string, unknown>;
  expect(found).toMatchObject({
    '@type': ['Article', 'LearningResource'],
    headline: 'Two carriers, one customer',
    version: '1',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    image: expect.stringMatching(/^https?:.*\/cards\/cases\/two-carriers-one-customer\.png$/) as string,
    url: expect.stringMatching(/^https?:.*\/two-carriers-one-customer\/r1\/$/) as string,
  });
  expect(String(found['description']).length).toBeGreaterThan(40);
  expect(found['isBasedOn']).toHaveLength(3);
  expect(text).not.toContain('What on earth');
  for (const rel of ['cite-as', 'license', 'describedby']) expect(html).toContain(`<link rel="${rel}"`);
});

test('a lesson is described as a claim', () => {
  const { html } = pages.find(({ path }) => path === '/lessons/say-what-it-costs/') ?? { html: '' };
  const [, text = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? [];
  expect(JSON.parse(text)).toMatchObject({ '@type': ['Claim', 'LearningResource'], version: '1' });
});

test('nothing of the processor of citations reaches a browser', () => {
  const scripts = readdirSync(join(dist, '_astro')).filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(2);
  for (const name of scripts) {
    const text = readFileSync(join(dist, '_astro', name), 'utf8');
    expect(text, name).not.toMatch(/citeproc|citation-js|makeBibliography|purl\.org\/net\/xbiblio/i);
  }
});
