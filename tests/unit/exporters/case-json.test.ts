import Ajv from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withdrawnJson } from '../../../src/adapters/exporters/case-json.ts';
import { caseJson, CaseDocument, caseJsonSchema } from '../../../src/adapters/exporters/index.ts';
import { createUrls } from '../../../src/core/url.ts';
import { arbitraryCase } from '../../fuzz/arbitrary-case.ts';
import { caseOf, customer, said } from '../measures/model.ts';

const urls = createUrls('/base/', 'https://a.example');
const schema = caseJsonSchema('https://a.example/base/schema/case.v1.json');
const validate = new Ajv({ strict: true, allErrors: true }).compile(schema);

test('the schema names its parts and its address', () => {
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://a.example/base/schema/case.v1.json',
    $defs: { Prose: {}, Message: {}, Poll: {}, Measures: {} },
  });
  expect(caseJsonSchema('https://a.example/base/schema/case.v1.json')).toEqual(schema);
});

test('a case is published with its measures and addresses, without what only editors need', () => {
  const model = caseOf([customer], [said('m1', 'ana', '2026-01-02')], {
    allow: [{ code: 'CASE-031', reason: 'It is public.' }],
  });
  const editions = [
    { lang: 'en', href: urls.case('a-case') },
    { lang: 'es', href: urls.case('a-case', 'es') },
  ];
  const document = CaseDocument.parse(JSON.parse(caseJson(model, { editions }, urls)));
  expect(document).not.toHaveProperty('allow');
  expect(document).toMatchObject({
    $schema: 'https://a.example/base/schema/case.v1.json',
    url: 'https://a.example/base/cases/a-case/',
    editions: [
      { lang: 'en', url: 'https://a.example/base/cases/a-case/' },
      { lang: 'es', url: 'https://a.example/base/es/cases/a-case/' },
    ],
    slug: 'a-case',
    measures: { messages: 1, words: 2 },
  });
});

test('a frozen revision is published at its own address, with the digests of its files', () => {
  const model = caseOf([customer], [said('m1', 'ana', '2026-01-02')]);
  const revision = { number: 2, date: '2026-03-01', note: 'A date.', files: { 'r2.mdx': 'a'.repeat(64) } };
  const document = (frozen: boolean) =>
    CaseDocument.parse(JSON.parse(caseJson(model, { editions: [], revision, frozen }, urls)));
  const url = 'https://a.example/base/cases/a-case/r2/';
  expect(document(true)).toMatchObject({ url, revision: { ...revision, url } });
  expect(document(false)).toMatchObject({ url: 'https://a.example/base/cases/a-case/', revision: { url } });
  validate(document(true));
  expect(validate.errors ?? []).toEqual([]);
});

test('a revision that was withdrawn is published with the reason, and is valid too', () => {
  const withdrawn = { date: '2026-04-01', reason: 'A name.' };
  const revision = {
    number: 1,
    date: '2026-03-01',
    note: 'First.',
    files: { 'r1.mdx': 'a'.repeat(64) },
    withdrawn,
  };
  const document = JSON.parse(withdrawnJson({ slug: 'a-case', editions: [], revision }, urls)) as object;
  const url = 'https://a.example/base/cases/a-case/r1/';
  expect(document).toMatchObject({ slug: 'a-case', url, revision: { ...revision, url } });
  validate(document);
  expect(validate.errors ?? []).toEqual([]);
  validate({ ...document, revision: { ...revision, url, withdrawn: undefined } });
  expect(validate.errors).not.toBeNull();
});

test('every case is valid by the schema', () => {
  fc.assert(
    fc.property(arbitraryCase, (model) => {
      validate(JSON.parse(caseJson(model, { editions: [] }, urls)));
      expect(validate.errors ?? []).toEqual([]);
    }),
    { numRuns: 50 },
  );
});
