import { expect, test } from 'vitest';
import { caseOf, message, prose } from './fixture.ts';
import { renderCase } from './render.ts';

test('a message says how near its words are and links to its source', async () => {
  const html = await renderCase(caseOf([message('first', { locator: 'paragraph 7' })]));
  expect(html).toContain(
    '<p class="evidence">Paraphrased from<a href="#cb-source-paper">El Diario</a>, in Spanish; paragraph 7.</p>',
  );
  expect(html).toContain('<li id="cb-source-paper">');
});

test('a message has its id, its speaker, and a link to its own address', async () => {
  const html = await renderCase(caseOf([message('first')]));
  expect(html).toContain('<article class="message main" id="first" aria-labelledby="cb-by-first">');
  expect(html).toMatch(/<h3[^>]*id="cb-by-first"[^>]*>Ana<\/h3>/);
  expect(html).toContain('<a class="anchor" href="#first" aria-label="Address of this message by Ana">#</a>');
});

test('an answer links to what it answers', async () => {
  const html = await renderCase(
    caseOf([message('first'), message('second', { from: 'post', replyTo: 'first' })]),
  );
  expect(html).toContain('<a href="#first">in answer to Ana</a>');
});

test('words in another language say so, and which way they run', async () => {
  const html = await renderCase(caseOf([message('first', { lang: 'ar', body: prose('أين الطرد؟') })]));
  expect(html).toMatch(/<cb-part lang="ar" dir="rtl" class="prose said">/);
});

test('a message that was changed or deleted says so', async () => {
  const html = await renderCase(caseOf([message('first', { edited: true, deleted: true })]));
  expect(html).toContain('Changed by its author after it was sent.');
  expect(html).toContain('Deleted by its author since.');
});

test('that a time is not known is said where other times are known', async () => {
  const timed = await renderCase(caseOf([message('first', { at: '2026-01-02T09:00Z' }), message('second')]));
  expect(timed).toContain('<time datetime="2026-01-02T09:00Z">2 January 2026, 09:00 UTC</time>');
  expect(timed).toContain('<span>time not known</span>');
});
