import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { named, parseXml, textOf, type XmlElement } from '../helpers/xml.ts';

const DIST = join(import.meta.dirname, '../../dist');
const read = (path: string) => readFileSync(join(DIST, path), 'utf8');
const RELATIVE = /\s(?:href|src)="(?!https?:|mailto:)[^"]*"/g;
const newestFirst = (dates: string[]) => dates.toSorted((a, b) => (a < b ? 1 : -1));

/** Whether an absolute address is that of a page in `dist`. */
function isBuilt(address: string, home: string): boolean {
  return existsSync(join(DIST, address.slice(home.length), 'index.html'));
}

describe('feed.xml', () => {
  const feed = parseXml(read('feed.xml'));
  const entries = named(feed, 'entry');
  const valueOf = (element: XmlElement, name: string) => textOf(element, name) ?? '';
  const home = valueOf(feed, 'id');

  test('is an Atom feed with what Atom demands', () => {
    expect(feed.name).toBe('feed');
    expect(feed.attributes).toMatchObject({ xmlns: 'http://www.w3.org/2005/Atom' });
    for (const part of [feed, ...entries]) {
      expect(URL.canParse(valueOf(part, 'id'))).toBe(true);
      expect(valueOf(part, 'title')).not.toBe('');
      expect(valueOf(part, 'updated')).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    }
    expect(
      named(feed, 'link').find(({ attributes }) => attributes['rel'] === 'self')?.attributes['href'],
    ).toBe(`${home}feed.xml`);
  });

  test('has each case once, newest first, by the address of its page', () => {
    const ids = entries.map((entry) => valueOf(entry, 'id'));
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !isBuilt(id, home))).toEqual([]);
    const dates = entries.map((entry) => valueOf(entry, 'updated'));
    expect(dates).toEqual(newestFirst(dates));
    expect(valueOf(feed, 'updated')).toBe(dates[0]);
  });

  test('carries the summary, the map and the beginning of each case, in addresses that hold anywhere', () => {
    for (const entry of entries) {
      const [id, content] = [valueOf(entry, 'id'), valueOf(entry, 'content')];
      const map = named(entry, 'link').find(({ attributes }) => attributes['rel'] === 'enclosure');
      const address = map?.attributes['href'] ?? '';
      expect(existsSync(join(DIST, address.slice(home.length))), id).toBe(true);
      expect(map?.attributes['type']).toBe('image/png');
      expect(content).toContain(`<img src="${address}" alt="`);
      expect(content).toContain(`<p>${valueOf(entry, 'summary')}</p>`);
      expect(content.replace(/<[^>]*>/g, '').length, id).toBeGreaterThan(
        valueOf(entry, 'summary').length + 150,
      );
      expect(content.match(RELATIVE) ?? [], id).toEqual([]);
      expect(content, id).not.toMatch(/<(?:script|style|iframe)|\son\w+=|\sstyle=/);
    }
  });
});

test('readers of every language have a feed of their own, in their words where a case has them', () => {
  const feed = parseXml(read('es/feed.xml'));
  const [english, spanish] = ['feed.xml', 'es/feed.xml'].map((path) => named(parseXml(read(path)), 'entry'));
  expect(spanish).toHaveLength(english?.length ?? 0);
  const of = (slug: string) => spanish?.find((entry) => textOf(entry, 'id')?.includes(`/${slug}/`));
  const translated = of('two-carriers-one-customer');
  expect(translated?.attributes).toEqual({ 'xml:lang': 'es' });
  expect(translated && textOf(translated, 'id')).toMatch(/\/es\/cases\/two-carriers-one-customer\/$/);
  expect(of('mail-to-the-top')?.attributes).toEqual({ 'xml:lang': 'en' });
  expect(textOf(feed, 'rights')).toBe('https://creativecommons.org/licenses/by/4.0/');
  const page = read('es/index.html');
  for (const name of ['feed.xml', 'feed.json']) expect(page).toContain(`href="/es/${name}"`);
});

describe('feed.json', () => {
  interface JsonFeed {
    readonly version: string;
    readonly home_page_url: string;
    readonly feed_url: string;
    readonly items: readonly {
      readonly id: string;
      readonly date_published: string;
      readonly content_html: string;
      readonly image: string;
    }[];
  }
  const feed = JSON.parse(read('feed.json')) as JsonFeed;

  test('is a JSON feed of the same cases', () => {
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
    expect(feed.feed_url).toBe(`${feed.home_page_url}feed.json`);
    const atom = named(parseXml(read('feed.xml')), 'entry').map((entry) => textOf(entry, 'id'));
    expect(feed.items.map(({ id }) => id)).toEqual(atom);
    expect(feed.items.filter(({ id }) => !isBuilt(id, feed.home_page_url))).toEqual([]);
    const contents = named(parseXml(read('feed.xml')), 'entry').map((entry) => textOf(entry, 'content'));
    expect(feed.items.map(({ content_html: content }) => content)).toEqual(contents);
    for (const { image } of feed.items) {
      expect(existsSync(join(DIST, image.slice(feed.home_page_url.length))), image).toBe(true);
    }
  });
});
