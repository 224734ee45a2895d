import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import type { CaseDocument } from '../../src/adapters/exporters/index.ts';
import { expandAnnotations, selectorsOf, type AnnotationCollection } from '../helpers/annotations.ts';
import { resolveQuotes } from '../helpers/annotated.ts';

const DIST = join(import.meta.dirname, '../../dist');
const lines = readFileSync(join(DIST, 'dataset.jsonl'), 'utf8').trimEnd().split('\n');
const cases = lines.map((line) => JSON.parse(line) as CaseDocument);

test('there are cases', () => {
  expect(cases.length).toBeGreaterThan(0);
});

describe.each(cases.map((one) => [one.slug, one] as const))('cases/%s/annotations.json', (slug, one) => {
  const collection = JSON.parse(
    readFileSync(join(DIST, 'cases', slug, 'annotations.json'), 'utf8'),
  ) as AnnotationCollection;
  const items = collection.first?.items ?? [];
  const told = one.steps.flatMap(({ blocks }) =>
    blocks.filter(({ type }) => ['message', 'event', 'gap'].includes(type)),
  ) as readonly { readonly id?: string; readonly body: { readonly text: string } }[];

  test('has a meaning in every word, by its context', async () => {
    const [expanded] = await expandAnnotations(collection);
    expect(expanded).toHaveProperty('@id', collection.id);
    expect(JSON.stringify(expanded).split('"http://www.w3.org/ns/oa#Annotation"')).toHaveLength(
      collection.total + 1,
    );
  });

  test('holds every commentary once', () => {
    const notes = one.steps.flatMap(({ blocks }) => blocks.filter(({ type }) => type === 'commentary'));
    expect(items).toHaveLength(notes.length);
    expect(new Set(items.map(({ id }) => id)).size).toBe(notes.length);
  });

  test('quotes words that are found in its page, by the letter once, and by likeness', async () => {
    const { source } = items[0]!.target;
    const page = readFileSync(join(DIST, new URL(source).pathname, 'index.html'), 'utf8');
    const resolved = await resolveQuotes(page, items);
    expect(resolved).toHaveLength(items.flatMap(selectorsOf).filter(({ refinedBy }) => refinedBy).length);
    for (const { id, exact, strict, tolerant } of resolved) {
      expect(strict, id).toEqual([exact]);
      expect(tolerant, id).toBe(exact);
    }
  });

  test('quotes what the JSON edition gives as the words of the message that it names', () => {
    const quotations = items.flatMap(selectorsOf).filter(({ refinedBy }) => refinedBy);
    const plain = (text: string) => text.replace(/\s+/g, ' ').replace(/\[(?:taken out[^\]]*|…)\]/g, '[…]');
    for (const { value, refinedBy } of quotations) {
      const text = plain(told.find(({ id }) => id === value)?.body.text ?? '');
      expect(text).toContain(plain(refinedBy!.exact));
    }
  });

  test('says when it was published, by whom and under which licence, as its page does', () => {
    const page = readFileSync(join(DIST, 'cases', slug, 'index.html'), 'utf8');
    const { document } = new JSDOM(page).window;
    const data = JSON.parse(
      document.querySelector('script[type="application/ld+json"]')?.textContent ?? '{}',
    ) as { datePublished: string; author: { name: string; '@type': string }[] };
    for (const { created, creator, rights } of [collection, ...items]) {
      expect(created).toBe(`${data.datePublished}T00:00:00Z`);
      expect(creator.map(({ name, type }) => [name, type])).toEqual(
        data.author.map((author) => [author.name, author['@type']]),
      );
      expect(document.querySelector(`.case-end a[rel~="license"]`)?.getAttribute('href')).toBe(rights);
    }
  });

  test('quotes the words of whatever has words', () => {
    for (const { id, target } of items) {
      const selectors = [target.selector].flat();
      const about = told.filter(({ id: anchor }) => selectors.some(({ value }) => value === anchor));
      if (about.every(({ body }) => body.text === '')) continue;
      expect(
        selectors.filter(({ refinedBy }) => refinedBy),
        id,
      ).toHaveLength(1);
    }
  });

  test('leads to pages that are there, and to places on them', () => {
    for (const { id, target } of items) {
      const path = join(DIST, new URL(target.source).pathname, 'index.html');
      expect(existsSync(path)).toBe(true);
      const page = readFileSync(path, 'utf8');
      expect(page).toContain(`id="${id.slice(id.indexOf('#') + 1)}"`);
      for (const { value } of [target.selector].flat()) expect(page).toContain(`id="${value}"`);
    }
  });
});
