import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mdxToJs } from 'satteri';
import { afterEach, expect, test } from 'vitest';
import {
  footnotesInTheirLanguage,
  quotationsAsWritten,
  singleTildesStand,
} from '../../../src/adapters/lesson-text/index.ts';
import { parseLesson } from '../../../src/core/lesson/parse.ts';
import { makeContent, type TemporaryContent } from '../../helpers/content.ts';

let content: TemporaryContent | undefined;
afterEach(() => {
  content?.remove();
});

/** A lesson as the site compiles it. */
const compiled = async (body: string, fileURL?: URL) => {
  const { code } = await mdxToJs(body, {
    features: { smartPunctuation: true },
    mdastPlugins: [quotationsAsWritten, singleTildesStand],
    hastPlugins: [footnotesInTheirLanguage],
    ...(fileURL && { fileURL }),
  });
  return code.slice(0, code.indexOf('function MDXContent'));
};
const quoted = (words: string) => `<Evidence at="late-parcel#first" stance="supports">${words}</Evidence>\n`;
const strings = (code: string) =>
  [...code.matchAll(/(?<=children: |\[\n?\s*|,\n\s*)"(?:[^"\\]|\\.)*"/g)]
    .map(([one]) => JSON.parse(one) as string)
    .join('');

test.each([
  `She said "no" -- it's 5' long...`,
  `'Never' --- or ---- rather "when?" .....`,
  `a "quote" with \\"escaped\\" signs, &quot;named&quot; ones and “curly” ones – as they are…`,
  `*"stressed"* and **'strong'** and [a "link"](https://post.example/ "Title")`,
  `漢字 "引用" -- 👋🏽 'emoji'`,
  `it takes 5~10 days, "or" 15~20`,
])('the words of a quotation are shown sign for sign: %s', async (words) => {
  const { quotations } = parseLesson(`---\nclaim: a\nsummary: b\n---\n\n${quoted(words)}`);
  expect(strings(await compiled(quoted(words)))).toContain(quotations[0]?.words);
});

test('in lines, lists and quotations too, and nowhere else', async () => {
  const lines = '"one"\n"two" -- it\'s';
  const inside = strings(
    await compiled(quoted(`\n\n> "one"\n> "two" -- it's\n\n- "one"\n  "two" -- it's\n\n`)),
  );
  expect(inside.split(lines)).toHaveLength(3);
  expect(await compiled(`"one" -- it's fine...\n\n${quoted('x')}`)).toContain('“one” – it’s fine…');
});

test('a single tilde stands, two strike out', async () => {
  const code = await compiled('It takes 5~10 *long* days, or 15~20, ~~never~~ more.');
  expect(code).toContain('_components.del, { children: "never" }');
  expect(strings(code)).toBe('It takes 5~10 long days, or 15~20, never more.');
});

test.each([
  ['en', 'Footnotes', 'Back to reference 1', ''],
  ['es-MX', 'Notas al pie', 'Volver a la llamada 1', ''],
  ['fr', 'Footnotes', 'Back to reference 1', 'lang: "en"'],
])('footnotes of a lesson in %s have their heading and links in it', async (lang, heading, back, mark) => {
  content = makeContent();
  content.write({ 'lessons/a/lesson.mdx': `---\nclaim: a\nsummary: b\nlang: ${lang}\n---\n` });
  const file = pathToFileURL(join(content.root, 'lessons/a/lesson.mdx'));
  const code = await compiled('Words[^1].\n\n[^1]: A note.\n', file);
  expect(code).toContain(`children: ${JSON.stringify(heading)}`);
  expect(code).toContain(back);
  expect(code).toContain('visually-hidden');
  expect(code).not.toContain('sr-only');
  expect(code).toContain(mark);
});
