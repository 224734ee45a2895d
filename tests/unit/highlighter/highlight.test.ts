import { expect, test } from 'vitest';
import { highlightCase } from '../../../src/adapters/highlighter/index.ts';
import { highlightOnThread } from '../../../src/adapters/highlighter/thread.ts';
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

/** Lines over which the patterns of these languages go back and forth for seconds, or without end. */
const hostile: readonly (readonly [language: string, line: string])[] = [
  ['v', '0'.repeat(40)],
  ['v', '0'.repeat(990)],
  ['css', 'a\\'.repeat(495)],
  ['cpp', ' '.repeat(990)],
  ['bash', '<'.repeat(990)],
  ['terraform', 'a'.repeat(990)],
  ['tsx', `async ${'p'.repeat(980)}`],
  ['vue', `<${':Za'.repeat(325)}`],
  ['svelte', '{['.repeat(495)],
  ['scss', `#${'drop\\'.repeat(190)}`],
  ['reg', '"'.repeat(990)],
  ['markdown', '[`'.repeat(495)],
];

test.each(hostile)('a hostile line in %s is shown, by a limit that is counted', async (language, line) => {
  expect(shown(await highlight(`\`\`\`${language}\n${line}\nend\n\`\`\``))).toBe(`${line}\nend`);
});

test.each(['svelte', 'vue', 'astro', 'ts', 'bash'])(
  'brackets in brackets in %s are shown',
  async (language) => {
    const code = Array.from({ length: 40 }, () => '{['.repeat(49)).join('\n');
    expect(shown(await highlight(`\`\`\`${language}\n${code}\n\`\`\``))).toBe(code);
  },
);

test('code in code is coloured the same, whatever was shown before', async () => {
  const mixed = '```markdown\n~~~ruby\ndef a = "b"\n~~~\n```';
  const before = await highlight(mixed);
  await highlight('```ruby\ndef a = "b"\n```');
  expect(await highlight(mixed)).toBe(before);
});

test('where the thread takes too long it is ended, and the code is shown plain', async () => {
  const question = { code: 'const a = 1;', language: 'ts', meta: '' };
  expect(await highlightOnThread(question, 0)).toBe(
    await highlightOnThread({ ...question, language: 'text' }),
  );
  expect(await highlightOnThread(question)).toMatch(/cb-tok-keyword/);
});

test('of too much code what comes last is shown plain', async () => {
  const code = (name: string) => `\`\`\`js\n${`const ${name} = "${'x'.repeat(85)}";\n`.repeat(600)}\`\`\``;
  const { model } = parseCase({
    text: saying(`${code('a')}\n\n${code('b')}`),
    slug: 'late-parcel',
    pictures: new Set(),
  });
  const [first, second] = Object.values(model ? await highlightCase(model) : {});
  expect(first).toMatch(/cb-tok-/);
  expect(second).not.toMatch(/cb-tok-/);
});
