import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/core/case/schema.ts';
import { lostIn, readerView } from '../helpers/reader-view.ts';
import { caseOf, marked, message, note, prose } from './fixture.ts';
import { renderCase } from './render.ts';

/** A case as it stands in its page. */
async function lost(...steps: Block[][]): Promise<string[]> {
  const html = await renderCase(caseOf(...steps));
  const view = readerView(
    `<!doctype html><html lang="en"><title>A case</title><body><header><a href="/">Casebook</a></header><main class="site-main" id="cb-main">${html}</main></body></html>`,
  );
  expect(view.said.length).toBeGreaterThan(0);
  return lostIn(view);
}

const said = (id: string, ...paragraphs: string[]) =>
  message(id, {
    body: prose(paragraphs.join('\n\n'), paragraphs.map((text) => `<p>${text}</p>`).join('\n')),
  });
const html = (id: string, inside: string) => message(id, { body: prose('x', inside) });

const sentence = 'The parcel, which was to come on Monday, has not come yet and nobody knows where it is';
const long = (count: number) => Array.from({ length: count }, (_, index) => `${sentence} ${String(index)}.`);

const SUSPECT = [
  ...['comment', 'header', 'footer', 'sidebar', 'menu', 'social', 'sponsor', 'related', 'remark', 'banner'],
  ...[
    'extra',
    'replies',
    'rss',
    'popup',
    'pager',
    'legends',
    'community',
    'supplemental',
    'shoutbox',
    'disqus',
  ],
];

describe('a reader view keeps every message and every note, in order', () => {
  test.each(SUSPECT)('where everything is called %s', async (word) => {
    const steps = [1, 2].map((step) => [
      said(`${word}-${String(step)}`, `Where is it, step ${String(step)}?`),
      note('A question, and a short one.'),
      marked(`${word}-m${String(step)}`, `the-${word}-${String(step)}`, 'my parcel'),
      note('Hers.', `the-${word}-${String(step)}`),
      { ...note('By name.'), id: `${word}-note-${String(step)}` } as Block,
    ]);
    expect(await lost(...steps)).toEqual([]);
  });

  const link = (text: string) => `<p><a href="https://a.example/${text}">https://a.example/${text}</a></p>`;
  const shapes: Record<string, Block[][]> = {
    'one word each': [[said('a', 'Well?'), note('So.'), said('b', 'No.')]],
    'only links': [[html('a', link('a')), note('A link.'), html('b', link('b'))], [html('c', link('c'))]],
    'only a list': [[html('a', '<ul><li>one</li><li>two</li></ul>'), note('A list.')], [said('b', 'Good.')]],
    'only code': [[html('a', '<pre><code>exit 1</code></pre>'), note('Code.')], [said('b', 'Ah.')]],
    'only a table': [
      [
        html('a', '<table><thead><tr><th>A</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>'),
        note('A table.'),
      ],
      [said('b', 'I see.')],
    ],
    'only a quotation': [
      [html('a', '<blockquote><p>You said so.</p></blockquote>'), note('Quoted.')],
      [said('b', 'Did I?')],
    ],
    'one long message among short ones': [
      [said('a', 'Well?'), note('Short.')],
      [said('b', ...long(12)), note('Long.')],
      [said('c', 'I see.'), note('Short again.')],
    ],
    'one long note among short ones': [
      [
        said('a', 'Well?'),
        {
          ...note(long(12).join(' ')),
          body: prose(
            'x',
            long(12)
              .map((p) => `<p>${p}</p>`)
              .join(''),
          ),
        } as Block,
      ],
      [said('b', 'Yes.')],
    ],
    'many short steps': Array.from({ length: 12 }, (_, index) => [
      said(`m${String(index)}`, `No. ${String(index)}`),
      note('So.'),
    ]),
    'one long step and a short one': [
      Array.from({ length: 10 }, (_, index) => said(`m${String(index)}`, ...long(3))),
      [said('end', 'Thanks.'), note('It ends.')],
    ],
  };

  test.each(Object.entries(shapes))('where there is %s', async (_, steps) => {
    expect(await lost(...steps)).toEqual([]);
  });

  test('whatever the lengths of what is said', async () => {
    const paragraph = fc.oneof(
      fc.constantFrom('Yes.', 'No, thank you.', 'Where is it?'),
      fc.integer({ min: 1, max: 5 }).map((count) => `${sentence}. `.repeat(count).trim()),
      fc.integer({ min: 1, max: 9 }).map((count) => `${'words '.repeat(count * 10)}end.`),
    );
    const body = fc.array(paragraph, { minLength: 1, maxLength: 6 });
    const block = fc.record({ body, notes: fc.array(body, { maxLength: 2 }) });
    const steps = fc.array(fc.array(block, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(steps, async (drawn) => {
        const blocks = drawn.map((one, step) =>
          one.flatMap((each, index) => [
            said(`m-${String(step)}-${String(index)}`, ...each.body),
            ...each.notes.map(
              (paragraphs) =>
                ({
                  ...note('x'),
                  body: prose(paragraphs.join('\n\n'), paragraphs.map((text) => `<p>${text}</p>`).join('\n')),
                }) as Block,
            ),
          ]),
        );
        expect(await lost(...blocks)).toEqual([]);
      }),
      { numRuns: 40, seed: 20 },
    );
  }, 300_000);
});
