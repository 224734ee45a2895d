import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { caseMarkdown } from '../../src/adapters/exporters/index.ts';
import { citationWords } from '../../src/adapters/citations/words.ts';
import { typesetter } from '../../src/adapters/citations/typeset.ts';
import { parseCase } from '../../src/core/case/parse/index.ts';
import { citeCase, plainCitation } from '../../src/core/citation/index.ts';
import { createUrls } from '../../src/core/url.ts';
import { leadOf } from '../../src/views/case/lead.ts';
import { fileOf, surroundings } from './fixture.ts';
import { renderCase } from './render.ts';

const modelOf = (slug: string, edit: (text: string) => string = (text) => text) => {
  const file = new URL(`../fixtures/right-to-left/cases/${slug}/case.mdx`, import.meta.url);
  const { model } = parseCase({ text: edit(readFileSync(file, 'utf8')), slug, pictures: new Set() });
  if (!model) throw new Error('The case has no model.');
  return model;
};
const arabic = modelOf('late-refund');
const NAME = '\u2068ليلى (2)\u2069';

test('names that run the other way do so within themselves, wherever other words follow', async () => {
  const html = await renderCase(arabic);
  expect(html).toContain(`${NAME}</h3>`);
  expect(html).toContain(`aria-label="Address of this message by ${NAME}"`);
  expect(html).toContain(`in answer to ${NAME}`);
  expect(html).toContain('\u2068طرود الشرق (ش.م.م) 3\u2069');
  expect(html).toContain('\u2068السؤال: أين 120 ريالًا؟\u2069');
  expect(html).toMatch(/>Tom Okafor</);
  expect(html.replaceAll(NAME, '')).not.toContain('ليلى (2)');
});

test('a name that never ends its turn does not turn what follows', async () => {
  const html = await renderCase(
    modelOf('double-charge', (text) => text.replace('"דן כ."', '"\u202Edesrever"')),
  );
  expect(html).toContain('in answer to \u2068\u202Edesrever\u2069');
  expect(html.replaceAll('\u2068\u202Edesrever\u2069', '')).not.toContain('\u202E');
});

test('words that run the other way have their language and direction', async () => {
  const html = await renderCase(arabic);
  expect(html).toContain('<cb-part lang="ar" dir="rtl" class="prose said">');
  expect(html).not.toContain('lang="en" dir="rtl"');
});

test('the Markdown edition keeps names apart too', () => {
  const context = { urls: createUrls('/', 'https://example.org'), claims: new Map(), topics: new Map() };
  const markdown = caseMarkdown(arabic, context);
  expect(markdown).toContain(`**${NAME}** (`);
  expect(markdown).toContain(`answer to ${NAME}`);
  expect(markdown).toContain('“\u206814 يومًا\u2069”');
});

test('so do citations, in every style', async () => {
  const words = citationWords('en');
  const edition = {
    ...{ number: 1, date: '2026-02-10', address: 'https://example.org/cases/late-refund/r1/' },
    ...{ site: 'Casebook', publisher: 'دار (النشر) 7', license: 'CC-BY-4.0' },
  };
  const item = citeCase(arabic, edition, words);
  const title = `\u2068${arabic.title}\u2069`;
  const plain = plainCitation(item, words);
  expect(plain).toMatch(/^\u2068سلمى الهادي\u2069; Ada Example \(Ghent\): /u);
  expect(plain).toContain(`${title}. \u2068دار (النشر) 7\u2069, revision 1, 10 February 2026. https:`);
  for (const style of ['apa', 'mla', 'chicago'] as const) {
    const html = (await typesetter(style, 'en', words.revision))(item, true);
    expect(html, style).toContain('\u2068سلمى الهادي\u2069');
    expect(html, style).toContain(title);
  }
});

test('so does what a feed brings, whose code says itself that it runs from left to right', () => {
  const [start = '', rest = ''] = readFileSync(
    new URL('../fixtures/right-to-left/cases/late-refund/case.mdx', import.meta.url),
    'utf8',
  ).split('كتبت ليلى رسالتها الأولى في صباح يوم اثنين.');
  const { model } = parseCase({ text: start + rest, slug: 'late-refund', pictures: new Set() });
  const page = 'https://example.org/cases/late-refund/';
  const lead = leadOf(fileOf(model ?? arabic), surroundings, page);
  expect(lead).toContain('<h2 lang="ar" dir="rtl">السؤال');
  expect(lead).toContain(`<b>${NAME}</b> (customer)`);
  expect(lead).toContain('<blockquote lang="ar" dir="rtl">');
  expect(lead).toMatch(/<code dir="ltr">status/);
  expect(lead).toMatch(/<pre [^>]*dir="ltr"/);
  expect(leadOf(fileOf(arabic), surroundings, page)).toMatch(/^<div lang="ar" dir="rtl"><p>كتبت/);
});
