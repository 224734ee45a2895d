import { expect, test } from 'vitest';
import { caseOf, marked, message, note } from './fixture.ts';
import { renderCase } from './render.ts';

test('the number behind a mark is the number of its note, and each leads to the other', async () => {
  const html = await renderCase(
    caseOf(
      [message('first'), note('On it all.')],
      [marked('second', 'my-parcel', 'my parcel'), note('Mine.', 'my-parcel')],
    ),
  );
  expect(html).toMatch(
    /<mark class="main" id="my-parcel">my parcel<\/mark><sup class="note-signs"><a class="note-sign" href="#cb-note-2" aria-label="Note 2" data-sign="2"><\/a><\/sup>/,
  );
  expect(html).toMatch(/<section class="note main" role="note" id="cb-note-2"[^>]*>/);
  expect(html).toContain('href="#my-parcel" aria-label="Note 2: back">2</a>');
  expect(html).toContain('<span class="lemma">my parcel</span>');
});

test('a note stands right after what it is about, wherever the editor wrote it', async () => {
  const html = await renderCase(
    caseOf([message('first'), message('second'), note('Late.', 'first'), note('And this.')]),
  );
  const order = [...html.matchAll(/id="(first|second|cb-note-\d)"/g)].map(([, id]) => id);
  expect(order).toEqual(['first', 'cb-note-1', 'second', 'cb-note-2']);
});

test('notes on one message follow its marks, then the message as a whole', async () => {
  const html = await renderCase(
    caseOf([
      marked('first', 'my-parcel', 'my parcel'),
      note('Whole.', 'first'),
      note('Phrase.', 'my-parcel'),
    ]),
  );
  expect(html.indexOf('Phrase.')).toBeLessThan(html.indexOf('Whole.'));
});

test('a note keeps the id that its editor gave it', async () => {
  const html = await renderCase(
    caseOf([
      message('first'),
      { type: 'commentary', id: 'why-late', body: { html: '<p>Late.</p>', text: 'Late.' } },
    ]),
  );
  expect(html).toContain('id="why-late"');
  expect(html).toContain('href="#why-late"');
});

test('a mark without a note has a link to its own address', async () => {
  const html = await renderCase(caseOf([marked('first', 'my-parcel', 'my parcel')]));
  expect(html).toContain('href="#my-parcel" aria-label="Address of the words “my parcel”"');
});

test('no id stands twice in a page', async () => {
  const html = await renderCase(
    caseOf([
      marked('first', 'my-parcel', 'my parcel'),
      note('Mine.', 'my-parcel'),
      message('second'),
      note('Late.'),
    ]),
  );
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
