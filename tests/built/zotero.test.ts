import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { pagesOf, type BuiltPage } from '../helpers/site.ts';
import { readLikeZotero } from '../helpers/zotero.ts';

const dist = join(process.cwd(), 'dist');
const pages = new Map(pagesOf(dist).map((page) => [page.path, page]));
const content = join(process.cwd(), 'src', 'content');

function pageAt(path: string): BuiltPage {
  const page = pages.get(path);
  if (!page) throw new Error(`There is no page "${path}".`);
  return page;
}

interface Front {
  readonly title?: string;
  readonly claim?: string;
  readonly lang?: string;
  readonly authors: readonly { readonly name: string }[];
}
const frontMatter = (path: string) =>
  parse(/^---\n([\s\S]*?)\n---/.exec(readFileSync(path, 'utf8'))?.[1] ?? '') as Front;

/** The newest revision in a folder of the content. */
function newestIn(folder: string): { number: number; date: string } {
  const { revisions } = parse(readFileSync(join(folder, 'revisions.yaml'), 'utf8')) as {
    revisions: { number: number; date: string }[];
  };
  const last = revisions.at(-1);
  if (!last) throw new Error(`Nothing was published of "${folder}".`);
  return last;
}

const slugs = readdirSync(join(content, 'cases')).filter((slug) =>
  existsSync(join(content, 'cases', slug, 'revisions.yaml')),
);
const lessons = readdirSync(join(content, 'lessons'));

test.each(slugs)(
  'the case "%s" is saved as its newest revision, from its page and from that revision',
  (slug) => {
    const folder = join(content, 'cases', slug);
    const { title, lang, authors } = frontMatter(join(folder, 'case.mdx'));
    const { number, date } = newestIn(folder);
    const r = `/cases/${slug}/r${String(number)}/`;
    for (const path of [`/cases/${slug}/`, r]) {
      const item = readLikeZotero(pageAt(path).html);
      expect(item, path).toMatchObject({
        itemType: 'webpage',
        title,
        date: date,
        websiteTitle: 'Casebook',
        language: lang,
        rights: 'https://creativecommons.org/licenses/by/4.0/',
        websiteType: `revision ${String(number)}`,
      });
      expect(item.creators, path).toEqual(authors.map(({ name }) => ({ lastName: name })));
      expect(new URL(item.url).pathname, path).toBe(r);
    }
  },
);

test.each(lessons)('the lesson "%s" is saved by its claim', (id) => {
  const folder = join(content, 'lessons', id);
  const { claim = '', authors } = frontMatter(join(folder, 'lesson.mdx'));
  const { number, date } = newestIn(folder);
  for (const prefix of ['', '/es']) {
    const r = `${prefix}/lessons/${id}/r${String(number)}/`;
    for (const path of [`${prefix}/lessons/${id}/`, r]) {
      const item = readLikeZotero(pageAt(path).html);
      expect(item, path).toMatchObject({
        itemType: 'webpage',
        title: claim.replace(/\.$/, ''),
        date: date,
        language: 'en',
      });
      expect(item.creators, path).toEqual(authors.map(({ name }) => ({ lastName: name })));
      expect(new URL(item.url).pathname, path).toBe(r);
    }
  }
});

test('nothing on any page can be taken for an author, and no page that is cited hides behind COinS', () => {
  for (const { html, path } of pages.values()) {
    expect(html, path).not.toMatch(/class="[^"]*(?:byline|vcard)/i);
    const cites = /name="citation_title"/.test(html);
    expect(cites && html.includes('class="Z3988"'), path).toBe(false);
  }
});

test('a page of citations offers each of its places', () => {
  const { html } = pageAt('/cases/two-carriers-one-customer/r1/cite/');
  const spans = [...html.matchAll(/class="Z3988" title="([^"]*)"/g)].map(
    ([, title = '']) => new URLSearchParams(title.replaceAll('&amp;', '&').replaceAll('&#38;', '&')),
  );
  expect(spans.length).toBe((html.match(/class="cited"/g) ?? []).length);
  const at = (id: string) => spans.find((span) => span.get('rft.identifier')?.endsWith(id));
  expect(Object.fromEntries(at('#jay-1') ?? [])).toMatchObject({
    'rft.type': 'forumPost',
    'rft.creator': 'Jay Rooney,',
    'rft.source': 'Two carriers, one customer',
    'rft.description': expect.stringMatching(/\. Two carriers, one customer, revision 1\.$/) as string,
  });
  expect(at('/r1/')?.get('rft.creator')).toBe('Casebook editors,');
  expect(at('/r1/')?.get('rft.rights')).toBe('https://creativecommons.org/licenses/by/4.0/');
});

test('what was written as a letter keeps the case around it', () => {
  const { html } = pageAt('/cases/the-tofu-that-came-twice/r1/cite/');
  const letters = [...html.matchAll(/class="Z3988" title="([^"]*)"/g)]
    .map(([, title = '']) => new URLSearchParams(title.replaceAll('&amp;', '&').replaceAll('&#38;', '&')))
    .filter((span) => span.get('rft.type') === 'letter');
  expect(letters.length).toBeGreaterThan(5);
  for (const span of letters)
    expect(span.get('rft.description')).toContain('The tofu that came twice, revision 1.');
});
