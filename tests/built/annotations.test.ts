import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CaseDocument } from '../../src/adapters/exporters/index.ts';
import {
  expandAnnotations,
  quotationOf,
  selectorsOf,
  type AnnotationCollection,
} from '../helpers/annotations.ts';

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

  test('quotes words that stand once in the message that it names', () => {
    const quotations = items.flatMap(selectorsOf).filter(({ refinedBy }) => refinedBy);
    for (const { value, refinedBy } of quotations) {
      const text = told.find(({ id }) => id === value)?.body.text ?? '';
      expect(text.split(quotationOf(refinedBy!))).toHaveLength(2);
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
