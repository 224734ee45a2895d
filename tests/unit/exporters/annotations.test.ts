import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { caseAnnotations, type AnnotatedPage } from '../../../src/adapters/exporters/index.ts';
import { quoteOf, type Quote } from '../../../src/core/case/quote.ts';
import { parseCase } from '../../../src/core/case/parse/index.ts';
import type { Case } from '../../../src/core/case/schema.ts';
import { createUrls } from '../../../src/core/url.ts';
import { interfaceFor, words } from '../../../src/i18n/index.ts';
import { toPage } from '../../../src/views/prose.ts';
import { arbitraryCase } from '../../fuzz/arbitrary-case.ts';
import {
  expandAnnotations,
  quotationOf,
  selectorsOf,
  type AnnotationCollection,
} from '../../helpers/annotations.ts';
import { message, step } from '../../helpers/late-parcel.ts';

const urls = createUrls('/base/', 'https://a.example');
const frozen: AnnotatedPage = {
  href: urls.caseRevision('late-parcel', 2),
  newest: urls.case('late-parcel'),
  revision: 2,
  date: '2026-03-01',
  publisher: 'Casebook editors',
};

function modelOf(inside: string): Case {
  const { model } = parseCase({ slug: 'late-parcel', text: step(inside), pictures: new Set(['box.png']) });
  if (!model) throw new Error('The case cannot be read.');
  return model;
}

const redacted = () => '[…]';

/** The text of a passage in its page, as a browser gives it. */
function shownOf(html: string, lang: string): string {
  const page = toPage(html, {
    slug: 'late-parcel',
    urls,
    t: words(interfaceFor(lang)),
    highlighted: {},
    pictures: {},
    notes: new Map(),
    use: 'case',
  });
  return new JSDOM(page).window.document.body.textContent;
}

const annotate = (model: Case, page = frozen) =>
  JSON.parse(caseAnnotations(model, page, urls)) as AnnotationCollection;

const said = message(
  'Where is <Mark id="again">it</Mark>? Is it & <Redacted reason="private" /> <Mark id="parcel">my *late* parcel</Mark>?',
);

test('a note on words quotes them inside their message, and names their anchor', () => {
  const model = modelOf(
    `${said}\n<Commentary id="note" on="parcel" by="Luis">\n\nShe asks *once*.\n\n</Commentary>\n`,
  );
  const [note] = annotate(model).first?.items ?? [];
  expect(note).toMatchObject({
    id: 'https://a.example/base/cases/late-parcel/r2/#note',
    canonical: 'https://a.example/base/cases/late-parcel/#note',
    motivation: 'commenting',
    creator: [{ type: 'Person', name: 'Luis' }],
    body: {
      type: 'TextualBody',
      value: '<p>She asks <em>once</em>.</p>',
      format: 'text/html',
      language: 'en',
    },
    target: {
      source: 'https://a.example/base/cases/late-parcel/r2/',
      selector: [
        { type: 'FragmentSelector', value: 'parcel' },
        {
          type: 'FragmentSelector',
          value: 'first',
          refinedBy: {
            type: 'TextQuoteSelector',
            exact: 'my late parcel',
            prefix: 't? Is it & [taken out: private] ',
            suffix: '?',
          },
        },
      ],
    },
  });
});

test('a note without a mark is about the message, and quotes all of it', () => {
  const [note] =
    annotate(modelOf(`${said}\n<Commentary>\n\nA question.\n\n</Commentary>\n`)).first?.items ?? [];
  expect(note?.id).toBe('https://a.example/base/cases/late-parcel/r2/#cb-note-1');
  expect(note).not.toHaveProperty('canonical');
  expect(note?.creator).toEqual([{ type: 'Organization', name: 'Casebook editors' }]);
  expect(note?.target.selector).toEqual({
    type: 'FragmentSelector',
    conformsTo: 'http://tools.ietf.org/rfc/rfc3236',
    value: 'first',
    refinedBy: {
      type: 'TextQuoteSelector',
      exact: 'Where is it? Is it & [taken out: private] my late parcel?',
    },
  });
});

test('a note on what happened quotes how it is told; on what has no words, it names the anchor alone', () => {
  const model = modelOf(
    `<Event id="storm">It stormed.</Event>\n<Commentary>\n\nA delay.\n\n</Commentary>\n
<Gap id="lost" reason="lost" />\n<Commentary>\n\nA pity.\n\n</Commentary>\n
${message('', 'none').replace('<Message', '<Message deleted')}\n<Commentary>\n\nGone.\n\n</Commentary>\n`,
  );
  const selectors = annotate(model).first?.items.flatMap(selectorsOf) ?? [];
  expect(selectors.map(({ value, refinedBy }) => [value, refinedBy?.exact])).toEqual([
    ['storm', 'It stormed.'],
    ['lost', undefined],
    ['none', undefined],
  ]);
});

test('what has no anchor is quoted inside its step, and what stands in another step is quoted as well', () => {
  const model = modelOf(`${said}\n<Event>It stormed.</Event>\n<Commentary>\n\nA delay.\n\n</Commentary>\n`);
  const [own] = model.steps;
  const later = { ...own!, id: 'later', blocks: own!.blocks.filter(({ type }) => type === 'commentary') };
  const on = later.blocks.map((block) => ({ ...block, on: 'first' }));
  const both = { ...model, steps: [own!, { ...later, blocks: on }] } as Case;
  expect(annotate(both).first?.items.flatMap(selectorsOf)).toMatchObject([
    { value: own!.id, refinedBy: { exact: 'It stormed.' } },
    { value: 'first', refinedBy: { exact: 'Where is it? Is it & [taken out: private] my late parcel?' } },
  ]);
});

test('of words that stand in a message more than once, those with the mark are meant', () => {
  const { steps } = modelOf(said);
  const [first] = steps[0]?.blocks ?? [];
  if (first?.type !== 'message') throw new Error('There is no message.');
  expect(quoteOf(first.body, redacted, 'again')).toMatchObject({ exact: 'it', prefix: 'Where is ' });
  expect(quoteOf(first.body, redacted, 'nothing')).toBeUndefined();
});

test('what is quoted is found in one place, however often it is repeated', () => {
  const often = `${'again and again '.repeat(40)}<Mark id="here">again</Mark> ${'and again '.repeat(40)}`;
  const [first] = modelOf(message(often)).steps[0]?.blocks ?? [];
  if (first?.type !== 'message') throw new Error('There is no message.');
  const { exact, prefix, suffix } = quoteOf(first.body, redacted, 'here') as Required<Quote>;
  const found = prefix + exact + suffix;
  expect(first.body.text.indexOf(found) + prefix.length).toBe(16 * 40);
  expect(first.body.text.lastIndexOf(found)).toBe(first.body.text.indexOf(found));
});

test('pictures in a note have whole addresses', () => {
  const model = modelOf(`${said}\n<Commentary>\n\n![A box](box.png)\n\n</Commentary>\n`);
  expect(annotate(model).first?.items[0]?.body.value).toContain(
    'src="https://a.example/base/cases/late-parcel/r2/box.png"',
  );
});

test('says the days of publication and of the newest revision, and the licence by its own address', () => {
  const model = {
    ...modelOf(`${said}\n<Commentary>\n\nSo.\n\n</Commentary>\n`),
    published: '2026-02-01',
    license: 'CC-BY-4.0',
  };
  const made = { created: '2026-02-01T00:00:00Z', modified: '2026-03-01T00:00:00Z' };
  const rights = 'https://creativecommons.org/licenses/by/4.0/';
  const collection = annotate(model);
  expect([collection, ...(collection.first?.items ?? [])]).toMatchObject([
    { ...made, rights },
    { ...made, rights },
  ]);
  expect(annotate({ ...model, license: 'MIT' }).rights).toBe('https://spdx.org/licenses/MIT.html');
});

test('a case without commentary has an empty collection', () => {
  const collection = annotate(modelOf(said));
  expect(collection.total).toBe(0);
  expect(collection.first).toBeUndefined();
});

test('every collection means something by its context, and every quotation is in the message of the page that it names', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryCase, async (model) => {
      const collection = annotate(model);
      const [expanded] = await expandAnnotations(collection);
      expect(expanded).toHaveProperty('@type', ['http://www.w3.org/ns/activitystreams#OrderedCollection']);
      for (const { value, refinedBy } of collection.first?.items.flatMap(selectorsOf) ?? []) {
        if (!refinedBy) continue;
        const messages = model.steps.flatMap(({ blocks }) =>
          blocks.filter((block) => 'id' in block && block.id === value),
        );
        const texts = messages.map((block) => ('body' in block ? shownOf(block.body.html, model.lang) : ''));
        expect(texts.join('\n')).toContain(quotationOf(refinedBy));
      }
    }),
    { numRuns: 60 },
  );
});
