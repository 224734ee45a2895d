import { expect, test } from 'vitest';
import type { Poll } from '../../src/core/case/schema.ts';
import { caseOf, message, prose } from './fixture.ts';
import { renderCase } from './render.ts';

const poll = (overrides: Partial<Poll> = {}): Poll => ({
  type: 'poll',
  id: 'what-next',
  kind: 'predict',
  multiple: false,
  version: 1,
  question: prose('What comes next?'),
  options: [
    {
      type: 'option',
      id: 'answer',
      correct: false,
      body: prose('An answer'),
      why: prose('It would be polite.'),
    },
    { type: 'option', id: 'silence', correct: true, body: prose('Silence') },
  ],
  reveal: prose('Silence, for a week.'),
  ...overrides,
});

test('a ballot is a form with a question, options and no way to send it', async () => {
  const html = await renderCase(caseOf([message('first'), poll()]));
  expect(html).toContain('<legend>What comes next?</legend>');
  expect(html).toMatch(
    /<input type="radio" name="cb-what-next" id="cb-what-next-answer" value="answer"[^>]*>/,
  );
  expect(html).toContain('<label for="cb-what-next-answer">An answer</label>');
  expect(html).toContain('<form method="dialog"');
  expect(html).not.toMatch(/type="submit"/);
  expect(html).toContain('Votes are not counted on this copy.');
});

test('what happened and the reasons are folded away, and nothing of them stands before', async () => {
  const html = await renderCase(caseOf([message('first'), poll()]));
  const before = html.slice(0, html.indexOf('<details class="answer">'));
  expect(before).toContain('What comes next?');
  expect(before).not.toContain('Silence, for a week.');
  expect(before).not.toContain('It would be polite.');
  expect(before).not.toMatch(/\bchecked\b|right\)/);
  expect(html).toMatch(/<details class="answer"><summary>What happened<\/summary>/);
});

test('a ballot with several answers has checkboxes and says so', async () => {
  const html = await renderCase(caseOf([poll({ multiple: true })]));
  expect(html).toContain('type="checkbox"');
  expect(html).toContain('Choose one or more.');
});

test('an opinion has no answer to unfold', async () => {
  const asked = poll({ kind: 'opinion' });
  delete asked.reveal;
  const options = asked.options.map((option) => ({
    type: option.type,
    id: option.id,
    correct: false,
    body: option.body,
  }));
  const html = await renderCase(caseOf([{ ...asked, options }]));
  expect(html).not.toContain('<details');
});

test('the choice is kept apart for each case, poll and version', async () => {
  const html = await renderCase(caseOf([poll({ version: 2 })]));
  expect(html).toContain('store="casebook:vote:late-parcel:what-next:2"');
});
