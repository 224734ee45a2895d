import { describe, expect, test } from 'vitest';
import { Lesson } from '../../../src/core/lesson/schema.ts';
import { compareLessons } from '../../../src/core/revision/compare/index.ts';
import { marked } from './revisions.ts';

const lesson = (body: string, claim = 'Say that it is late.') => ({
  lesson: Lesson.parse({ claim, summary: 'A delay that is told costs less.', topics: ['delivery'] }),
  body,
});

const lines = (before: string, after: string) =>
  compareLessons(lesson(before), lesson(after)).text.map(({ kind, state, texts, facts }) =>
    [
      kind,
      state,
      ...texts.map(({ parts }) => marked(parts)),
      ...facts.map((fact) => `${fact.name}: ${String(fact.before)} → ${String(fact.after)}`),
    ].join(' '),
  );

describe('a lesson', () => {
  test('is compared paragraph by paragraph', () => {
    expect(
      lines(
        'Whoever waits wants to know.\n\nIt costs little.',
        'Whoever waits wants to know first.\n\nIt costs little.',
      ),
    ).toEqual([
      'paragraph changed Whoever waits wants to know{+ first+}.',
      'paragraph same It costs little.',
    ]);
  });

  test('has items, headings and quotations as paragraphs of their own', () => {
    expect(
      lines(
        '## Why\n\n- one thing\n- another thing\n\n> A word of somebody.',
        '## Why not\n\n- one thing\n\n> A word of somebody.',
      ),
    ).toEqual([
      'paragraph changed Why{+ not+}',
      'paragraph same one thing',
      'paragraph removed [-another thing-]',
      'paragraph same A word of somebody.',
    ]);
  });

  test('tells which passages it quotes, and for what', () => {
    const quoted = (stance: string) =>
      `<Evidence at="late-parcel#m1" stance="${stance}">\nWhere is my parcel?\n</Evidence>`;
    expect(lines(quoted('supports'), quoted('qualifies'))).toEqual([
      'quotation changed Where is my parcel? stance: supports → qualifies',
    ]);
  });

  test('shows another claim', () => {
    const { facts } = compareLessons(lesson('Words.'), lesson('Words.', 'Say when it is late.'));
    expect(facts[0]?.texts.map(({ role, parts }) => `${role}: ${marked(parts)}`)).toEqual([
      'claim: Say [-that-]{+when+} it is late.',
      'summary: A delay that is told costs less.',
    ]);
  });

  test('tells a link that leads elsewhere', () => {
    const [change] = compareLessons(
      lesson('See [this](https://a.example).'),
      lesson('See [this](https://b.example).'),
    ).text;
    expect(change).toMatchObject({ state: 'changed', texts: [{ markup: true }] });
  });

  test('that cannot be read is compared as nothing', () => {
    expect(compareLessons(lesson('{'.repeat(5_000)), lesson('Words.')).text).toMatchObject([
      { state: 'added' },
    ]);
  });
});
