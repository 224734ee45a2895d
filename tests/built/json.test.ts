import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';

const DIST = join(import.meta.dirname, '../../dist');
const read = (path: string) => JSON.parse(readFileSync(join(DIST, path), 'utf8')) as Record<string, unknown>;
const files = readdirSync(join(DIST, 'cases')).filter(
  (name) => name.endsWith('.json') && !['index.json', 'finder.json'].includes(name),
);
const schema = read('schema/case.v1.json');
const validate = new Ajv({ strict: true, allErrors: true }).compile(schema);

test('there is a JSON edition of every case that has a page', () => {
  const pages = readdirSync(join(DIST, 'cases')).filter((name) =>
    existsSync(join(DIST, 'cases', name, 'index.html')),
  );
  expect(files.toSorted()).toEqual(pages.map((name) => `${name}.json`).toSorted());
  expect(files.length).toBeGreaterThan(0);
});

const frozen = readdirSync(join(DIST, 'cases'), { recursive: true, encoding: 'utf8' }).filter((name) =>
  /^[^/]+\/r\d+\.json$/.test(name),
);

test('there is one of every frozen revision, with what is on record of it', () => {
  expect(frozen.length).toBeGreaterThanOrEqual(files.length);
  for (const name of frozen) {
    const { revision, url } = read(`cases/${name}`);
    expect(revision).toMatchObject({
      date: expect.any(String) as string,
      note: expect.any(String) as string,
    });
    expect(Object.keys((revision as { files: object }).files), name).toContain(
      name.replace(/.*\//, '').replace('.json', '.mdx'),
    );
    expect(url, name).toMatch(new RegExp(`/cases/${name.replace('.json', '/')}$`));
  }
});

describe.each([...files, ...frozen])('cases/%s', (name) => {
  const document = read(`cases/${name}`);

  test('is valid by the schema that it names', () => {
    validate(document);
    expect(validate.errors ?? []).toEqual([]);
    expect(document['$schema']).toBe(schema['$id']);
  });

  test('holds nothing that only editors need, and no draft', () => {
    expect(document).not.toHaveProperty('allow');
    expect(document['status']).not.toBe('draft');
  });
});
