import { describe, expect, test } from 'vitest';
import { atomFeed, jsonFeed, type FeedItem } from '../../../src/adapters/exporters/index.ts';
import { named, parseXml, textOf } from '../../helpers/xml.ts';

const site = {
  name: 'Cases & <more>',
  description: 'One ]]> two & three',
  home: 'https://a.example/base/',
  lang: 'en',
  rights: 'https://a.example/licence',
  atom: 'https://a.example/base/feed.xml',
  json: 'https://a.example/base/feed.json',
};

const item = (slug: string, published: string | undefined, more: Partial<FeedItem> = {}): FeedItem => ({
  url: `https://a.example/base/cases/${slug}/`,
  title: slug,
  summary: 'A summary.',
  lead: '<p>It began on a Monday.</p>',
  image: { url: `https://a.example/base/cards/${slug}.png`, alt: 'A map: 2 speakers' },
  lang: 'en',
  published,
  authors: ['Ana', 'Luis'],
  rights: 'CC0 1.0',
  topics: [{ id: 'refunds', title: 'Refunds' }],
  ...more,
});

const items = [
  item('year', '2025'),
  item('day', '2026-01-02'),
  item('month', '2025-12'),
  item('never', undefined),
];

const revised = item('revised', '2025-05-06', {
  revision: {
    date: '2026-03-04',
    change: {
      name: 'Revision 2',
      note: 'The day <as> it was ]]> said.',
      url: 'https://a.example/changes/?a&b',
    },
  },
});

describe('Atom', () => {
  test('has cases newest first, and is as old as the newest', () => {
    const feed = parseXml(atomFeed(site, items));
    expect(named(feed, 'entry').map((entry) => textOf(entry, 'title'))).toEqual(['day', 'month', 'year']);
    expect(named(feed, 'entry').map((entry) => textOf(entry, 'published'))).toEqual([
      '2026-01-02T00:00:00.000Z',
      '2025-12-01T00:00:00.000Z',
      '2025-01-01T00:00:00.000Z',
    ]);
    expect(textOf(feed, 'updated')).toBe('2026-01-02T00:00:00.000Z');
  });

  test('says the language and the licence of the feed and of each entry', () => {
    const feed = parseXml(atomFeed(site, [...items, item('es', '2024', { lang: 'es', rights: '© & <co>' })]));
    expect(feed.attributes).toMatchObject({ xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en' });
    expect(textOf(feed, 'rights')).toBe('https://a.example/licence');
    const last = named(feed, 'entry').at(-1);
    expect(last?.attributes).toEqual({ 'xml:lang': 'es' });
    expect(last && textOf(last, 'rights')).toBe('© & <co>');
    expect(named(feed, 'entry')[0]?.attributes).toEqual({ 'xml:lang': 'en' });
  });

  test('carries the summary, the card and the beginning of each case', () => {
    const [entry] = named(parseXml(atomFeed(site, items)), 'entry');
    const content = (entry && textOf(entry, 'content')) ?? '';
    expect(content).toContain('<p>A summary.</p>');
    expect(content).toContain('<img src="https://a.example/base/cards/day.png" alt="A map: 2 speakers"');
    expect(content).toContain('<p>It began on a Monday.</p>');
    expect(entry && named(entry, 'link').map(({ attributes }) => attributes)).toContainEqual({
      rel: 'enclosure',
      href: 'https://a.example/base/cards/day.png',
      type: 'image/png',
    });
  });

  test('says the same at any time, even with no case at all', () => {
    expect(atomFeed(site, items)).toBe(atomFeed(site, items.toReversed()));
    expect(textOf(parseXml(atomFeed(site, [])), 'updated')).toBe('1970-01-01T00:00:00.000Z');
  });

  test('tells of a new revision: when it came, and what changed', () => {
    const feed = parseXml(atomFeed(site, [...items, revised]));
    const [entry] = named(feed, 'entry');
    expect(textOf(feed, 'updated')).toBe('2026-03-04T00:00:00.000Z');
    expect(entry && ['title', 'published', 'updated'].map((name) => textOf(entry, name))).toEqual([
      'revised',
      '2025-05-06T00:00:00.000Z',
      '2026-03-04T00:00:00.000Z',
    ]);
    expect(entry && textOf(entry, 'content')).toMatch(
      /^<p><a href="https:\/\/a\.example\/changes\/\?a&amp;b">Revision 2<\/a>: The day &lt;as&gt; it was ]]&gt; said\.<\/p>\n<p>A summary/,
    );
  });

  test('says nothing of changes where the first revision is the newest', () => {
    const first = item('first', '2026-01-02', { revision: { date: '2026-01-05' } });
    const [entry] = named(parseXml(atomFeed(site, [first])), 'entry');
    expect(entry && textOf(entry, 'updated')).toBe('2026-01-05T00:00:00.000Z');
    expect(entry && textOf(entry, 'content')).toMatch(/^<p>A summary/);
  });

  test('stays well-formed whatever the words are', () => {
    const nasty = '<b> & ]]> "x" \u0001 &amp;';
    const feed = parseXml(
      atomFeed(site, [
        item('a', '2026', {
          title: nasty,
          summary: nasty,
          lead: '<pre>a\n\u0002b ]]> c</pre>',
          image: { url: 'https://a.example/a.png?b&c', alt: nasty },
          authors: [nasty],
          topics: [{ id: 'a', title: nasty }],
        }),
      ]),
    );
    const [entry] = named(feed, 'entry');
    expect(entry && textOf(entry, 'title')).toBe('&lt;b&gt; &amp; ]]&gt; "x"   &amp;amp;');
    const content = (entry && textOf(entry, 'content')) ?? '';
    expect(content).toContain('<pre>a\n b ]]&gt; c</pre>');
    expect(content).toContain('src="https://a.example/a.png?b&amp;c"');
    expect(content).toContain('alt="&lt;b&gt; &amp; ]]&gt; &quot;x&quot;   &amp;amp;"');
    expect(textOf(feed, 'title')).toBe('Cases & <more>');
    expect(textOf(feed, 'subtitle')).toBe('One ]]> two & three');
  });
});

test('JSON Feed names every author, the language and the topics', () => {
  const feed: unknown = JSON.parse(jsonFeed(site, items));
  expect(feed).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Cases & <more>',
    feed_url: site.json,
    items: [
      {
        id: 'https://a.example/base/cases/day/',
        url: 'https://a.example/base/cases/day/',
        date_published: '2026-01-02T00:00:00.000Z',
        summary: 'A summary.',
        content_html: expect.stringContaining('<p>It began on a Monday.</p>') as unknown,
        image: 'https://a.example/base/cards/day.png',
        language: 'en',
        authors: [{ name: 'Ana' }, { name: 'Luis' }],
        tags: ['Refunds'],
      },
      { title: 'month' },
      { title: 'year' },
    ],
  });
});

test('JSON Feed tells of a new revision in the same words', () => {
  const { items: told } = JSON.parse(jsonFeed(site, [...items, revised])) as { items: object[] };
  expect(told[0]).toMatchObject({
    title: 'revised',
    date_published: '2025-05-06T00:00:00.000Z',
    date_modified: '2026-03-04T00:00:00.000Z',
    content_html: expect.stringContaining('Revision 2</a>: The day &lt;as&gt; it was') as unknown,
  });
  expect(told[1]).toMatchObject({ title: 'day', date_modified: '2026-01-02T00:00:00.000Z' });
});
