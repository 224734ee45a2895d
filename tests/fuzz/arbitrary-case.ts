import fc from 'fast-check';
import type { ElementContent } from 'hast';
import type { z } from 'zod';
import { plainText } from '../../src/core/prose/text.ts';
import type { Block, Case, Mark, Message, Redaction, Step } from '../../src/core/case/schema.ts';
import * as vocabulary from '../../src/core/case/vocabulary.ts';
import { bareProse, passage, prose } from './arbitrary-prose.ts';
import { label, words } from './arbitrary-words.ts';

type AnyBlock = z.infer<typeof Block>;

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const short = label.map(
  (text) =>
    text
      .slice(0, 60)
      .toWellFormed()
      .replace(/\uFFFD/g, '')
      .trim() || 'x',
);
const id = fc
  .stringMatching(/^[a-z][a-z0-9]{0,4}(-[a-z0-9]{1,4}){0,2}$/)
  .filter((text) => !text.startsWith('cb-'));
const one = <T extends string>(values: readonly T[]) => fc.constantFrom(...values);
const date = one(['2013', '0999', '2013-05', '2026-11-22']);
const instant = one(['2026-01-02', '2026-01-02T09:00Z', '2026-01-02T09:00:30+05:30']);
const language = one(['en', 'es-MX', 'ar']);
const address = one(['https://a.example/', 'https://a.example/x?q=1&r={2}#:-']);

const message: fc.Arbitrary<AnyBlock> = fc
  .record({
    id,
    from: id,
    at: maybe(instant),
    replyTo: maybe(id),
    via: maybe(short),
    lang: maybe(language),
    fidelity: one(vocabulary.fidelities),
    source: maybe(id),
    locator: maybe(short),
    edited: fc.boolean(),
    deleted: fc.constantFrom(true, false, 'author' as const, 'moderator' as const, 'platform' as const),
    passage: passage(true),
    translations: fc.array(
      fc.record({ type: fc.constant('translation' as const), lang: language, by: maybe(short), body: prose }),
      {
        maxLength: 1,
      },
    ),
  })
  .map(({ passage: { nodes, prose: body }, ...rest }): Message => ({
    type: 'message',
    ...rest,
    body,
    ...inside(nodes),
  }));

/** The marks and redactions in the nodes of a passage, in their order. */
function inside(nodes: readonly ElementContent[]): Pick<Message, 'marks' | 'redactions'> {
  const marks: z.infer<typeof Mark>[] = [];
  const redactions: z.infer<typeof Redaction>[] = [];
  const visit = (node: ElementContent): void => {
    if (node.type !== 'element') return;
    const { id: name, dataReason, dataBy } = node.properties;
    if (node.tagName === 'mark')
      marks.push({ type: 'mark', id: String(name), text: plainText(node.children) });
    if (typeof dataReason === 'string') {
      const reason = dataReason as z.infer<typeof Redaction>['reason'];
      redactions.push({ type: 'redacted', reason, ...(typeof dataBy === 'string' && { by: dataBy }) });
    }
    node.children.forEach(visit);
  };
  nodes.forEach(visit);
  return { marks, redactions };
}

const option = fc.record({
  type: fc.constant('option' as const),
  id,
  correct: fc.boolean(),
  body: bareProse,
  why: maybe(prose),
});

const block: fc.Arbitrary<AnyBlock> = fc.oneof(
  { weight: 4, arbitrary: message },
  fc.record({ type: fc.constant('narration' as const), body: prose }),
  fc.record({
    type: fc.constant('gap' as const),
    id: maybe(id),
    reason: one(vocabulary.gapReasons),
    duration: maybe(one(['P3D', 'PT2H'])),
    source: maybe(id),
    body: prose,
  }),
  fc.record({
    type: fc.constant('exhibit' as const),
    src: fc.constant('photo.png'),
    alt: short,
    source: maybe(id),
    body: prose,
  }),
  fc.record({
    type: fc.constant('commentary' as const),
    id: maybe(id),
    on: maybe(id),
    by: maybe(short),
    body: prose,
  }),
  fc.record({
    type: fc.constant('event' as const),
    id: maybe(id),
    at: maybe(instant),
    source: maybe(id),
    locator: maybe(short),
    body: prose,
  }),
  fc.record({ type: fc.constant('lesson' as const), ref: id, stance: one(vocabulary.stances), body: prose }),
  fc.record({
    type: fc.constant('poll' as const),
    id,
    kind: one(vocabulary.pollKinds),
    multiple: fc.boolean(),
    closes: maybe(date),
    again: maybe(id),
    version: fc.integer({ min: 1, max: 3 }),
    question: prose,
    options: fc.array(option, { minLength: 1, maxLength: 3 }),
    reveal: maybe(prose),
  }),
);

/** Two narrations in a row would be one. */
const apart = (blocks: AnyBlock[]) =>
  blocks.filter((part, index) => part.type !== 'narration' || blocks[index - 1]?.type !== 'narration');

const step: fc.Arbitrary<Step> = fc.record({
  type: fc.constant('step' as const),
  id,
  title: short,
  blocks: fc.array(block, { minLength: 1, maxLength: 3 }).map(apart),
});

const participant = fc.record({
  id,
  name: short,
  handle: maybe(short),
  role: one(vocabulary.roles),
  organization: maybe(short),
  pseudonym: fc.boolean(),
});

const source = fc.record({
  id,
  title: short,
  kind: short,
  publisher: maybe(short),
  author: maybe(short),
  date: maybe(date),
  lang: maybe(language),
  url: maybe(address),
  accessed: maybe(date),
  archived: maybe(address),
  archivedOn: maybe(date),
});

/** A case as the parser could make it: every block, words that mean something to each of the syntaxes involved. */
export const arbitraryCase: fc.Arbitrary<Case> = fc.record({
  format: fc.constant(1 as const),
  slug: fc.constant('a-case'),
  title: short,
  summary: words.map(
    (text) =>
      text
        .slice(0, 200)
        .toWellFormed()
        .replace(/\uFFFD/g, '')
        .trim() || 'x',
  ),
  lang: language,
  status: one(vocabulary.statuses),
  published: maybe(date),
  authors: fc.array(fc.record({ name: short, given: maybe(short), url: maybe(address) }), {
    minLength: 1,
    maxLength: 2,
  }),
  topics: fc.array(id, { minLength: 1, maxLength: 3 }),
  setting: fc.record({ platform: short, channel: one(vocabulary.channels), started: date }),
  participants: fc.array(participant, { minLength: 1, maxLength: 3 }),
  sources: fc.array(source, { maxLength: 2 }),
  outcome: short,
  ending: maybe(one(vocabulary.endings)),
  questions: fc.array(short, { maxLength: 2 }),
  license: maybe(fc.constant('CC-BY-4.0')),
  citedBy: fc.array(
    fc.record({ title: short, year: maybe(fc.integer({ min: 1900, max: 2030 })), url: maybe(address) }),
    { maxLength: 1 },
  ),
  fictional: fc.boolean(),
  allow: fc.array(fc.record({ code: fc.constant('CASE-031'), reason: short }), { maxLength: 1 }),
  opening: maybe(prose),
  steps: fc.array(step, { minLength: 1, maxLength: 3 }),
  closing: maybe(prose),
});
