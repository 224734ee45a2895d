import core from '@citation-js/core';
import '@citation-js/plugin-ris';
import { describe, expect, test } from 'vitest';
import { citationWords } from '../../../src/adapters/citations/words.ts';
import { writeCitations } from '../../../src/adapters/citations/write.ts';
import {
  bibtexOf,
  citeCase,
  coinsOf,
  cslJsonOf,
  plainCitation,
  risOf,
} from '../../../src/core/citation/index.ts';
import type { Author } from '../../../src/core/case/schema.ts';
import { isHere, readWithBiber, readWithBibtex } from '../../helpers/real-bibtex.ts';
import { edition, read, source } from './cited.ts';

const words = citationWords('en');
const model = read(source('{ platform: web-forum, channel: public, started: 2026-01 }'));
const by = (...authors: readonly Author[]) => citeCase({ ...model, authors: [...authors] }, edition, words);

const junior = { name: 'Tom Okafor, Jr.', given: 'Tom, Jr.', family: 'Okafor' };
const third = { name: 'Tom Okafor III', given: 'Tom,III', family: 'Okafor' };
const yamada = { name: '山田花子', given: '花子', family: '山田' };
const nagy = { name: 'Nagy Ilona', given: 'Ilona', family: 'Nagy' };
const company = { name: 'Parcels, Letters & Sons; Ltd.' };
const pair = { name: 'Sand and Gravel' };

describe('names that are easily taken apart in the wrong place', () => {
  test('the plain line says every name as its bearer writes it', () => {
    const line = plainCitation(by(junior, third, yamada, nagy, company), words);
    expect(line).toMatch(
      /^Tom Okafor, Jr\.; Tom Okafor III; 山田花子; Nagy Ilona; Parcels, Letters & Sons; Ltd\.: /,
    );
  });

  test('what follows a given name is a suffix in CSL-JSON, and nothing else is added to it', () => {
    const [item] = JSON.parse(cslJsonOf(by(junior, third, yamada, company))) as [{ author: unknown }];
    expect(item.author).toEqual([
      { family: 'Okafor', given: 'Tom', suffix: 'Jr.' },
      { family: 'Okafor', given: 'Tom', suffix: 'III' },
      { family: '山田', given: '花子' },
      { literal: 'Parcels, Letters & Sons; Ltd.' },
    ]);
  });

  test('RIS has family, given name and suffix in its order, and leaves an organisation whole', () => {
    const text = risOf(by(junior, company), 'revision 2');
    expect(text).toContain('AU  - Okafor, Tom, Jr.\r\n');
    expect(new core.Cite(text).data[0]?.author).toEqual([
      { family: 'Okafor', given: 'Tom', suffix: 'Jr.' },
      { literal: 'Parcels Letters & Sons Ltd.' },
    ]);
  });

  test('styles set a suffix behind the name, and a name of two signs without a blank', async () => {
    const [written] = await writeCitations([{ kind: 'case', item: by(junior, yamada) }], 'en');
    expect(written?.styled.mla).toMatch(/^Okafor, Tom, Jr\.,? and 山田花子\./);
  });
});

describe('who wrote and published it', () => {
  const editors = { name: edition.publisher };
  test('is named once in the plain line, where the site stands for the publisher', () => {
    expect(plainCitation(by(editors), words)).toMatch(
      /^Casebook editors: The late parcel\. Casebook, revision 2,/,
    );
  });

  test('is named once where the site has no other name', () => {
    const item = citeCase(
      { ...model, authors: [{ name: 'Us' }] },
      { ...edition, site: 'Us', publisher: 'Us' },
      words,
    );
    expect(plainCitation(item, words)).toMatch(
      /^Us: The late parcel\. Revision 2,|^Us: The late parcel\. revision 2,/,
    );
  });

  test('is named beside the author where they differ', () => {
    expect(plainCitation(by(nagy), words)).toMatch(
      /^Nagy Ilona: The late parcel\. Casebook editors, revision 2,/,
    );
  });
});

const hostile = [
  'An open { and no more',
  'A closing } alone',
  '}} {{ } { the wrong way round',
  'A backslash \\ before { and \\} after',
  '100% of $5 & #1_x ~ ^ 10^5 <b> "q" ‘s’ @misc{x, title={y}}',
  'ends in a backslash \\',
  '\\input{/etc/passwd} \\write18{ls}',
  'a , b = {c},\n year = 1900',
  "{\\\"o} '' `` --- ,, and And AND others",
  '…—“”«»  ​ عنوان 標題 🙂',
];
const people = [
  junior,
  third,
  yamada,
  nagy,
  company,
  pair,
  { name: 'others' },
  { name: 'A and B', given: 'A and', family: 'B' },
];

const items = hostile.map((title, index) => ({
  ...by(...people),
  id: `hostile-${String(index)}`,
  title,
  publisher: title,
  'container-title': title,
  abstract: title,
  note: title,
}));
const bib = items.map((item) => bibtexOf(item, 'revision 2')).join('\n');

test.skipIf(!isHere('bibtex'))('BibTeX itself reads every hostile title and every name', () => {
  const { status, complaints, output } = readWithBibtex(bib);
  expect(complaints).toEqual([]);
  expect(status).toBe(0);
  expect([...output.matchAll(/^entry /gm)]).toHaveLength(items.length);
  const [, first = ''] = output.split('entry ');
  expect([...first.matchAll(/^name (.*)$/gm)].map(([, name]) => name)).toEqual([
    'Tom||{Okafor}|Jr.',
    'Tom||{Okafor}|III',
    '花子||{山田}|',
    'Ilona||{Nagy}|',
    '||{Parcels, Letters \\& Sons; Ltd.}|',
    '||{Sand and Gravel}|',
    '||{others}|',
    '{A and}||{B}|',
  ]);
});

test.skipIf(!isHere('biber'))('biber reads them too', { timeout: 120_000 }, () => {
  const { status, complaints, output } = readWithBiber(bib);
  expect(complaints).toEqual([]);
  expect(status).toBe(0);
  expect([...output.matchAll(/^@/gm)]).toHaveLength(items.length);
});

test('a reference manager that reads COinS keeps an organisation whole, the case and the revision', () => {
  const fields = new URLSearchParams(coinsOf(by(company, junior), 'revision 2'));
  expect(fields.getAll('rft.creator')).toEqual(['Parcels Letters & Sons Ltd.,', 'Okafor Jr., Tom']);
  expect(fields.get('rft.description')).toBe('Casebook, revision 2.');
  expect(fields.get('rft.rights')).toBe('https://creativecommons.org/licenses/by/4.0/');
});
