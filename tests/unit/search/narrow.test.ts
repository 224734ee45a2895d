import { expect, test } from 'vitest';
import { countsOf, narrow, type Found, type Ticked } from '../../../src/components/elements/search/narrow.ts';

const none: Ticked = { kind: [], topic: [], platform: [], language: [] };
const page = (name: string, facts: Found['facts'], score = 1, language = 'en') => ({
  name,
  facts,
  score,
  language,
});
const pages = [
  page('a', ['case', 'twitter', 0, 'refunds', 'delays'], 3),
  page('b', ['case', 'email', 0, 'refunds'], 5),
  page('c', ['lesson', '', 0, 'delays'], 4, 'es'),
  page('d', ['guide', '', 0], 10),
  page('e', ['case', 'email', 1, 'refunds'], 99),
];
const names = (ticked: Partial<Ticked> = {}) => narrow(pages, { ...none, ...ticked }).map(({ name }) => name);
const counts = (name: keyof Ticked, ticked: Partial<Ticked> = {}) =>
  Object.fromEntries(countsOf(pages, name, { ...none, ...ticked }));

test('the most fitting come first, the guide counts less, and what is retired comes last', () => {
  expect(names()).toEqual(['b', 'c', 'a', 'd', 'e']);
});

test('boxes of one facet add, facets take away', () => {
  expect(names({ platform: ['twitter', 'email'] })).toEqual(['b', 'a', 'e']);
  expect(names({ platform: ['twitter', 'email'], topic: ['delays'] })).toEqual(['a']);
  expect(names({ kind: ['lesson'], language: ['en'] })).toEqual([]);
});

test('a box says how many pages it would give under the other facets, its neighbours left aside', () => {
  expect(counts('topic', { topic: ['refunds'] })).toEqual({ refunds: 3, delays: 2 });
  expect(counts('topic', { platform: ['twitter'] })).toEqual({ refunds: 1, delays: 1 });
  expect(counts('language')).toEqual({ en: 4, es: 1 });
});
