import { withNamesApart } from '../../core/case/names-apart.ts';
import type { BlockContent, RootContent } from 'mdast';
import type { z } from 'zod';
import {
  isWordless,
  removerOf,
  type Block,
  type Case,
  type Message,
  type Poll,
  type Prose,
} from '../../core/case/schema.ts';
import { print, toMarkdownTree } from '../../core/case/serialize/index.ts';
import type { Urls } from '../../core/url.ts';
import {
  direction,
  formatIsoDuration,
  interfaceFor,
  languageName,
  words,
  type Words,
} from '../../i18n/index.ts';
import { facts, origin, reference, speaker, subjectsOf, type TextRevision } from './case-markdown-parts.ts';
import { heading, link, list, paragraph, quote, strong, type Line } from './markdown-tree.ts';
import { own } from '../../core/text/own.ts';

type AnyBlock = z.infer<typeof Block>;

/** What a case alone does not know: the addresses of the site, and the words of the lessons and topics it names. */
export interface MarkdownContext {
  readonly urls: Urls;
  /** Claims of lessons by their id. */
  readonly claims: ReadonlyMap<string, string>;
  /** Titles of topics by their id. */
  readonly topics: ReadonlyMap<string, string>;
  /** The revision that holds these words; missing where nothing was published yet. */
  readonly revision?: TextRevision | undefined;
}

/**
 * Writes a case as plain Markdown (GFM) for people and machines that read text: facts, steps with every message as a
 * quotation and its id after `#`, the editor's notes marked as such, polls, lessons, sources, and the absolute address
 * at the end. A step's own address stands in a line below its heading. Words of the interface are in the language of the case where we have it. Ends with a line break.
 */
export function caseMarkdown(model: Case, context: MarkdownContext): string {
  return `${print({ type: 'root', children: new Page(model, context).write() }, 'markdown')}\n`;
}

class Page {
  readonly #model: Case;
  readonly #context: MarkdownContext;
  readonly #lang: string;
  readonly #t: Words;
  readonly #subjects: ReadonlyMap<string, string>;

  constructor(model: Case, context: MarkdownContext) {
    const lang = interfaceFor(model.lang);
    this.#model = withNamesApart(model, direction(lang));
    this.#context = context;
    this.#lang = lang;
    this.#t = words(lang);
    this.#subjects = subjectsOf(model, this.#t);
  }

  write(): RootContent[] {
    const { title, summary, participants, opening, steps, closing, slug, fictional, status } = this.#model;
    const { header } = this.#t;
    const address = this.#absolute(this.#context.urls.case(slug));
    return [
      heading(1, title),
      paragraph(summary),
      ...(fictional ? [paragraph(strong(header.fictional))] : []),
      ...(status === 'retired' ? [paragraph(strong(header.retired))] : []),
      list(
        facts(this.#model, this.#t, this.#context.topics, this.#context.revision).map((line) => [
          paragraph(...line),
        ]),
      ),
      heading(2, header.cast),
      list(participants.map((person) => [paragraph(...speaker(person, this.#t))])),
      ...this.#prose(opening),
      ...steps.flatMap((step, index) => [
        heading(2, `${index + 1}. ${step.title}`),
        paragraph(link(`#${step.id}`, `${address}#${step.id}`)),
        ...step.blocks.flatMap((block) => this.#block(block)),
      ]),
      ...this.#prose(closing),
      ...this.#end(),
      paragraph(link(address, address)),
    ];
  }

  #block(block: AnyBlock): RootContent[] {
    const t = this.#t;
    switch (block.type) {
      case 'narration':
        return this.#prose(block.body);
      case 'message':
        return this.#message(block);
      case 'poll':
        return this.#poll(block);
      case 'gap': {
        const { reason, duration } = block;
        const what = reason === 'time' ? t.gap.time : `${t.gap.name}: ${t.gap[reason]}`;
        const label = duration === undefined ? what : `${what}, ${formatIsoDuration(this.#lang, duration)}`;
        return this.#labelled([label, ...this.#origin(block)], block.body, block.id);
      }
      case 'event':
        return this.#labelled(
          [t.event.name, block.at && `, ${block.at}`, ...this.#origin(block)],
          block.body,
          block.id,
        );
      case 'exhibit':
        return [
          paragraph({ type: 'image', url: this.#picture(block.src), alt: block.alt }, ...this.#origin(block)),
          ...this.#prose(block.body),
        ];
      case 'commentary': {
        const name = block.by === undefined ? t.quotation.commentary : t.note.by(block.by);
        const subject = block.on === undefined ? undefined : this.#subjects.get(block.on);
        return this.#labelled([name, subject && `, ${subject}`], block.body, block.id);
      }
      case 'lesson': {
        const { urls, claims } = this.#context;
        const lesson = link(claims.get(block.ref) ?? block.ref, this.#absolute(urls.lesson(block.ref)));
        const label = strong(`${t.lesson.bears} (${t.stances[block.stance]}):`);
        return [paragraph(label, ' ', lesson), ...this.#prose(block.body)];
      }
    }
  }

  #message(message: Message): RootContent[] {
    const t = this.#t;
    const { at, via, edited, deleted, replyTo, fidelity, id } = message;
    const person = this.#model.participants.find((one) => one.id === message.from);
    const source = this.#origin(message, ' ');
    const unsourced = fidelity === 'invented' ? [] : [` ${t.message.noSource}`];
    const line: Line[] = [
      [person && t.roles[person.role]],
      [via && (own(t.vias, via) ?? t.message.via(via))],
      [at],
      [replyTo && t.message.answers(this.#speakerOf(replyTo))],
      source.length === 0 && isWordless(message)
        ? [t.message.wordless.replace(/\.$/, '')]
        : [t.fidelity[fidelity], ...(source.length > 0 ? source : unsourced)],
      [`#${id}`],
    ];
    const told = line
      .filter((part) => part.some(Boolean))
      .flatMap((part, index) => (index > 0 ? ['; ', ...part] : part));
    const after = [
      edited && t.message.edited,
      deleted !== false && t.message.deleted[removerOf(deleted)],
    ].filter((words) => words !== false);
    return [
      paragraph(strong(person?.name ?? message.from), ' (', ...told, '):'),
      quote(this.#prose(message.body)),
      ...after.map((words) => paragraph(words)),
      ...message.translations.flatMap(({ lang, by, body }) => [
        paragraph(
          t.message.translation(languageName(this.#lang, lang)),
          by === undefined ? '' : `, ${t.message.translatedBy(by)}`,
          ':',
        ),
        quote(this.#prose(body)),
      ]),
    ];
  }

  #poll({ id, kind, question, options, reveal }: Poll): RootContent[] {
    const { poll } = this.#t;
    const answers = options.map(({ body, correct, why }) => [
      ...this.#prose(body),
      ...(correct ? [paragraph(strong(poll.right))] : []),
      ...this.#prose(why),
    ]);
    const told = { predict: poll.reveal, check: poll.answer, opinion: poll.more }[kind];
    return [
      ...this.#labelled([poll[kind]], question, id),
      list(answers),
      ...(reveal ? this.#labelled([told], reveal) : []),
    ];
  }

  #end(): RootContent[] {
    const { questions, sources, citedBy } = this.#model;
    const { closing } = this.#t;
    const section = (title: string, entries: readonly Line[], ordered = false): RootContent[] =>
      entries.length === 0
        ? []
        : [
            heading(2, title),
            list(
              entries.map((line) => [paragraph(...line)]),
              ordered,
            ),
          ];
    return [
      ...section(
        closing.questions,
        questions.map((question) => [question]),
      ),
      ...section(
        closing.sources,
        sources.map((source) => reference(source, this.#t, this.#lang)),
        true,
      ),
      ...section(
        closing.citedBy,
        citedBy.map(({ title, year, url }) => [
          url === undefined ? title : link(title, url),
          year === undefined ? '' : `, ${year}`,
        ]),
      ),
    ];
  }

  #labelled(label: Line, body: Prose, id?: string): RootContent[] {
    const name = id === undefined ? '' : ` (#${id})`;
    return [paragraph(strong(...label, `${name}:`)), ...this.#prose(body)];
  }

  #prose(prose: Prose | undefined): BlockContent[] {
    if (!prose?.html) return [];
    return toMarkdownTree(prose, (file) => this.#picture(file)).children as BlockContent[];
  }

  #origin(of: Parameters<typeof origin>[1], before = ', '): Line {
    return origin(this.#model, of, before);
  }

  #speakerOf(message: string): string {
    const said = this.#model.steps
      .flatMap(({ blocks }) => blocks)
      .find((block) => block.type === 'message' && block.id === message);
    const from = said?.type === 'message' ? said.from : message;
    return this.#model.participants.find(({ id }) => id === from)?.name ?? from;
  }

  #picture(file: string): string {
    return this.#absolute(this.#context.urls.exhibit(this.#model.slug, file.replace(/^\.\//, '')));
  }

  #absolute(path: string): string {
    return this.#context.urls.absolute(path);
  }
}
