import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readRevisions } from '../../src/core/revision/read.ts';
import { withdrawIn } from '../../src/core/revision/record-file.ts';
import { deadLinks } from '../helpers/links.ts';
import { copyProject } from '../helpers/project-copy.ts';
import { revisedContent } from '../helpers/revised.ts';
import { attributesOf, pagesOf } from '../helpers/site.ts';

const SLOW = 300_000;
const site = 'https://cases.example.org';
const copy = copyProject();
const content = revisedContent();
const dist = join(copy.folder, 'dist');
const record = join(content.root, 'cases', 'late-parcel', 'revisions.yaml');

async function build(): Promise<void> {
  const { status, output } = await copy.build({
    CASEBOOK_CONTENT: content.root,
    SITE_URL: site,
    POLLS_URL: 'off',
  });
  expect(status, output.slice(-4000)).toBe(0);
}

const paths = () =>
  pagesOf(dist)
    .map(({ path }) => path)
    .filter((path) => path.includes('/changes/'));
const htmlOf = (path: string) => readFileSync(join(dist, path, 'index.html'), 'utf8');

beforeAll(build, SLOW);
afterAll(() => {
  copy.remove();
  content.remove();
});

test('any two revisions that an edition has are compared, of cases and of lessons', () => {
  expect(paths()).toEqual([
    '/cases/late-parcel/changes/',
    '/cases/late-parcel/changes/r1-r2/',
    '/cases/late-parcel/changes/r1-r3/',
    '/cases/late-parcel/changes/r2-r3/',
    '/es/cases/late-parcel/changes/',
    '/es/cases/late-parcel/changes/r2-r3/',
    '/es/lessons/say-it-first/changes/',
    '/es/lessons/say-it-first/changes/r1-r2/',
    '/lessons/say-it-first/changes/',
    '/lessons/say-it-first/changes/r1-r2/',
  ]);
});

test('every link leads somewhere, and the list to every comparison', () => {
  expect(deadLinks(dist, '/')).toEqual([]);
  const links = attributesOf(htmlOf('/cases/late-parcel/changes/'), 'href');
  for (const pair of ['r1-r2', 'r1-r3', 'r2-r3'])
    expect(links).toContain(`/cases/late-parcel/changes/${pair}/`);
});

test('every anchor of both revisions is on the page, once', () => {
  const { value } = readRevisions(readFileSync(record, 'utf8'));
  const [first, , third] = value?.revisions ?? [];
  const ids = attributesOf(htmlOf('/cases/late-parcel/changes/r1-r3/'), 'id');
  const anchors = new Set([...(first?.anchors ?? []), ...(third?.anchors ?? [])]);
  expect(anchors).toContain('hint');
  expect(anchors).toContain('when-is-soon');
  expect([...anchors].filter((anchor) => !ids.includes(anchor))).toEqual([]);
  expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
});

test('these pages stand for no others: no search engine lists them', () => {
  const sitemap = readFileSync(join(dist, 'sitemap-0.xml'), 'utf8');
  expect(sitemap).not.toContain('/changes/');
  for (const path of paths()) {
    const html = htmlOf(path);
    expect(html, path).toMatch(/<meta name="robots" content="noindex"/);
    expect(html, path).toContain(`<link rel="canonical" href="${site}${path.replace(/changes\/.*/, '')}"`);
  }
});

test('a page is called by what it compares', () => {
  expect(htmlOf('/cases/late-parcel/changes/r1-r3/')).toContain(
    '<title>What changed in “The late parcel” between revision 1 and 3 – ',
  );
  expect(htmlOf('/es/cases/late-parcel/changes/r2-r3/')).toContain(
    '<title>Qué cambió en «El paquete tardío» entre la revisión 2 y la 3 – ',
  );
});

test('the feed tells of the newest revision: when it came, and what the editors say of it', () => {
  const newest = readRevisions(readFileSync(record, 'utf8')).value?.revisions.at(-1);
  const feed = readFileSync(join(dist, 'feed.xml'), 'utf8');
  const page = `${site}/cases/late-parcel/`;
  const entry = feed.split('<entry>').find((one) => one.includes(`<id>${page}</id>`)) ?? '';
  expect(entry).toContain(`<updated>${newest?.date ?? ''}T00:00:00.000Z</updated>`);
  expect(entry).toContain(`<p><a href="${page}changes/">Revision 3</a>: ${newest?.note ?? ''}</p>`);
});

test(
  'a revision whose words were taken down is told of and compared with nothing, and keeps its addresses',
  { timeout: SLOW },
  async () => {
    const reason = 'Ben asked for his name to be taken out.';
    writeFileSync(record, withdrawIn(readFileSync(record, 'utf8'), 2, { date: '2026-12-01', reason }));
    for (const name of ['r2.mdx', 'r2.es.mdx']) rmSync(join(content.root, 'cases', 'late-parcel', name));
    await build();
    expect(paths().filter((path) => path.includes('late-parcel'))).toEqual([
      '/cases/late-parcel/changes/',
      '/cases/late-parcel/changes/r1-r2/',
      '/cases/late-parcel/changes/r1-r3/',
      '/cases/late-parcel/changes/r2-r3/',
      '/es/cases/late-parcel/changes/',
      '/es/cases/late-parcel/changes/r2-r3/',
    ]);
    const kept = htmlOf('/cases/late-parcel/changes/r2-r3/');
    expect(kept).toContain(reason);
    expect(kept).not.toContain('I am sorry');
    expect(attributesOf(kept, 'id')).toContain('when-is-soon');
    expect(htmlOf('/es/cases/late-parcel/changes/r2-r3/')).toContain('se retiró el 1 de diciembre de 2026');
    expect(htmlOf('/cases/late-parcel/changes/')).toContain(`taken down on 1 December 2026: ${reason}`);
    expect(htmlOf('/cases/late-parcel/changes/r1-r3/')).not.toContain('The words of both messages');
    expect(deadLinks(dist, '/')).toEqual([]);
  },
);
