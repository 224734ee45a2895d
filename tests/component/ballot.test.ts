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

test('a ballot is a form with a question and options that a service takes without script', async () => {
  const html = await renderCase(caseOf([message('first'), poll()]), undefined, '/base');
  expect(html).toContain('<legend>What comes next?</legend>');
  expect(html).toContain(
    '<form method="post" action="/base/api/polls/late-parcel/what-next" autocomplete="off">',
  );
  expect(html).toMatch(/<input type="radio" name="choice" id="cb-what-next-answer" value="answer"[^>]*>/);
  expect(html).toContain('<label for="cb-what-next-answer">An answer</label>');
  expect(html).toContain('<input type="hidden" name="version" value="1">');
  expect(html).toContain('<input type="hidden" name="lang" value="en">');
  expect(html).toContain('<button>Vote</button>');
  expect(html).toContain('<div class="count" role="status" id="what-next-voted"></div>');
  expect(html).not.toContain('Your vote was taken');
  expect(html).not.toContain('Votes are not counted on this copy.</span>');
});

test('a link to a service on another origin does not hand over the window', async () => {
  const html = await renderCase(
    caseOf([poll({ closes: '2026-03' })]),
    undefined,
    'https://polls.example.org',
  );
  expect(html).toContain('action="https://polls.example.org/api/polls/late-parcel/what-next"');
  expect(html).toMatch(/<a href="https:\/\/polls\.example\.org[^>]* rel="noopener"/);
});

test('without a service a ballot has no way to send, and says so', async () => {
  const html = await renderCase(caseOf([message('first'), poll()]));
  expect(html).toContain('<form method="dialog"');
  expect(html).not.toMatch(/<button>|name="version"|-voted"|\/api\//);
  expect(html).toContain('<span class="hint">Votes are not counted on this copy.</span>');
});

test('the words of ballots are given once, and only where there is a ballot', async () => {
  const html = await renderCase(caseOf([poll(), poll({ id: 'what-else' })]));
  expect(html.match(/data-ballots=/g)).toHaveLength(1);
  expect(html).toContain('/base/ballots/en.json');
  expect(await renderCase(caseOf([message('first')]))).not.toContain('data-ballots');
});

test('a poll asked again names the earlier one', async () => {
  const asked = poll({ kind: 'opinion' });
  delete asked.reveal;
  const html = await renderCase(caseOf([asked, { ...asked, id: 'once-more', again: 'what-next' }]));
  expect(html).toContain('again="what-next"');
  expect(html).toContain('<a href="#what-next">asked before</a>');
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

test('until when votes are taken is said in words that stay true, and to the script only that there is an end', async () => {
  const html = await renderCase(caseOf([message('first'), poll({ closes: '2026-03' })]), undefined, '');
  expect(html).toContain('Votes taken until March 2026.');
  expect(html).toMatch(/<cb-ballot [^>]* closes>/);
  expect(html).toMatch(
    /<noscript>\s*<a href="\/api\/polls\/late-parcel\/what-next\/results\?lang=en">\s*The results, once it is closed/,
  );
  expect(await renderCase(caseOf([poll({ closes: '2026-03' })]))).not.toMatch(/ closes>|<noscript>/);
});
