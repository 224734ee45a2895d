import { expect, test } from 'vitest';
import { checkTopics } from '../../../src/core/site/check.ts';

const topic = (translations: string) =>
  `refunds:\n  title: Refunds\n  description: Money that goes back.\n  translations: ${translations}\n`;

test('a topic may have its words in other languages', () => {
  const { value, faults } = checkTopics(
    topic('{ es: { title: Reembolsos, description: Dinero que vuelve. } }'),
  );
  expect(faults).toEqual([]);
  expect(value?.['refunds']?.translations?.['es']?.title).toBe('Reembolsos');
});

test('under a name that is no language, or with half of the words, they are found', () => {
  for (const translations of [
    '{ spanish!: { title: Reembolsos, description: Dinero que vuelve. } }',
    '{ es: { title: Reembolsos } }',
    '{ es: Reembolsos }',
  ])
    expect(checkTopics(topic(translations)).faults, translations).not.toEqual([]);
});

test('in a broken file, the sound topics stay', () => {
  const sound = 'refunds:\n  title: Refunds\n  description: Money that goes back.\n';
  const { value, ids, faults } = checkTopics(
    `${sound}late:\n  title: [Late\n${sound.replace('refunds', 'returns')}`,
  );
  expect(faults.map(({ code }) => code)).toContain('CASE-006');
  expect(Object.keys(value ?? {})).toEqual(['refunds', 'returns']);
  expect(ids).toBeUndefined();
  const half = checkTopics(`${sound}late:\n  title: Late\n`);
  expect(half.faults.map(({ code }) => code)).toEqual(['CASE-008']);
  expect(half.ids).toEqual(['refunds', 'late']);
  expect(Object.keys(half.value ?? {})).toEqual(['refunds']);
});
