import core from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { expect, test } from 'vitest';
import { bibtexOf, cslJsonOf, risOf, type CslItem } from '../../../src/core/citation/index.ts';

const HARD = 'Ünï ¿Qué? & {a} % b_c #1 $5 ~ ^ \\ "q" ’s “x” ñ — <i>1</i> < 2 @y';

const item: CslItem = {
  id: 'late-parcel-r2',
  type: 'webpage',
  title: HARD,
  author: [{ family: 'Núñez de la Ö', given: 'Ana & Co' }, { literal: 'The {Parcel} and Group 50 %' }],
  'container-title': `In ${HARD}`,
  publisher: 'Casebook & editors',
  genre: 'revision 2',
  issued: { 'date-parts': [[2026, 3, 9]] },
  'original-date': { 'date-parts': [[2025, 12]] },
  version: '2',
  language: 'es',
  abstract: `Abstract ${HARD}`,
  note: `Note ${HARD}`,
  URL: 'https://a.example/cases/late_parcel/r2/?a=1&b=%7E#m_3',
};

/** The one citation in a text, as somebody else reads it. */
function readBack(text: string): Readonly<Record<string, unknown>> {
  const { data } = new core.Cite(text);
  expect(data).toHaveLength(1);
  return Object.fromEntries(Object.entries(data[0] ?? {}).filter(([name]) => name !== '_graph'));
}

test('CSL-JSON gives back every field', () => {
  expect(readBack(cslJsonOf(item))).toEqual(item);
});

test('BibTeX gives back every field, and names in their parts', () => {
  expect(readBack(bibtexOf(item))).toEqual({
    ...item,
    'citation-key': item.id,
    author: [{ family: 'Núñez de la Ö', given: 'Ana & Co' }, { family: 'The {Parcel} and Group 50 %' }],
  });
});

test('RIS gives back every field that its kinds of reference have', () => {
  const found = readBack(risOf(item));
  const { id, type, title, author, publisher, issued, language, abstract, note, URL } = item;
  expect(found).toMatchObject({ id, type, title, author, publisher, issued, language, abstract, note, URL });
  expect(found['edition']).toBe(item.version);
  const lines = risOf(item).split('\r\n');
  expect(lines).toEqual(expect.arrayContaining([`T2  - In ${HARD}`, 'M3  - revision 2', 'OP  - 2025-12']));
});

test.each([
  ['webpage', 'webpage', 'webpage'],
  ['chapter', 'chapter', 'chapter'],
  ['post', 'webpage', 'personal_communication'],
  ['post-weblog', 'webpage', 'post-weblog'],
  ['personal_communication', 'document', 'personal_communication'],
  ['article-magazine', 'document', 'article-magazine'],
  ['interview', 'document', 'document'],
  ['speech', 'document', 'document'],
  ['broadcast', 'document', 'document'],
] as const)(
  'of %s, BibTeX makes %s and RIS %s, and neither loses who, what, when, where',
  (type, bib, ris) => {
    const of = { ...item, type };
    const kept = { title: HARD, publisher: item.publisher, note: item.note, URL: item.URL, language: 'es' };
    expect(readBack(bibtexOf(of))).toMatchObject({ ...kept, type: bib, issued: item.issued });
    expect(readBack(risOf(of))).toMatchObject({ ...kept, type: ris, author: item.author });
  },
);

test('what is not known is not written', () => {
  const undated: CslItem = { ...item };
  delete (undated as { issued?: unknown }).issued;
  expect(readBack(bibtexOf(undated))).not.toHaveProperty('issued');
  expect(readBack(risOf(undated))).not.toHaveProperty('issued');
});

test('a line break in a field does not end it', () => {
  const of = { ...item, note: 'One\nER  - \nTwo' };
  expect(readBack(risOf(of))['note']).toBe('One ER - Two');
});
