import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Case } from '../../src/core/case/schema.ts';
import {
  compareCases,
  isPassage,
  type CaseChange,
  type Part,
} from '../../src/core/revision/compare/index.ts';
import { createComparer } from '../../src/core/revision/compare/text.ts';
import { caseOf, customer, said } from '../unit/measures/model.ts';
import { arbitraryCase } from './arbitrary-case.ts';
import { markup, words } from './arbitrary-words.ts';
import { runs } from './runs.ts';

const side = (parts: readonly Part[], gone: Part['kind']) =>
  parts
    .filter(({ kind }) => kind !== gone)
    .map(({ text }) => text)
    .join('');

const pieces = fc.constantFrom(
  'parcel ',
  'late, ',
  ' ',
  '\n\n',
  'the ',
  'The',
  '.',
  '¿',
  'año ',
  '图书馆',
  'الطرد ',
  'พัสดุ',
  '👩‍👩‍👧',
  'e\u0301',
);
const sentence = fc.array(pieces, { maxLength: 60 }).map((all) => all.join(''));
const anyText = fc.oneof(
  sentence,
  words,
  markup,
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
);
const lang = fc.constantFrom('en', 'es', 'zh', 'ar', 'th', 'he');

test('what stayed and what was taken out are the old words, what stayed and what was put in the new ones', () => {
  fc.assert(
    fc.property(anyText, anyText, lang, fc.constantFrom(undefined, 20), (before, after, tag, work) => {
      const { parts } = createComparer(work)(before, after, tag);
      expect(side(parts, 'added')).toBe(before);
      expect(side(parts, 'removed')).toBe(after);
      expect(parts.every(({ text }) => text !== '')).toBe(true);
    }),
    runs(2_000),
  );
});

/** A later revision of a case: the same blocks, some gone, some elsewhere, with blocks of another case among them. */
const later = (model: Case, other: Case, seed: readonly number[]): Case => ({
  ...other,
  ...model,
  closing: other.closing,
  participants: other.participants,
  steps: [...model.steps, ...other.steps]
    .filter((_, index) => (seed[index % seed.length] ?? 0) % 4 !== 0)
    .toSorted((a, b) => (seed[a.title.length % seed.length] ?? 0) - (seed[b.title.length % seed.length] ?? 0))
    .map((step, index) => ({
      ...step,
      blocks: step.blocks.filter((_, place) => (seed[(index + place) % seed.length] ?? 0) % 3 !== 0),
    })),
});

const entriesOf = (change: CaseChange) => [
  ...change.facts,
  ...change.opening,
  ...change.steps.flatMap(({ passages }) => passages.filter(isPassage)),
  ...change.closing,
];

test('every passage of either revision is told of once, with all its words', () => {
  fc.assert(
    fc.property(
      arbitraryCase,
      arbitraryCase,
      fc.array(fc.nat(11), { minLength: 3, maxLength: 8 }),
      (model, other, seed) => {
        const fresh = later(model, other, seed);
        const change = compareCases(model, fresh);
        const told = entriesOf(change);
        const blocks = (one: Case) => one.steps.flatMap((step) => step.blocks).length;
        const inSteps = change.steps.flatMap(({ passages }) => passages.filter(isPassage));
        expect(inSteps.filter(({ before }) => before).length).toBe(blocks(model));
        expect(inSteps.filter(({ after }) => after).length).toBe(blocks(fresh));
        expect(change.steps.filter(({ before }) => before).length).toBe(model.steps.length);
        expect(change.steps.filter(({ after }) => after).length).toBe(fresh.steps.length);
        for (const { before, after, texts, state } of told) {
          expect(
            texts
              .map(({ parts }) => side(parts, 'added'))
              .filter(Boolean)
              .toSorted(),
          ).toEqual(
            (before?.texts ?? [])
              .map(({ text }) => text)
              .filter(Boolean)
              .toSorted(),
          );
          expect(
            texts
              .map(({ parts }) => side(parts, 'removed'))
              .filter(Boolean)
              .toSorted(),
          ).toEqual(
            (after?.texts ?? [])
              .map(({ text }) => text)
              .filter(Boolean)
              .toSorted(),
          );
          if (state === 'same') expect(after?.texts).toEqual(before?.texts);
        }
      },
    ),
    runs(200),
  );
});

test('a case is the same as itself', () => {
  fc.assert(
    fc.property(arbitraryCase, (model) => {
      const change = compareCases(model, structuredClone(model));
      expect(entriesOf(change).filter(({ state }) => state !== 'same')).toEqual([]);
    }),
    runs(200),
  );
});

test.each([
  ['one message of a megabyte, all of it new', 1, 180_000],
  ['hundreds of messages, all of them edited throughout', 700, 250],
])('%s, comes to an end', (_, messages, length) => {
  const text = (version: string) =>
    Array.from({ length }, (__, index) =>
      index % 3 === 0 ? `${version}${String(index)}` : `word${String(index % 97)}`,
    ).join(' ');
  const model = (version: string) =>
    caseOf(
      [customer],
      Array.from({ length: messages }, (__, index) => {
        const message = said(`m${String(index)}`, 'ana');
        return { ...message, body: { html: '', text: text(`${version}${String(index)}`) } };
      }),
    );
  const { totals } = compareCases(model('old'), model('new'));
  expect(totals.changed).toBe(messages);
});
