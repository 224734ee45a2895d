import { expect, test } from 'vitest';
import { missingWords } from '../../../src/i18n/complete.ts';
import { interfaceFor, interfaceLanguages, words } from '../../../src/i18n/index.ts';
import { createUrls, firstLanguage } from '../../../src/core/url.ts';

test('words that a table lacks are named by their place', () => {
  const model = { a: 'one', deep: { b: (n: number) => String(n), c: 'two' }, whole: { d: 'three' } };
  expect(missingWords(model, model)).toEqual([]);
  expect(missingWords({ a: 'eins', deep: { b: 'not a sentence' } }, model)).toEqual([
    'deep.b',
    'deep.c',
    'whole',
  ]);
});

test('every language has the words of the first', () => {
  expect(interfaceLanguages[0]).toBe(firstLanguage);
  expect(interfaceLanguages).toContain('es');
  for (const lang of interfaceLanguages)
    expect(missingWords(words(lang), words(firstLanguage)), lang).toEqual([]);
});

test('a text gets the interface of its language or of its family, else the first', () => {
  expect(interfaceFor('es')).toBe('es');
  expect(interfaceFor('es-MX')).toBe('es');
  expect(interfaceFor('ES')).toBe('es');
  expect(interfaceFor('en-GB')).toBe('en');
  expect(interfaceFor('est')).toBe(firstLanguage);
});

test('pages of the first language keep their addresses, the others stand below their tag', () => {
  const urls = createUrls('/base/', 'https://example.org');
  expect([urls.home(), urls.home(firstLanguage), urls.home('es')]).toEqual(['/base/', '/base/', '/base/es/']);
  expect(urls.lesson('a-claim', 'es')).toBe('/base/es/lessons/a-claim/');
  expect(urls.anchor('late', 'first', 'pt-BR')).toBe('/base/pt-BR/cases/late/#first');
  expect(urls.anchor('late', 'first', 'en')).toBe(urls.anchor('late', 'first'));
});
