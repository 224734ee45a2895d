import { describe, expect, test } from 'vitest';
import { isPassage, type CaseChange } from '../../../src/core/revision/compare/index.ts';
import { between, linesOf, marked, said, step } from './revisions.ts';

const [a, b, c] = [said('a', 'Where is it?'), said('b', 'We are looking.'), said('c', 'It is here.')];

const stepsOf = (change: CaseChange) =>
  change.steps.map(({ before, after, state, reordered }) =>
    [
      after?.id ?? before?.id,
      state,
      before?.number ?? '-',
      after?.number ?? '-',
      ...(reordered ? ['reordered'] : []),
    ].join(' '),
  );

describe('steps', () => {
  test('that are as they were are the same', () => {
    const change = between(step('one', a) + step('two', b), step('one', a) + step('two', b));
    expect(stepsOf(change)).toEqual(['one same 1 1', 'two same 2 2']);
    expect(change.totals).toEqual({ changed: 0, added: 0, removed: 0, moved: 0 });
  });

  test('stand in the order of the later revision, those that are gone where they stood', () => {
    const before = step('one', a) + step('two', b) + step('three', c);
    const change = between(before, step('new', said('n', 'Hello.')) + step('one', a) + step('three', c));
    expect(stepsOf(change)).toEqual(['new added - 1', 'one same 1 2', 'two removed 2 -', 'three same 3 3']);
    expect(change.totals).toEqual({ changed: 0, added: 1, removed: 1, moved: 0 });
  });

  test('are moved as few as can be', () => {
    const before = step('one', a) + step('two', b) + step('three', c);
    expect(stepsOf(between(before, step('three', c) + step('one', a) + step('two', b)))).toEqual([
      'three changed 3 1 reordered',
      'one same 1 2',
      'two same 2 3',
    ]);
  });

  test('are found by their new id', () => {
    expect(stepsOf(between(step('one', a), step('question', a), { one: 'question' }))).toEqual([
      'question changed 1 1',
    ]);
  });

  test('show how their title changed', () => {
    const [change] = between(step('one', a), step('one', a).replace('title="one"', 'title="one more"')).steps;
    expect(marked(change?.title.parts ?? [])).toBe('one{+ more+}');
    expect(change?.state).toBe('changed');
  });
});

describe('a passage that went to another step', () => {
  const change = between(
    step('one', a, b) + step('two', c),
    step('one', a) + step('two', said('b', 'We are looking for it.'), c),
  );

  test('stands where it is now, with where it came from', () => {
    expect(linesOf(change)).toEqual([
      'message a same',
      'message b changed from step 1 body: We are looking{+ for it+}.',
      'message c same',
    ]);
    expect(change.totals).toEqual({ changed: 1, added: 0, removed: 0, moved: 1 });
  });

  test('leaves a sign where it was', () => {
    expect(change.steps[0]?.passages.map((item) => (isPassage(item) ? item.after?.id : item.to))).toEqual([
      'a',
      { step: 'two', number: 2 },
    ]);
    expect(change.steps[0]?.state).toBe('changed');
  });

  test('is found without an id by its words', () => {
    const note = '<Commentary on="a">\nShe asks once, and politely.\n</Commentary>';
    expect(
      linesOf(between(step('one', a, note) + step('two', b), step('one', a) + step('two', b, note))),
    ).toEqual(['message a same', 'message b same', 'commentary - same from step 1']);
  });
});

test('text around the steps is compared as well', () => {
  const change = between(
    `Before it all.\n\n${step('one', a)}`,
    `Before all.\n\n${step('one', a)}\n\nThe end.\n`,
  );
  expect(linesOf(change)).toEqual([
    'narration - changed body: Before [-it -]all.',
    'message a same',
    'narration - added “The end.”',
  ]);
});
