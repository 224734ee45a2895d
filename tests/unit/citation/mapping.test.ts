import { expect, test } from 'vitest';
import { citationWords } from '../../../src/adapters/citations/words.ts';
import { citeCase, citeLesson, citePlaces, plainCitation } from '../../../src/core/citation/index.ts';
import { citedAt, edition, read, source } from './cited.ts';

const words = citationWords('en');
const forum = read(source('{ platform: web-forum, channel: public, started: 2026-01 }'));

test('a case is a page of the site at one revision, by each of its authors, first published when it was', () => {
  expect(citeCase(forum, edition, words)).toEqual({
    id: 'late-parcel-r2',
    type: 'webpage',
    title: 'The late parcel',
    author: [{ family: 'Núñez', given: 'Ana', said: 'Ana Núñez' }, { literal: 'The Parcel Group' }],
    'container-title': 'Casebook',
    publisher: 'Casebook editors',
    genre: 'revision 2',
    issued: { 'date-parts': [[2026, 3, 9]] },
    'original-date': { 'date-parts': [[2026, 1, 5]] },
    version: '2',
    language: 'en',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    abstract: 'A parcel is late, and nobody says so.',
    URL: 'https://a.example/cases/late-parcel/r2/',
  });
});

test('the day of publication is not told twice', () => {
  expect(citeCase(forum, { ...edition, date: '2026-01-05' }, words)).not.toHaveProperty('original-date');
});

test('a message is what its speaker said, inside the case, on the day that its own clock shows', () => {
  expect(citedAt(forum, 'first')).toEqual({
    kind: 'message',
    anchor: 'first',
    step: 1,
    item: {
      id: 'late-parcel-r2-first',
      type: 'post',
      title: 'Where is my parcel?',
      author: [{ literal: 'Commenter 12' }],
      'container-title': 'The late parcel',
      publisher: 'Casebook editors',
      genre: 'Web forum',
      issued: { 'date-parts': [[2026, 1, 3]] },
      version: '2',
      language: 'en',
      note: 'Word for word from “Parcels in print”, The Paper; paragraph 2.',
      URL: 'https://a.example/cases/late-parcel/r2/#first',
    },
  });
});

test('words that are not the editors’ own have no licence of theirs; all else has that of its case', () => {
  const made = read(
    source(
      '{ platform: email, channel: private, started: 2026 }',
      '<Message id="report" from="ben" fidelity="paraphrased" source="paper">Soon.</Message>',
      'license: CC0-1.0\n',
    ),
  );
  const licences = ['first', 'phrase', 'report', 'start'].map((id) => citedAt(made, id).item.license);
  const free = 'https://creativecommons.org/publicdomain/zero/1.0/';
  expect(licences).toEqual([undefined, undefined, free, free]);
});

test('a phrase is cited by its own words, and otherwise as its message', () => {
  const { item } = citedAt(forum, 'phrase');
  expect(item).toMatchObject({ title: 'is my parcel', author: [{ literal: 'Commenter 12' }], type: 'post' });
  expect(item.URL).toBe('https://a.example/cases/late-parcel/r2/#phrase');
});

test.each([
  ['start', 'step', 'The question', 'step'],
  ['remark', 'commentary', 'A plain question.', 'editor’s note'],
  ['storm', 'event', 'It stormed.', 'event'],
  ['lost', 'gap', 'A post is missing.', 'gap'],
  ['vote', 'poll', 'What now?', 'poll'],
])('what the editors wrote at “%s” is a part of the case', (anchor, kind, title, genre) => {
  const cited = citedAt(forum, anchor);
  expect(cited.kind).toBe(kind);
  expect(cited.item).toMatchObject({ type: 'chapter', title, genre, 'container-title': 'The late parcel' });
});

test('a note is by the one who signed it, with the parts of the name as the case gives them', () => {
  expect(citedAt(forum, 'remark').item.author).toEqual([
    { family: 'Núñez', given: 'Ana', said: 'Ana Núñez' },
  ]);
  expect(citedAt(forum, 'storm').item.author).toHaveLength(2);
});

test('every anchor of a case can be cited, in the order of the text', () => {
  const anchors = citePlaces(forum, edition, words).map(({ anchor }) => anchor);
  expect(anchors).toEqual(['start', 'first', 'phrase', 'remark', 'storm', 'lost', 'vote']);
});

test.each([
  ['twitter', 'public', 'post'],
  ['email', 'public', 'personal_communication'],
  ['blog', 'private', 'post-weblog'],
  ['article', 'public', 'article-magazine'],
  ['interview', 'public', 'interview'],
  ['chat', 'public', 'post'],
  ['chat', 'private', 'personal_communication'],
  ['town-square', 'public', 'post'],
  ['town-square', 'mixed', 'personal_communication'],
  ['constructor', 'public', 'post'],
])('a message on %s, %s, is cited as %s', (platform, channel, type) => {
  const model = read(source(`{ platform: ${platform}, channel: ${channel}, started: 2026 }`));
  expect(citedAt(model, 'first').item.type).toBe(type);
});

test('the platform of a message goes before that of its case', () => {
  const model = read(
    source(
      '{ platform: twitter, channel: public, started: 2026 }',
      '<Message id="mail" from="ben" via="email" fidelity="paraphrased">Soon.</Message>',
    ),
  );
  expect(citedAt(model, 'mail').item).toMatchObject({
    type: 'personal_communication',
    genre: 'E-mail, paraphrased',
    note: 'Paraphrased from a source that is not named.',
  });
});

test('an unknown time stays unknown', () => {
  const model = read(
    source(
      '{ platform: twitter, channel: public, started: 2026 }',
      '<Message id="later" from="ben" fidelity="paraphrased">Soon.</Message>',
    ),
  );
  const { item } = citedAt(model, 'later');
  expect(item).not.toHaveProperty('issued');
  expect(plainCitation(item, words)).toContain('revision 2, no date.');
});

test('what was invented says so', () => {
  const model = read(
    source(
      '{ platform: email, channel: private, started: 2026 }',
      '<Message id="made" from="ben" fidelity="invented">Soon.</Message>',
      'fictional: true\n',
    ),
  );
  expect(citedAt(model, 'made').item).toMatchObject({
    genre: 'E-mail, invented',
    note: 'Invented for teaching.',
  });
  expect(citeCase(model, edition, words).note).toBe('A teaching example: nobody said any of this.');
  expect(citedAt(model, 'start').item.note).toBe('A teaching example: nobody said any of this.');
});

test('of a long message the first twenty words stand for a title; one without words says so', () => {
  const long = Array.from({ length: 21 }, (_, index) => `w${String(index + 1)}`).join(' ');
  const model = read(
    source(
      '{ platform: email, channel: private, started: 2026 }',
      `<Message id="long" from="ben" fidelity="invented">${long}</Message>\n\n<Message id="none" from="ben" fidelity="verbatim" source="paper" deleted></Message>`,
    ),
  );
  expect(citedAt(model, 'long').item.title).toBe(`${long.replace(' w21', '')} …`);
  expect(citedAt(model, 'none').item.title).toBe('[message without words]');
});

test.each([
  ['(as they say', '…)'],
  ['“as they (say', '…)”'],
  ['«as they say', '…»'],
  ['"as they say', '…"'],
  ['„as they say', '…“'],
  ['(as) “they” say', '…'],
  [':-) as they say', '…'],
])('a title that is cut behind “%s” ends in “%s”', (said, end) => {
  const model = read(
    source(
      '{ platform: email, channel: private, started: 2026 }',
      `<Message id="long" from="ben" fidelity="invented">${said} ${'word '.repeat(20)}</Message>`,
    ),
  );
  expect(citedAt(model, 'long').item.title.split(' ').at(-1)).toBe(end);
});

test('a translation has ids and an address of its own, and the words of its language', () => {
  const spanish = { ...edition, tag: 'es', address: 'https://a.example/es/cases/late-parcel/r2/' };
  const model = { ...forum, lang: 'es', title: 'El paquete que no llega' };
  const item = citePlaces(model, spanish, citationWords('es')).find(({ anchor }) => anchor === 'first')?.item;
  expect(item).toMatchObject({
    id: 'late-parcel-es-r2-first',
    language: 'es',
    genre: 'Foro web',
    'container-title': 'El paquete que no llega',
    URL: 'https://a.example/es/cases/late-parcel/r2/#first',
  });
  expect(item && plainCitation(item, citationWords('es'))).toBe(
    'Commenter 12: «Where is my parcel?» El paquete que no llega, Foro web, revisión 2, 3 de enero de 2026. https://a.example/es/cases/late-parcel/r2/#first',
  );
});

test('a lesson is cited by its claim; without authors its publisher answers for it', () => {
  const lesson = { id: 'say-it', claim: 'Say it first.', summary: 'Why.', lang: 'en', authors: [] };
  const item = citeLesson(lesson, { ...edition, address: 'https://a.example/lessons/say-it/r2/' }, words);
  expect(item).toMatchObject({
    id: 'say-it-r2',
    type: 'webpage',
    title: 'Say it first',
    author: [{ literal: 'Casebook editors' }],
  });
});

test('the plain form names people, title, publisher, revision, day and address', () => {
  expect(plainCitation(citeCase(forum, edition, words), words)).toBe(
    'Ana Núñez; The Parcel Group: The late parcel. Casebook editors, revision 2, 9 March 2026. https://a.example/cases/late-parcel/r2/',
  );
});
