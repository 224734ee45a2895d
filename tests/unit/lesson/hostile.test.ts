import { expect, test } from 'vitest';
import { parseLesson } from '../../../src/core/lesson/parse.ts';

const lesson = (body: string) => `---\nclaim: A claim.\nsummary: A summary.\n---\n\n${body}\n`;

test.each([
  ['an export of brackets', `export const a = ${'('.repeat(9000)}`],
  ['an expression of brackets', `{${'('.repeat(10_000)}`],
  ['an expression of signs', `{${'!'.repeat(1000)}a}`],
])('%s in a lesson is refused with a place, before it can end the process', (_name, body) => {
  const { faults } = parseLesson(lesson(body));
  expect(faults.map(({ code }) => code)).toEqual(['CASE-004']);
  expect(faults[0]?.span.start).toBeGreaterThan(40);
});

test('a mistyped Evidence is told, an imported tag is not', () => {
  const typed = parseLesson(lesson('<Evidense at="a#b" stance="supports">words</Evidense>'));
  expect(typed.faults.map(({ code, nearest }) => [code, nearest])).toEqual([['CASE-014', 'Evidence']]);
  const imported = parseLesson(lesson("import Evidences from './x.astro'\n\n<Evidences />"));
  expect(imported.faults).toEqual([]);
});
