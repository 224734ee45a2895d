import { expect, test } from 'vitest';
import { catalogueText, llmsText, type CataloguedCase } from '../../../src/adapters/exporters/index.ts';
import { caseOembed } from '../../../src/adapters/exporters/oembed.ts';
import { createUrls } from '../../../src/core/url.ts';

const urls = createUrls('/base/', 'https://a.example');
const site = {
  name: 'Cases',
  description: 'Conversations,\nannotated.',
  publisher: 'Editors',
  license: 'CC-BY-4.0',
};
const parcel: CataloguedCase = {
  slug: 'late-parcel',
  title: 'The [late] parcel',
  summary: 'Nobody says so.',
  status: 'published',
  lang: 'es',
  editions: [
    { lang: 'en', title: 'The [late] parcel', href: urls.case('late-parcel') },
    { lang: 'es', title: 'El paquete', href: urls.case('late-parcel', 'es') },
  ],
  authors: ['Ana "A" Ruiz', 'Luis'],
  topics: ['delivery'],
  platform: 'email',
  channel: 'private',
  started: '2026',
  fictional: true,
  steps: 2,
  messages: 3,
  participants: 2,
  revisions: [{ number: 1, date: '2026-01-02', note: 'First.' }],
};

test('the catalogue gives every case with absolute addresses of its pages, revisions and forms', () => {
  const catalogue: unknown = JSON.parse(catalogueText(site, [parcel], urls));
  expect(catalogue).toMatchObject({
    license: 'CC-BY-4.0',
    dataset: 'https://a.example/base/dataset.jsonl',
    documentation: 'https://a.example/base/about/data/',
    schema: 'https://a.example/base/schema/case.v1.json',
    cases: [
      {
        slug: 'late-parcel',
        url: 'https://a.example/base/cases/late-parcel/',
        lang: 'es',
        editions: [
          { lang: 'en', url: 'https://a.example/base/cases/late-parcel/' },
          { lang: 'es', title: 'El paquete', url: 'https://a.example/base/es/cases/late-parcel/' },
        ],
        revisions: [{ number: 1, date: '2026-01-02', url: 'https://a.example/base/cases/late-parcel/r1/' }],
        formats: {
          json: 'https://a.example/base/cases/late-parcel.json',
          annotations: 'https://a.example/base/cases/late-parcel/annotations.json',
        },
      },
    ],
  });
});

test('llms.txt has a title, a quoted summary, and lists of links to Markdown, a line each', () => {
  const text = llmsText(site, [parcel], [{ id: 'say-it-first', claim: 'Say it\nfirst.' }], urls);
  expect(text).toMatch(/^# Cases\n\n> Conversations, annotated\.\n\n/);
  expect(text).toContain(
    '## Cases\n\n- [The \\[late\\] parcel](https://a.example/base/cases/late-parcel.md): Nobody says so.\n\n',
  );
  expect(text).toContain('- [Say it first.](https://a.example/base/lessons/say-it-first/)\n');
  const outside = text
    .split('\n')
    .filter((line) => line.startsWith('- [') && !line.includes('](https://a.example/'));
  expect(outside).toEqual([]);
});

test('oEmbed tells of a frame of the given size, with what a title holds escaped in it', () => {
  const answer = JSON.parse(
    caseOembed({ ...parcel, title: '"Late" & <lost>', provider: 'Cases' }, urls),
  ) as Record<string, unknown>;
  expect(answer).toMatchObject({
    version: '1.0',
    type: 'rich',
    title: '"Late" & <lost>',
    author_name: 'Ana "A" Ruiz, Luis',
    provider_url: 'https://a.example/base/',
    thumbnail_url: 'https://a.example/base/cards/cases/late-parcel.png',
    html: '<iframe src="https://a.example/base/embed/late-parcel/" title="&quot;Late&quot; &amp; &lt;lost&gt;" width="600" height="420" loading="lazy"></iframe>',
    width: 600,
    height: 420,
  });
});
