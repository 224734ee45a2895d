import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseCase } from '../../../src/core/case/parse/index.ts';
import type { Case, Prose } from '../../../src/core/case/schema.ts';
import { serializeCase, toMarkdown } from '../../../src/core/case/serialize/index.ts';
import { caseOf, customer, said } from '../measures/model.ts';

const CASES = join(import.meta.dirname, '../../../src/content/cases');
const slugs = readdirSync(CASES).filter((slug) => existsSync(join(CASES, slug, 'case.mdx')));

function read(text: string, slug: string, pictures: string[] = []): Case {
  const { model, faults } = parseCase({ text, slug, pictures: new Set(pictures) });
  expect(faults).toEqual([]);
  if (!model) throw new Error(`${slug} has no model`);
  return model;
}

/** The words of a message after they were written and read. */
function thereAndBack(body: Prose): Prose {
  const again = read(serializeCase(caseOf([customer], [said('m1', 'ana', undefined, { body })])), 'a-case', [
    'photo.png',
  ]);
  const [message] = again.steps[0]?.blocks ?? [];
  if (message?.type !== 'message') throw new Error('the message is gone');
  return message.body;
}

describe('cases of the site', () => {
  test.each(slugs)('%s is read as the same case after it was written', (slug) => {
    const pictures = readdirSync(join(CASES, slug));
    const model = read(readFileSync(join(CASES, slug, 'case.mdx'), 'utf8'), slug, pictures);
    const text = serializeCase(model);
    expect(read(text, slug, pictures)).toEqual(model);
    expect(serializeCase(read(text, slug, pictures))).toBe(text);
  });
});

test('a case is written in the order of the format, without what is the default', () => {
  const model = caseOf(
    [{ ...customer, handle: '@ana' }],
    [said('m1', 'ana', '2026-01-02T09:00Z', { edited: true })],
    {
      published: '2026',
      sources: [{ id: 's', kind: 'article', title: 'No: 1', date: '2026-01' }],
      outcome: 'It was "settled" & paid.',
      opening: { html: '<p>Before.</p>', text: 'Before.' },
    },
  );
  expect(serializeCase(model)).toBe(`---
title: A case
summary: A case.
lang: en
status: draft
published: 2026
authors:
  - { name: Somebody }
topics: [refunds]
setting: { platform: mail, channel: private, started: 2026 }
participants:
  - { id: ana, name: Ana, handle: "@ana", role: customer }
sources:
  - id: s
    title: "No: 1"
    date: 2026-01
    kind: article
outcome: It was "settled" & paid.
fictional: true
---

Before.

<Step id="one" title="One">

<Message id="m1" from="ana" at="2026-01-02T09:00Z" fidelity="invented" edited>

two words

</Message>

</Step>
`);
});

test('a line separator inside a fact ends neither the front matter nor the line', () => {
  const model = caseOf([customer], [said('m1', 'ana')], {
    summary: 'a\u2028---',
    outcome: 'a\u2029topics: [ b ]',
  });
  expect(read(serializeCase(model), 'a-case')).toMatchObject({
    summary: model.summary,
    outcome: model.outcome,
  });
});

describe('words that mean something to MDX', () => {
  test.each([
    ['import x from "y"', 'import x from "y"'],
    ['export const a = {b}', 'export const a = {b}'],
    ['<Step id="x"> & </Step>', '&#x3C;Step id="x"> &#x26; &#x3C;/Step>'],
    ['&amp; stays &amp;', '&#x26;amp; stays &#x26;amp;'],
    ['# not a heading', '# not a heading'],
    ['1. not a list', '1. not a list'],
    ['- not a list', '- not a list'],
    ['> not a quotation', '> not a quotation'],
    ['*not* _emphasis_ ~~gone~~ `code`', '*not* _emphasis_ ~~gone~~ `code`'],
    ['[not](a-link) ![nor](a-picture)', '[not](a-link) ![nor](a-picture)'],
    ['two  spaces, a \\ and a | bar', 'two  spaces, a \\ and a | bar'],
    ['שלום {עולם}', 'שלום {עולם}'],
  ])('%s', (text, html) => {
    expect(thereAndBack({ html: `<p>${html}</p>`, text })).toEqual({
      html: `<p>${html}</p>`,
      text: text.replace(/ +/g, ' '),
    });
  });

  test('an ampersand that begins no character reference is written as it is', () => {
    const model = caseOf([customer], [], {
      opening: { html: '<p>AT&#x26;T</p>', text: 'AT&T' },
      steps: [{ type: 'step', id: 'one', title: 'AT&T, &amp;', blocks: [] }],
    });
    const text = serializeCase(model);
    expect(text).toContain('\n\nAT&T\n\n');
    expect(text).toContain('title="AT&T, &amp;amp;"');
  });

  test('emphasis beside an emoji stays emphasis', () => {
    const html = '<p>Great<strong>🎉</strong>news</p>';
    expect(thereAndBack({ html, text: 'Great🎉news' }).html).toBe(html);
  });
});

describe('plain Markdown', () => {
  const markdown = (html: string) => toMarkdown({ html, text: '' });

  test('has the words of marks, and says what was taken out', () => {
    const html =
      '<p>a <mark id="dark">dark <em>road</em></mark>, <span class="redacted" data-reason="private" data-by="us"></span></p>';
    expect(markdown(html)).toBe('a dark *road*, [removed: private]');
  });

  test('keeps code as it is, with its language and what is said of it', () => {
    const html =
      '<pre><code class="language-js" data-meta="{2}">const a = {};\n\n  a &#x26; b\n\n</code></pre><p><code>a  `b`</code></p>';
    expect(markdown(html)).toBe('```js {2}\nconst a = {};\n\n  a & b\n\n```\n\n`` a  `b` ``');
  });

  test('keeps lists, tasks and tables', () => {
    const list =
      '<ul class="contains-task-list">\n<li class="task-list-item"><input type="checkbox" checked disabled> done</li>\n<li class="task-list-item"><input type="checkbox" disabled> open</li>\n</ul>';
    const table =
      '<table>\n<thead>\n<tr>\n<th>a</th>\n<th class="align-right">b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1</td>\n<td class="align-right">x|y</td>\n</tr>\n</tbody>\n</table>';
    expect(markdown(list)).toBe('- [x] done\n- [ ] open');
    expect(markdown(table)).toBe('| a |    b |\n| - | ---: |\n| 1 | x\\|y |');
    expect(markdown('<ol start="3">\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ol>')).toBe(
      '3. a\n\n4. b',
    );
  });

  test('gives pictures the address that is asked for', () => {
    const prose = { html: '<p><img src="photo.png" alt="A [photo]"></p>', text: 'A [photo]' };
    expect(toMarkdown(prose, (file) => `https://a.example/${file}`)).toBe(
      '![A \\[photo\\]](https://a.example/photo.png)',
    );
  });
});
