import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { CaseDocument } from '../../src/adapters/exporters/index.ts';

const DIST = join(import.meta.dirname, '../../dist');
const read = (path: string) => readFileSync(join(DIST, path), 'utf8');
const lines = read('dataset.jsonl').split('\n');
const catalogue = JSON.parse(read('cases/index.json')) as {
  readonly cases: readonly {
    readonly slug: string;
    readonly editions: readonly { readonly url: string }[];
    readonly formats: Readonly<Record<string, string>>;
  }[];
};

/** The file that an address of the site leads to. */
const fileOf = (address: string) => {
  const { pathname } = new URL(address);
  return join(DIST, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
};

test('each line of the data set is the file of one case, in order of their names', () => {
  expect(lines.pop()).toBe('');
  const slugs = lines.map((line) => {
    const one = JSON.parse(line) as CaseDocument;
    expect(one).toEqual(JSON.parse(read(`cases/${one.slug}.json`)));
    return one.slug;
  });
  expect(slugs.length).toBeGreaterThan(0);
  expect(slugs).toEqual(slugs.toSorted());
  expect(slugs).toEqual(catalogue.cases.map(({ slug }) => slug));
});

test('everything that the catalogue names is there', () => {
  const named = catalogue.cases.flatMap(({ editions, formats }) => [
    ...editions.map(({ url }) => url),
    ...Object.values(formats),
  ]);
  expect(named.filter((address) => !existsSync(fileOf(address)))).toEqual([]);
});

test('everything that llms.txt names is there', () => {
  const named = [...read('llms.txt').matchAll(/\]\((http[^)]+)\)/g)].map(([, address = '']) => address);
  expect(named.length).toBeGreaterThan(catalogue.cases.length);
  expect(named.filter((address) => !existsSync(fileOf(address)))).toEqual([]);
});
