import { expect, test } from 'vitest';
import { foundFor } from '../../../src/components/elements/search/likeness.ts';

const page = (excerpt: string) => ({ url: '/', excerpt, meta: {}, anchors: [], sub_results: [] });

test.each([
  ['discount', 'a <mark>discount</mark> here'],
  ['disc', 'a <mark>discount</mark> here'],
  ['discountin', 'a <mark>discount</mark> here'],
  ['prometeria', 'había <mark>prometido</mark> algo'],
  ['facturacion', 'la <mark>facturación,</mark> dijo'],
  ['lodz', 'in <mark>Łódź,</mark> he said'],
  ['cplusplus', 'with <mark>C++</mark>'],
  ['scho', 'the <mark>old-school</mark> carriers'],
  ['tmobile', 'from <mark>T-Mobile’s</mark> account'],
])('%j is found in %j', (word, excerpt) => {
  expect(foundFor(word, page(excerpt))).toBe(true);
});

test.each([
  ['descuento', 'el jefe <mark>de</mark> la empresa'],
  ['viajero', 'the platform, <mark>via</mark> which'],
  ['discount', 'nothing <mark></mark>here'],
])('%j is not found in %j', (word, excerpt) => {
  expect(foundFor(word, page(excerpt))).toBe(false);
});

test('a place counts as the page does', () => {
  const place = { title: '', url: '/#a', excerpt: 'a <mark>refund</mark>', weighted_locations: [] };
  expect(foundFor('refunds', { ...page('nothing'), sub_results: [place] })).toBe(true);
});
