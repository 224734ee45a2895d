import fc from 'fast-check';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { codeBlocks } from '../../../src/core/prose/code.ts';
import { escapeHtml, readHtml, writeHtml } from '../../../src/core/prose/html.ts';
import { prose } from '../../fuzz/arbitrary-prose.ts';
import { runs } from '../../fuzz/runs.ts';

const link = (title: string) =>
  writeHtml([
    {
      type: 'element',
      tagName: 'a',
      properties: { href: 'https://a.example/', title },
      children: [{ type: 'text', value: 'x' }],
    },
  ]);

test('no value of an attribute has a sign in it that a tag begins or ends with', () => {
  expect(link('<table><meta http-equiv="refresh">')).toBe(
    '<a href="https://a.example/" title="&#x3C;table&#x3E;&#x3C;meta http-equiv=&#x22;refresh&#x22;&#x3E;">x</a>',
  );
  expect(escapeHtml('"</title>" & more')).toBe('&quot;&lt;/title&gt;&quot; &amp; more');
});

test('what was written is read as the same tree, whatever stands in it', () => {
  fc.assert(
    fc.property(prose, ({ html }) => {
      expect(writeHtml(readHtml(html))).toBe(html);
    }),
    runs(300),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (title) => {
      fc.pre(!/[\0\r]/.test(title));
      const [node] = readHtml(link(title));
      expect(node).toMatchObject({ properties: { title } });
      expect(link(title)).toMatch(/^<a [^<>]*>x<\/a>$/);
    }),
    runs(300),
  );
});

test('all but attributes is written as hast-util-to-html does it', () => {
  fc.assert(
    fc.property(prose, ({ html }) => {
      const children = readHtml(html);
      const theirs = toHtml({ type: 'root', children });
      fc.pre(!/="[^"]*[<>]/.test(theirs));
      expect(writeHtml(children)).toBe(theirs);
    }),
    runs(300),
  );
});

test('blocks of code are found with their language, their remark and their text', () => {
  const plain =
    '<pre><code class="language-ts" data-meta="{1} &#x22;x&#x22;">a &#x3C; b &#x26;&#x26; "&#x26;lt;"\n</code></pre>';
  expect(codeBlocks(`<p>See:</p>\n<ul>\n<li>${plain}</li>\n</ul>`)).toEqual([
    { plain, code: 'a < b && "&lt;"', language: 'ts', meta: '{1} "x"' },
  ]);
  expect(codeBlocks('<pre><code>\n\na\n\n</code></pre>')).toMatchObject([
    { code: '\n\na\n', language: '', meta: '' },
  ]);
});
