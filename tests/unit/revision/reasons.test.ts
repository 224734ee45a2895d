import { expect, test } from 'vitest';
import { neededReason } from '../../../src/cli/case/commands.ts';
import { lostWhereabouts, reasonIn } from '../../../src/core/revision/moved.ts';
import { Revisions } from '../../../src/core/revision/schema.ts';

const both = { en: 'It was a test.', es: 'Fue una prueba.' };

test.each([
  [both, 'es', 'Fue una prueba.'],
  [both, 'es-MX', 'Fue una prueba.'],
  [both, 'de', 'It was a test.'],
  [{ 'pt-BR': 'Era um teste.' }, 'pt', 'Era um teste.'],
  ['It was a test.', 'es', 'It was a test.'],
])('of %j a reader of %s is told “%s”', (reason, lang, told) => {
  expect(reasonIn(reason, lang)).toBe(told);
});

test('one reason stays as it is, several name their languages', () => {
  const usage = 'usage';
  expect(neededReason(['Note: it was a test.'], usage)).toBe('Note: it was a test.');
  expect(neededReason(['en: It was a test.', 'es: Fue una prueba.'], usage)).toEqual(both);
  expect(() => neededReason(['en: It was a test.', 'Fue una prueba.'], usage)).toThrow(
    /"Fue una prueba\." does not/,
  );
  expect(() => neededReason(undefined, usage)).toThrow(/A reason is missing/);
});

const record = (gone: unknown) =>
  Revisions.parse({
    revisions: [{ number: 1, date: '2026-01-02', note: 'First.', files: {}, anchors: ['a'] }],
    gone: { a: gone },
  });

test.each([
  ['a language more', 'It was a test.', both, []],
  ['another sentence', 'It was a test.', { en: 'It was none.' }, ['gone: { a: … }']],
  ['a language less', both, 'It was a test.', ['gone: { a: … }']],
  ['the same', both, { ...both, de: 'Es war ein Versuch.' }, []],
])('a reason that was published may gain languages and lose none: %s', (_, before, now, lost) => {
  expect(lostWhereabouts(record(before), record(now))).toEqual(lost);
});

test('a record without a sentence in any language is refused', () => {
  expect(() => record({})).toThrow();
});
