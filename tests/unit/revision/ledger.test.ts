import { expect, test } from 'vitest';
import { lostFrom, nameNow, recordOf, withSteps } from '../../../src/core/revision/ledger.ts';
import { readLedger } from '../../../src/core/revision/read.ts';
import { addRevision, addToLedger, renameInLedger } from '../../../src/core/revision/record-file.ts';
import type { Revision } from '../../../src/core/revision/schema.ts';

const [one, two] = ['1'.repeat(64), '2'.repeat(64)];
const read = (text: string) => {
  const { value, faults } = readLedger(text);
  expect(faults).toEqual([]);
  if (!value) throw new Error('not read');
  return value;
};
const first = addToLedger(undefined, { kind: 'cases', id: 'parcel', digest: one, steps: ['a', 'b'] });
const second = addToLedger(first, { kind: 'cases', id: 'parcel', digest: two, steps: ['a', 'new', 'b'] });

test('a revision is added, and a step keeps the number that it first had', () => {
  expect(read(second).cases['parcel']).toEqual({ revisions: [one, two], steps: ['a', 'b', 'new'] });
  expect(withSteps(['a', 'b'], ['b'])).toEqual(['a', 'b']);
});

test('a ledger that only grew lost nothing; every other change is told', () => {
  expect(lostFrom(read(first), read(second))).toEqual([]);
  expect(lostFrom(read(second), read(first))).toEqual(['cases/parcel']);
  expect(lostFrom(read(first), read(first.replace('a, b', 'b, a')))).toEqual(['cases/parcel']);
  expect(lostFrom(read(first), read(first.replace(one, two)))).toEqual(['cases/parcel']);
  const lesson = addToLedger(first, { kind: 'lessons', id: 'say-it', digest: one });
  expect(lostFrom(read(lesson), read(first))).toEqual(['lessons/say-it']);
});

test('a renamed case keeps its entry under both names, and can be renamed again', () => {
  const renamed = renameInLedger(first, 'cases', 'parcel', 'late-parcel');
  expect(lostFrom(read(first), read(renamed))).toEqual([]);
  expect(read(renamed).cases['late-parcel']).toEqual(read(first).cases['parcel']);
  const again = renameInLedger(renamed, 'cases', 'late-parcel', 'slow-parcel');
  expect(nameNow('parcel', read(again).renamed.cases)).toBe('slow-parcel');
  expect(lostFrom(read(renamed), read(again))).toEqual([]);
  expect(lostFrom(read(again), read(renamed.replace('late-parcel:', 'other:')))).not.toEqual([]);
});

test('names that lead in a circle end', () => {
  expect(nameNow('a', { a: 'b', b: 'a' })).toBe('b');
});

test('comments and what was written by hand stay in the record', () => {
  const revision: Revision = {
    number: 1,
    date: '2026-03-01',
    note: 'First.',
    files: { 'r1.mdx': one },
    anchors: ['a'],
    polls: {},
  };
  const text = `${addRevision(undefined, revision)}# moved by hand\nmoved: { old: a }\n`;
  const next = addRevision(text, { ...revision, number: 2, files: { 'r2.mdx': two } });
  expect(next).toContain('# moved by hand\nmoved: { old: a }');
  expect(next).toContain('r2.mdx');
});

test('the record that is hashed does not depend on the order of keys, nor on a withdrawal', () => {
  const revision: Revision = {
    number: 1,
    date: '2026-03-01',
    note: 'First.',
    files: { b: two, a: one },
    anchors: [],
    polls: {},
  };
  expect(recordOf({ ...revision, files: { a: one, b: two } })).toBe(recordOf(revision));
  expect(recordOf({ ...revision, withdrawn: { date: '2026-04-01', reason: 'x' } })).toBe(recordOf(revision));
  expect(recordOf({ ...revision, note: 'Second.' })).not.toBe(recordOf(revision));
  expect(recordOf({ ...revision, quotes: { parcel: 1 } })).not.toBe(recordOf(revision));
  expect(recordOf(revision)).not.toContain('quotes');
});
