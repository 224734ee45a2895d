import { createHash } from 'node:crypto';
import { close } from 'pagefind';
import { afterAll, expect, test } from 'vitest';
import { documentOf } from '../../../src/adapters/search-index/document.ts';
import { indexLanguage, type SearchDocument } from '../../../src/adapters/search-index/index-language.ts';

afterAll(async () => {
  await close();
});

const documents: SearchDocument[] = Array.from({ length: 30 }, (_, number) => ({
  url: `/cases/case-${number}/`,
  html: documentOf(
    'One sentence.',
    `<h1>Case ${number}</h1><h2 id="a">Step</h2><p>Paid word${number} twice.</p>`,
  ),
  facts: ['case', `platform-${number % 4}`, 0, `topic-${number % 7}`],
}));

const digests = async (language = 'en') => {
  const files = await indexLanguage(language, documents);
  return files
    .map(({ path, content }) => `${path} ${createHash('sha256').update(content).digest('hex')}`)
    .toSorted();
};

test('the same pages give the same files, byte for byte', async () => {
  expect(await digests()).toEqual(await digests());
});

test('the table has the facts of every page, by the name of its fragment', async () => {
  const files = await indexLanguage('en', documents);
  const table = JSON.parse(String(files.find(({ path }) => path === 'pages.json')?.content)) as Record<
    string,
    unknown
  >;
  expect(Object.keys(table)).toHaveLength(documents.length);
  for (const name of Object.keys(table))
    expect(files.map(({ path }) => path)).toContain(`fragment/${name}.pf_fragment`);
  expect(Object.values(table)).toContainEqual(['case', 'platform-3', 0, 'topic-3']);
});

test.each(['zh', 'ja', 'th', 'ko', 'he', 'fa', 'vi'])(
  'where Pagefind knows no endings of a language, as in %s, the index brings the script that searches without',
  async (language) => {
    const paths = (await indexLanguage(language, documents)).map(({ path }) => path);
    expect(paths).toContain('wasm.unknown.pagefind');
  },
);

test('an index brings what a page needs to search it, in its language, and nothing else', async () => {
  const paths = (await indexLanguage('es', documents)).map(({ path }) => path);
  const needed = /^(?:(?:fragment|index)\/|pagefind\.es_\w+\.pf_meta$)/;
  expect(paths.filter((path) => !needed.test(path)).toSorted()).toEqual([
    'pagefind-entry.json',
    'pagefind.js',
    'pages.json',
    'wasm.es.pagefind',
  ]);
});
