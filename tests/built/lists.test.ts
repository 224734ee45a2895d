import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { facetNames } from '../../src/core/filter/facets.ts';
import { unpackPostings, type PackedIndex } from '../../src/core/filter/packed.ts';
import { matching } from '../../src/core/filter/postings.ts';
import { interfaceLanguages } from '../../src/i18n/index.ts';
import { canonicalOf, cardsOf, editionsOf, listedIn, valuesIn } from '../helpers/lists.ts';

const DIST = join(process.cwd(), 'dist');
const read = (path: string) => readFileSync(join(DIST, path), 'utf8');
const readPage = (path: string) => read(`${path}index.html`);

describe.each(interfaceLanguages.map((lang) => [lang, lang === 'en' ? '/' : `/${lang}/`]))(
  'the list in "%s"',
  (lang, root) => {
    const list = readPage(`${root}cases/`);
    const values = valuesIn(list);
    const index = JSON.parse(read(`${root}cases/finder.json`)) as PackedIndex;
    const cards = cardsOf(index, read);
    const postings = unpackPostings(index.facets);
    const found = (selection: Parameters<typeof matching>[2]) =>
      matching(postings, index.size, selection)
        .toReversed()
        .map((place) => cards[place]?.href);

    test('offers every facet, and for each value a page with as many cases as it says', () => {
      expect([...new Set(values.map(({ facet }) => facet))]).toEqual([...facetNames]);
      for (const { facet, value, href, count } of values) {
        const hrefs = listedIn(readPage(href));
        expect(hrefs.length, href).toBe(count);
        expect(hrefs, href).toEqual(found({ [facet]: value }));
        expect(canonicalOf(readPage(href)), href).toBe(`http://localhost:4321${href}`);
      }
    });

    test('has no page for a value that it does not offer', () => {
      for (const facet of facetNames.filter((name) => name !== 'topic')) {
        const offered = values.filter((value) => value.facet === facet).map(({ value }) => value);
        expect(readdirSync(join(DIST, root, 'cases', facet)).toSorted(), facet).toEqual(offered.toSorted());
      }
    });

    test('is the one that the index has, from the newest to the oldest', () => {
      expect(listedIn(list)).toEqual(found({}));
      expect(new Set(found({})).size).toBe(index.size);
    });

    test('names its other languages, and every page of a value does', () => {
      for (const href of [`${root}cases/`, ...values.map((value) => value.href)]) {
        const editions = editionsOf(readPage(href));
        expect(editions[lang], href).toBe(href);
        for (const other of interfaceLanguages)
          expect(() => readPage(editions[other] ?? '/nowhere/')).not.toThrow();
      }
    });
  },
);

test('the front page leads to all cases', () => {
  expect(readPage('/')).toMatch(/<a href="\/cases\/">All \d+\s*cases<\/a>/);
});
