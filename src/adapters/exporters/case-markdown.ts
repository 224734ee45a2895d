import type { BlockContent, RootContent } from 'mdast';
import type { z } from 'zod';
import type { Block, Case, Message, Poll, Prose, Source } from '../../core/case/schema.ts';
import { print, toMarkdownTree } from '../../core/case/serialize/index.ts';
import type { Urls } from '../../core/url.ts';
import { endings, fidelities, gaps, pollKinds, readers, roles, stances } from './case-markdown-words.ts';
import { heading, link, list, paragraph, quote, strong, type Line } from './markdown-tree.ts';

type AnyBlock = z.infer<typeof Block>;

/** What a case alone does not know: the addresses of the site, and the words of the lessons and topics it names. */
export interface MarkdownContext {
  readonly urls: Urls;
  /** The claim of a lesson; its id where there is none. */
  readonly claim: (lesson: string) => string | undefined;
  /** The title of a topic; its id where there is none. */
  readonly topic: (topic: string) => string | undefined;
}

/**
 * Writes a case as plain Markdown (GFM) for people and machines that read text: facts, steps with every message as a
 * quotation, the editor's words marked as such, sources, and the absolute address at the end. What the exporter itself
 * says is in English. Ends with a line break.
 */
export function caseMarkdown(model: Case, context: MarkdownContext): string {
  const page = new MarkdownPage(model, context);
  return `${print({ type: 'root', children: page.write() }, 'markdown')}\n`;
}

class MarkdownPage {
  readonly #model: Case;
  readonly #context: MarkdownContext;
  /** What commentary may be about, in words, by id. */
  readonly #subjects: ReadonlyMap<string, string>;

  constructor(model: Case, context: MarkdownContext) {
    this.#model = model;
    this.#context = context;
    this.#subjects = this.#findSubjects();
  }

  write(): RootContent[] {
    const { title, summary, opening, steps, closing, slug } = this.#model;
    const address = this.#absolute(this.#context.urls.case(slug));
    return [
      heading(1, title),
      paragraph(summary),
      ...this.#facts(),
      paragraph(
        'What is quoted was said in the conversation; everything else is the editors’ account of it.',
      ),
      heading(2, 'Who speaks'),
      list(this.#model.participants.map((person) => [paragraph(...speaker(person))])),
      ...this.#prose(opening),
      ...steps.flatMap((step, index) => [
        heading(2, `${index + 1}. ${step.title} (#${step.id})`),
        ...step.blocks.flatMap((block) => this.#block(block)),
      ]),
      ...this.#prose(closing),
      ...this.#end(),
      paragraph('Address, to which the ids after # belong: ', link(address, address)),
    ];
  }

  #facts(): RootContent[] {
    const { setting, authors, published, outcome, ending, topics, license, lang, fictional, status } =
      this.#model;
    const fact = (name: string, words: string | undefined) =>
      words === undefined ? [] : [[paragraph(strong(`${name}:`), ' ', words)]];
    return [
      ...(fictional ? [paragraph(strong('A teaching example: nobody said any of this.'))] : []),
      ...(status === 'retired' ? [paragraph(strong('This case has been retired.'))] : []),
      list([
        ...fact('Where', `${setting.platform}; ${readers[setting.channel]}; begun ${setting.started}`),
        ...fact('Outcome', outcome),
        ...fact('Ending', ending && endings[ending]),
        ...fact('Topics', topics.map((topic) => this.#context.topic(topic) ?? topic).join(', ')),
        ...fact('Annotated by', authors.map(({ name }) => name).join(', ')),
        ...fact('Published', published),
        ...fact('Language', lang),
        ...fact('Licence', license),
      ]),
    ];
  }

  #block(block: AnyBlock): RootContent[] {
    switch (block.type) {
      case 'narration':
        return this.#prose(block.body);
      case 'message':
        return this.#message(block);
      case 'poll':
        return this.#poll(block);
      case 'gap': {
        const length = block.duration === undefined ? '' : ` (${block.duration})`;
        return this.#labelled(
          [`${join(`${gaps[block.reason]}${length}`, this.#origin(block))}:`],
          block.body,
        );
      }
      case 'event':
        return this.#labelled([join('What happened', block.at, this.#origin(block)), ':'], block.body);
      case 'exhibit': {
        const url = this.#picture(block.src);
        return [paragraph({ type: 'image', url, alt: block.alt }), ...this.#prose(block.body)];
      }
      case 'commentary': {
        const subject = block.on === undefined ? undefined : this.#subjects.get(block.on);
        return this.#labelled([join(block.by ?? 'Editor', subject && `on ${subject}`), ':'], block.body);
      }
      case 'lesson': {
        const { urls, claim } = this.#context;
        const lesson = link(claim(block.ref) ?? block.ref, this.#absolute(urls.lesson(block.ref)));
        return [paragraph(strong(`${stances[block.stance]}:`), ' ', lesson), ...this.#prose(block.body)];
      }
    }
  }

  #message(message: Message): RootContent[] {
    const person = this.#model.participants.find(({ id }) => id === message.from);
    const { at, via, edited, deleted, replyTo } = message;
    const facts = [
      person && roles[person.role],
      via && `via ${via}`,
      at,
      replyTo && `in answer to ${this.#nameOf(replyTo)}`,
      fidelities[message.fidelity],
      this.#origin(message),
      edited && 'changed by its author later',
      deleted && 'deleted by its author since',
      `#${message.id}`,
    ].filter(Boolean);
    const translations = message.translations.flatMap(({ lang, by, body }) => [
      paragraph(`In ${lang}${by === undefined ? '' : `, by ${by}`}:`),
      quote(this.#prose(body)),
    ]);
    const who: Line = [strong(person?.name ?? message.from), ` (${facts.join('; ')}):`];
    return [paragraph(...who), quote(this.#prose(message.body)), ...translations];
  }

  #poll({ kind, question, options, reveal }: Poll): RootContent[] {
    const answers = options.map(({ body, correct, why }) => {
      const told = correct ? [paragraph(strong('Right.')), ...this.#prose(why)] : this.#prose(why);
      return [...this.#prose(body), ...told];
    });
    return [
      ...this.#labelled([`${pollKinds[kind]}:`], question),
      list(answers),
      ...(reveal ? this.#labelled([`${kind === 'predict' ? 'What happened' : 'The answer'}:`], reveal) : []),
    ];
  }

  #end(): RootContent[] {
    const { questions, sources, citedBy } = this.#model;
    const section = (title: string, entries: BlockContent[][], ordered = false) =>
      entries.length === 0 ? [] : [heading(2, title), list(entries, ordered)];
    return [
      ...section(
        'For discussion',
        questions.map((question) => [paragraph(question)]),
      ),
      ...section(
        'Sources',
        sources.map((source) => [paragraph(...reference(source))]),
        true,
      ),
      ...section(
        'Where it is used',
        citedBy.map(({ title, year, url }) => [
          paragraph(url === undefined ? title : link(title, url), year === undefined ? '' : `, ${year}`),
        ]),
      ),
    ];
  }

  #labelled(label: readonly string[], body: Prose): RootContent[] {
    return [paragraph(strong(label.join(''))), ...this.#prose(body)];
  }

  #prose(prose: Prose | undefined): BlockContent[] {
    if (!prose?.html) return [];
    return toMarkdownTree(prose, (file) => this.#picture(file)).children as BlockContent[];
  }

  /** Where words come from: a source by its number in the list, and the place in it. */
  #origin({
    source,
    locator,
  }: {
    source?: string | undefined;
    locator?: string | undefined;
  }): string | undefined {
    const number = this.#model.sources.findIndex(({ id }) => id === source) + 1;
    return join(number > 0 && `source ${number}`, locator) || undefined;
  }

  #nameOf(message: string): string {
    return this.#subjects.get(message) ?? message;
  }

  #findSubjects(): ReadonlyMap<string, string> {
    const names = new Map(this.#model.participants.map(({ id, name }) => [id, name]));
    const subjects = this.#model.steps.flatMap(({ blocks }) =>
      blocks.flatMap((block): [string, string][] => {
        if (block.type === 'message') {
          const marks = block.marks.map(({ id, text }): [string, string] => [
            id,
            `“${text.replace(/\s+/g, ' ')}”`,
          ]);
          return [[block.id, `the message of ${names.get(block.from) ?? block.from}`], ...marks];
        }
        if (block.type === 'gap' && block.id !== undefined) return [[block.id, 'what is missing']];
        if (block.type === 'event' && block.id !== undefined) return [[block.id, 'what happened']];
        return [];
      }),
    );
    return new Map(subjects);
  }

  #picture(file: string): string {
    return this.#absolute(this.#context.urls.exhibit(this.#model.slug, file.replace(/^\.\//, '')));
  }

  #absolute(path: string): string {
    return this.#context.urls.absolute(path);
  }
}

const join = (...parts: readonly (string | false | undefined)[]): string => parts.filter(Boolean).join(', ');

function speaker({ name, handle, role, organization, pseudonym }: Case['participants'][number]): Line {
  const facts = join(roles[role], organization, pseudonym && 'name not known; called so here');
  return [strong(name), handle === undefined ? '' : ` (${handle})`, `, ${facts}`];
}

function reference({
  title,
  author,
  publisher,
  date,
  lang,
  kind,
  url,
  accessed,
  archived,
  archivedOn,
}: Source): Line {
  const facts = join(author, publisher, kind, date, lang && `in ${lang}`, accessed && `seen ${accessed}`);
  const copy =
    archived === undefined
      ? []
      : ['; ', link('archived copy', archived), archivedOn ? `, ${archivedOn}` : ''];
  return [url === undefined ? title : link(title, url), `; ${facts}`, ...copy];
}
