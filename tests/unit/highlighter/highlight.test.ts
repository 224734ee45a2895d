import { expect, test } from 'vitest';
import { highlightCase } from '../../../src/adapters/highlighter/index.ts';
import { parseCase } from '../../../src/core/case/parse/index.ts';
import { saying } from '../../helpers/late-parcel.ts';

async function highlight(fence: string): Promise<string> {
  const { model } = parseCase({ text: saying(fence), slug: 'late-parcel', pictures: new Set() });
  if (!model) throw new Error('The case has no model.');
  const [html, ...more] = Object.values(await highlightCase(model));
  expect(more).toEqual([]);
  return html ?? '';
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };

/** The text that a reader sees of HTML. */
const shown = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#x([\da-f]+)|(\w+));/gi, (found, code: string | undefined, name: string) =>
      code === undefined ? (ENTITIES[name] ?? found) : String.fromCodePoint(Number.parseInt(code, 16)),
    );

test('colours are classes, never inline styles', async () => {
  const html = await highlight('```ts\nconst price: number = 12; // euros\n```');
  expect(html).toMatch(/^<pre class="cb-code"/);
  expect(html).toMatch(/class="cb-tok-keyword"/);
  expect(html).not.toMatch(/style=/);
  expect(html).not.toMatch(/<script|on\w+=/);
});

test('lines named on the fence are marked', async () => {
  const html = await highlight('```yaml {2,4-5}\na: 1\nb: 2\nc: 3\nd: 4\ne: 5\n```');
  const lines = [...html.matchAll(/<span class="line([^"]*)"/g)].map(([, extra]) =>
    extra?.includes('cb-marked'),
  );
  expect(lines).toEqual([false, true, false, true, true]);
});

test.each(['', 'no-such-language', 'constructor', '__proto__'])(
  'code in the language "%s" is shown plain',
  async (language) => {
    const html = await highlight(`\`\`\`${language}\nplain text\n\`\`\``);
    expect(shown(html)).toBe('plain text');
  },
);

test.each([
  'if (a < b && c > d) { return "x" + \'y\' }',
  '<script>alert("1")</script> &amp; &lt;b&gt; &#x3C;',
  '{ "a": ["\\u003c", "\\\\"] } import x from "y"',
  'Zoë 漢字 👋🏽 \u00A0 \u202E',
])('what was written is what is read: %s', async (code) => {
  expect(shown(await highlight(`\`\`\`js\n${code}\n\`\`\``))).toBe(code);
});
