import type { Block, Case, Participant, Source, Step } from '../../core/case/schema.ts';
import { interfaceFor, words } from '../../i18n/index.ts';
import { escapeHtml } from '../../core/prose/html.ts';
import { documentOf, found, paragraphs } from './document.ts';

/**
 * What readers can find of a case: its words, with a heading for each step that has the step's own id. Left out is
 * what the page says about evidence, numbers and itself, and the answers of polls, which would tell what comes.
 */
export function caseDocument(model: Case): string {
  const t = words(interfaceFor(model.lang));
  const names = new Map(model.participants.map(({ id, name }) => [id, name]));
  const body = [
    `<h1>${found(model.title)}</h1>`,
    paragraphs(model.summary),
    line(model.participants.map(castOf).join('; ')),
    line(`${t.header.authors}: ${model.authors.map(({ name }) => name).join(', ')}`),
    ...(model.opening ? [paragraphs(model.opening.text)] : []),
    ...model.steps.map((step) => stepOf(step, names)),
    ...(model.closing ? [paragraphs(model.closing.text)] : []),
    section('cb-outcome', t.closing.outcome, paragraphs(model.outcome)),
    ...(model.questions.length > 0
      ? [section('cb-questions', t.closing.questions, model.questions.map(paragraphs).join(''))]
      : []),
    ...(model.sources.length > 0
      ? [
          section(
            'cb-sources',
            t.closing.sources,
            model.sources.map((source) => line(sourceOf(source))).join(''),
          ),
        ]
      : []),
  ];
  return documentOf(model.summary, body.join(''));
}

const line = (text: string) => `<p>${found(text)}</p>`;

const section = (id: string, title: string, body: string) =>
  `<h2 id="${escapeHtml(id)}">${found(title)}</h2>${body}`;

const listed = (parts: readonly (string | undefined)[]) =>
  parts.filter((part) => part !== undefined).join(', ');

const castOf = ({ name, handle, organization }: Participant) => listed([name, handle, organization]);

const sourceOf = ({ title, author, publisher }: Source) => listed([title, author, publisher]);

const stepOf = ({ id, title, blocks }: Step, names: ReadonlyMap<string, string>) =>
  section(id, title, blocks.map((block) => blockOf(block, names)).join(''));

function blockOf(block: Block, names: ReadonlyMap<string, string>): string {
  switch (block.type) {
    case 'message':
      return paragraphs(
        [
          `${names.get(block.from) ?? ''}: ${block.body.text}`,
          ...block.translations.map(({ body }) => body.text),
        ].join('\n\n'),
      );
    case 'exhibit':
      return line(block.alt) + paragraphs(block.body.text);
    case 'poll':
      return paragraphs(block.question.text);
    case 'narration':
    case 'gap':
    case 'event':
    case 'commentary':
    case 'lesson':
      return paragraphs(block.body.text);
  }
}
