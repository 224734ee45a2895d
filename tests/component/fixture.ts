import type { CaseFile } from '../../src/adapters/collections/case-file.ts';
import type { Block, Case, Message, Prose } from '../../src/core/case/schema.ts';
import { createUrls } from '../../src/core/url.ts';
import type { Surroundings } from '../../src/views/case/index.ts';

export const urls = createUrls('/base/', 'https://example.org');

/** A passage of one paragraph. */
export const prose = (text: string, html = `<p>${text}</p>`): Prose => ({ html, text });

/** A message with all that it needs, and what a test says of it. */
export const message = (id: string, overrides: Partial<Message> = {}): Message => ({
  type: 'message',
  id,
  from: 'ana',
  fidelity: 'paraphrased',
  source: 'paper',
  edited: false,
  deleted: false,
  body: prose('The parcel is late.'),
  marks: [],
  redactions: [],
  translations: [],
  ...overrides,
});

/** A message with one mark. */
export const marked = (id: string, mark: string, words: string): Message =>
  message(id, {
    body: prose(`Where is ${words}?`, `<p>Where is <mark id="${mark}">${words}</mark>?</p>`),
    marks: [{ type: 'mark', id: mark, text: words }],
  });

/** A note on something, or on what stands before it. */
export const note = (text: string, on?: string): Block => ({
  type: 'commentary',
  body: prose(text),
  ...(on !== undefined && { on }),
});

/** A case of one step with the blocks given, or of several. */
export function caseOf(...steps: Block[][]): Case {
  return {
    format: 1,
    slug: 'late-parcel',
    title: 'The late parcel',
    summary: 'A parcel is late.',
    lang: 'en',
    status: 'published',
    published: '2026-01-02',
    authors: [{ name: 'Editors' }],
    topics: ['delivery'],
    setting: { platform: 'email', channel: 'private', started: '2026' },
    participants: [
      { id: 'ana', name: 'Ana', role: 'customer', pseudonym: false },
      { id: 'post', name: 'The post', role: 'company', organization: 'Post', pseudonym: false },
    ],
    sources: [{ id: 'paper', title: 'Paquetes', kind: 'article', publisher: 'El Diario', lang: 'es' }],
    outcome: 'It came.',
    questions: [],
    citedBy: [],
    fictional: false,
    allow: [],
    steps: steps.map((blocks, index) => ({
      type: 'step',
      id: `step-${String(index + 1)}`,
      title: `Step ${String(index + 1)}`,
      blocks,
    })),
  };
}

export const fileOf = (model: Case): CaseFile => ({ model, highlighted: {}, pictures: {} });

export const surroundings: Surroundings = {
  urls,
  claims: new Map([['answer-soon', { text: 'Answer soon.', lang: 'en' }]]),
  topics: new Map([['delivery', { text: 'Delivery', lang: 'en' }]]),
  publisher: 'Casebook editors',
  licence: 'CC-BY-4.0',
};
