import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { markdownToHtml } from 'satteri';
import { describe, expect, test } from 'vitest';
import { readHtml, writeHtml } from '../../src/core/prose/html.ts';
import { buildBefore } from '../helpers/built-content.ts';
import { hostileContent } from '../helpers/hostile-content.ts';
import { pageMarkup, passageMarkup, type Markup } from '../helpers/markup.ts';
import { pagesOf } from '../helpers/site.ts';
import { named, parseXml, textOf } from '../helpers/xml.ts';

let texts = 0;
const { dist } = buildBefore(
  async () => {
    const content = await hostileContent(8);
    texts = content.texts;
    return content;
  },
  { SITE_URL: 'https://cases.example.org', POLLS_URL: '' },
);

const read = (name: string) => readFileSync(join(dist, name), 'utf8');
const filesOf = (ending: RegExp) =>
  readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter(
    (name) => ending.test(name) && !/_?pagefind\//.test(name),
  );

/** Every value under one of the keys, anywhere in a JSON document. */
function valuesUnder(key: string, json: unknown): string[] {
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([name, value]) =>
    name === key && typeof value === 'string' ? [value] : valuesUnder(key, value),
  );
}

function expectNothingStrange(all: readonly (readonly [string, Markup])[]): void {
  expect(all.flatMap(([name, { strange }]) => strange.map((what) => `${name}: ${what}`))).toEqual([]);
}

describe('of a site that is hostile in every place that holds words', () => {
  test('pages have the elements and attributes of our pages and no others, and the words are there', () => {
    const pages = pagesOf(dist).map(({ path, html }) => [path, pageMarkup(html)] as const);
    expect(pages.length).toBeGreaterThan(100);
    expectNothingStrange(pages);
    const words = pages.map(([, markup]) => markup.words).join('\n');
    const missing = Array.from({ length: texts }, (_, index) => `w${index}w`).filter(
      (word) => !words.includes(word),
    );
    expect(texts).toBeGreaterThan(900);
    expect(missing.length, missing.join(' ')).toBeLessThan(texts / 10);
  });

  test('so has all HTML in feeds, in the JSON and in annotations', () => {
    const atom = named(parseXml(read('feed.xml')), 'entry').map((entry) => textOf(entry, 'content') ?? '');
    const json = filesOf(/\.jsonl?$/).flatMap((name) =>
      read(name)
        .split(name.endsWith('l') ? '\n' : '\0')
        .filter(Boolean)
        .map((line) => [name, JSON.parse(line) as unknown] as const),
    );
    const pieces = [
      ...atom.map((html) => ['feed.xml', html] as const),
      ...json.flatMap(([name, data]) =>
        ['html', 'content_html', ...(name.endsWith('annotations.json') ? ['value'] : [])]
          .flatMap((key) => valuesUnder(key, data))
          .filter(() => !name.endsWith('oembed.json'))
          .map((html) => [name, html] as const),
      ),
    ];
    expect(atom.length).toBe(8);
    expect(new Set(pieces.map(([name]) => name)).size).toBeGreaterThan(15);
    expectNothingStrange(pieces.map(([name, html]) => [name, passageMarkup(html)]));
  });

  test('oEmbed gives one frame, and other XML is well-formed', () => {
    for (const name of filesOf(/oembed\.json$/)) {
      const { html } = JSON.parse(read(name)) as { html: string };
      expect(html).toMatch(
        /^<iframe src="[^"<>]*" title="[^"<>]*" width="\d+" height="\d+" loading="lazy"><\/iframe>$/,
      );
    }
    for (const name of filesOf(/\.xml$/)) expect(parseXml(read(name)).name).not.toBe('');
  });

  test('Markdown gives passages again, and no markup of its own', () => {
    const editions = filesOf(/\.md$/);
    expect(editions.length).toBe(8);
    const ofMarkdown = { h1: '', h3: '', th: 'style', td: 'style' };
    const rendered = editions.map((name) => {
      const text = read(name).replace(/^---\n[\s\S]*?\n---\n/, '');
      return [name, writeHtml(readHtml(markdownToHtml(text).html))] as const;
    });
    expectNothingStrange(rendered.map(([name, html]) => [name, passageMarkup(html, ofMarkdown)]));
  });
});
