import { expect, test } from 'vitest';
import { caseDocument } from '../../../src/adapters/search-index/case-document.ts';
import { parseCase } from '../../../src/core/case/parse/index.ts';
import { head, message } from '../../helpers/late-parcel.ts';

function documentOf(text: string): string {
  const { model } = parseCase({ text, slug: 'late-parcel', pictures: new Set() });
  if (!model) throw new Error('The case has no model.');
  return caseDocument(model);
}

const poll = `<Poll id="guess" kind="check">

What does she do?

<Option id="a" correct>Nothing<Why>So it was in the end.</Why></Option>
<Option id="b">Something</Option>

<Reveal>

Patience won.

</Reveal>

</Poll>`;
const body = `<Step id="start" title="The <b> question">

${message('Where is my *parcel*?\n\nIt is late.')}
<Commentary on="first">
She asks twice.
</Commentary>

${poll}

<Lesson ref="say-it-first" stance="supports">
Nobody said it first.
</Lesson>

</Step>`;

test('each step is a heading with its own id, followed by its words', () => {
  const html = documentOf(`${head}\n${body.replace(/<b> /, '')}`);
  expect(html).toContain('<h2 id="start">The question</h2><p>Ana: Where is my parcel?</p><p>It is late.</p>');
  expect(html).toContain('<p>She asks twice.</p>');
  expect(html).toContain('<p>Nobody said it first.</p>');
  expect(html).toContain('<h2 id="cb-outcome">What came of it</h2><p>The parcel came on the third day.</p>');
});

test('names, organisations and authors can be found', () => {
  const html = documentOf(`${head}\n${body.replace(/<b> /, '')}`);
  expect(html).toContain('Ben, Parcel Post');
  expect(html).toContain('Casebook editors');
});

test('a poll is found by its question, and nothing of what it gives away', () => {
  const html = documentOf(`${head}\n${body.replace(/<b> /, '')}`);
  expect(html).toContain('What does she do?');
  for (const hidden of ['Nothing', 'in the end', 'Patience']) expect(html).not.toContain(hidden);
});

test('signs of HTML in a text stay text', () => {
  const html = documentOf(`${head}\n${body.replace('The <b> question', 'A < B & C')}`);
  expect(html).toContain('<h2 id="start">A &lt; B &amp; C</h2>');
});
