import core from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { expect, test } from 'vitest';
import { bibtexOf, cslJsonOf, risOf, type CslItem } from '../../../src/core/citation/index.ts';
import { citedAt, read, source } from './cited.ts';

const HARD = 'Ünï ¿Qué? & {a} % b_c #1 $5 ~ ^ \\ "q" ’s “x” ñ — <i>1</i> < 2 @y';

const item: CslItem = {
  id: 'late-parcel-r2',
  type: 'webpage',
  title: HARD,
  author: [
    { family: 'Núñez de la Ö', given: 'Ana & Co', said: 'Ana Núñez' },
    { literal: 'The {Parcel} and Group 50 %' },
  ],
  license: 'CC-BY-4.0',
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

/** The same with the names as CSL-JSON has them. */
const namesOf = ({ author }: CslItem) =>
  author.map((name) => ('literal' in name ? name : { family: name.family, given: name.given }));

/** The one citation in a text, as somebody else reads it. */
function readBack(text: string): Readonly<Record<string, unknown>> {
  const { data } = new core.Cite(text);
  expect(data).toHaveLength(1);
  return Object.fromEntries(Object.entries(data[0] ?? {}).filter(([name]) => name !== '_graph'));
}

test('CSL-JSON gives back every field', () => {
  expect(readBack(cslJsonOf(item))).toEqual({ ...item, author: namesOf(item) });
});

test('BibTeX gives back every field, and names in their parts', () => {
  // Readers know no field for the licence.
  expect({ license: item.license, ...readBack(bibtexOf(item, 'revision 2')) }).toEqual({
    ...item,
    'citation-key': item.id,
    author: [{ family: 'Núñez de la Ö', given: 'Ana & Co' }, { family: 'The {Parcel} and Group 50 %' }],
  });
});

test('RIS gives back every field that its kinds of reference have', () => {
  const found = readBack(risOf(item, 'revision 2'));
  const { id, type, title, publisher, issued, language, abstract, note, URL } = item;
  const author = namesOf(item);
  expect(found).toMatchObject({ id, type, title, author, publisher, issued, language, abstract, note, URL });
  expect(found['edition']).toBe('revision 2');
  const lines = risOf(item, 'revision 2').split('\r\n');
  expect(lines).toEqual(expect.arrayContaining([`T2  - In ${HARD}`, 'M3  - revision 2', 'OP  - 2025-12']));
});

test.each([
  ['webpage', 'webpage', 'webpage'],
  ['chapter', 'chapter', 'chapter'],
  ['post', 'webpage', 'post-weblog'],
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
    const kept = { title: HARD, publisher: item.publisher, URL: item.URL, language: 'es' };
    const back = readBack(bibtexOf(of, 'revision 2'));
    expect(back).toMatchObject({ ...kept, type: bib, issued: item.issued, note: item.note });
    expect(readBack(risOf(of, 'revision 2'))).toMatchObject({ ...kept, type: ris, author: namesOf(item) });
  },
);

test('what is not known is not written', () => {
  const undated: CslItem = { ...item };
  delete (undated as { issued?: unknown }).issued;
  expect(readBack(bibtexOf(undated, 'revision 2'))).not.toHaveProperty('issued');
  expect(readBack(risOf(undated, 'revision 2'))).not.toHaveProperty('issued');
});

test('a line break in a field does not end it', () => {
  const of = { ...item, note: 'One\nER  - \nTwo' };
  expect(readBack(risOf(of, 'revision 2'))['note']).toBe('One ER - Two');
});

const platforms = ['twitter', 'blog', 'email', 'article', 'interview', 'speech', 'radio', 'town-square'];

/** A message on a platform, paraphrased, with a day. */
function saidOn(platform: string): CslItem {
  const said =
    '<Message id="ours" from="ben" at="2026-01-04" fidelity="paraphrased" source="paper" locator="page 3">Soon.</Message>';
  return citedAt(read(source(`{ platform: ${platform}, channel: public, started: 2026 }`, said)), 'ours')
    .item;
}

test.each(platforms)('a message on %s comes back from CSL-JSON whole', (platform) => {
  expect(readBack(cslJsonOf(saidOn(platform)))).toEqual(saidOn(platform));
});

test.each(platforms)(
  'of a message on %s, BibTeX and RIS keep speaker, case, revision, day, nearness and address',
  (platform) => {
    const said = saidOn(platform);
    const { title, publisher, issued, genre, URL, 'container-title': container } = said;
    const [bib, ris] = [bibtexOf(said, 'revision 2'), risOf(said, 'revision 2')].map(readBack);
    expect(bib).toMatchObject({
      title,
      publisher,
      issued,
      genre,
      URL,
      version: '2',
      'container-title': container,
    });
    expect(bib).toMatchObject({ author: [{ family: 'Ben' }], note: said.note });
    expect(ris).toMatchObject({ title, publisher, issued, URL, author: [{ family: 'Ben' }] });
    expect(JSON.stringify([ris?.['container-title'], ris?.['collection-title'], ris?.['note']])).toContain(
      container,
    );
    expect(JSON.stringify([ris?.['edition'], ris?.['note']])).toContain('revision 2');
    expect([ris?.['genre'], ris?.['medium']]).toContain(genre);
    expect(ris?.['note']).toContain('Paraphrased from “Parcels in print”, The Paper; page 3.');
  },
);

test('no post that anybody could read comes back as one between two people', () => {
  for (const text of [bibtexOf(saidOn('twitter'), 'revision 2'), risOf(saidOn('twitter'), 'revision 2')])
    expect(readBack(text)['type']).not.toBe('personal_communication');
});

test.each(['start', 'remark', 'storm', 'lost', 'vote'])(
  'what the editors wrote at “%s” comes back as a part of its case at its revision',
  (anchor) => {
    const model = read(source('{ platform: web-forum, channel: public, started: 2026-01 }'));
    const { item: part } = citedAt(model, anchor);
    const { type, title, publisher, URL, language, 'container-title': container } = part;
    const kept = {
      type,
      title,
      publisher,
      URL,
      language,
      'container-title': container,
      edition: 'revision 2',
    };
    expect(readBack(cslJsonOf(part))).toEqual({ ...part, author: namesOf(part) });
    expect(readBack(bibtexOf(part, 'revision 2'))).toMatchObject({
      ...kept,
      issued: part.issued,
      version: '2',
    });
    expect(readBack(risOf(part, 'revision 2'))).toMatchObject({ ...kept, author: namesOf(part) });
    expect(risOf(part, 'revision 2')).toContain('DA  - 2026/03/09/');
  },
);
