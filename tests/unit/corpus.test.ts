import { describe, expect, test } from 'vitest';
import { Case, FrontMatter, TranslatedFrontMatter } from '../../src/core/case/schema.ts';
import { frontMatterSpan, readYaml } from '../../src/core/case/parse/index.ts';
import { parentsOf } from '../../src/core/case/vocabulary.ts';
import { corpus } from '../helpers/corpus.ts';
import { unsaid } from '../helpers/coverage.ts';

/** The versions of the format that can be read. */
const versions = [...FrontMatter.shape.format.unwrap().values];
const newest = corpus.filter(({ format }) => format === Math.max(...versions));

/** Which block stands in which, such as `Step>Message`. */
function nestingOf(text: string): string[] {
  const open: string[] = ['root'];
  const pairs: string[] = [];
  for (const [tag, closing, name = ''] of text.matchAll(/<(\/?)([A-Z]\w*)(?:"[^"]*"|[^>"])*>/g)) {
    if (closing === '/') open.pop();
    else {
      pairs.push(`${String(open.at(-1))}>${name}`);
      if (!tag.endsWith('/>')) open.push(name);
    }
  }
  return pairs;
}

test.each(corpus)('$name is read without faults as what it was', ({ parsed, expected }) => {
  expect(parsed.faults).toEqual([]);
  expect(parsed.model).toEqual(expected);
});

test('every version of the format has its corpus', () => {
  expect(new Set(corpus.map(({ format }) => format))).toEqual(new Set(versions));
});

describe('the corpus of the newest version says whatever can be said in it', () => {
  test('every attribute and every value', () => {
    expect(
      unsaid(
        Case,
        newest.map(({ parsed }) => parsed.model),
      ),
    ).toEqual([]);
  });

  test('every block in every block that it may stand in', () => {
    const may = Object.entries(parentsOf).flatMap(([name, parents]) =>
      parents.map((parent) => `${parent}>${name}`),
    );
    const does = new Set(newest.flatMap(({ text }) => nestingOf(text)));
    expect(may.filter((pair) => !does.has(pair))).toEqual([]);
  });

  test('every fact that a translation may say in its own words', () => {
    const facts = newest
      .filter(({ name }) => !name.endsWith('/case.mdx'))
      .map(({ text }) => readYaml(text, frontMatterSpan(text)?.yaml ?? { start: 0, end: 0 }).value);
    expect(unsaid(TranslatedFrontMatter, facts)).toEqual([]);
  });
});

test('what nobody says is told', () => {
  const [one] = newest;
  const missing = unsaid(Case, [{ ...one?.parsed.model, ending: 'resolved', closing: undefined }]);
  expect(missing).toContain('ending = unknown');
  expect(missing).toContain('closing');
});
