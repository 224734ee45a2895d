import { commentaryTarget } from '../../case/anchors.ts';
import type { Block, Case, Message, Poll, Prose, Step } from '../../case/schema.ts';
import { changeElements, elementsIn, pictureOf } from '../../prose/change.ts';
import { readHtml, writeHtml } from '../../prose/html.ts';
import type { Entry, EntryFact, EntryText, FactName, TextRole } from './entry.ts';
import { own } from '../../text/own.ts';

/** What blocks are turned into entries with. */
export interface EntryContext {
  readonly model: Case;
  /** The id that an anchor has in the later revision. */
  readonly rename: (id: string) => string;
  /** The digest of each picture, by its name. */
  readonly pictures: Readonly<Record<string, string>>;
}

const picturesIn = (block: Block, texts: readonly EntryText[]): string[] => [
  ...(block.type === 'exhibit' ? [block.src.replace(/^\.\//, '')] : []),
  ...texts.flatMap(({ html = '' }) =>
    html.includes('<img') ? elementsIn(readHtml(html)).flatMap((element) => pictureOf(element) ?? []) : [],
  ),
];

type Surroundings = Pick<EntryContext, 'model' | 'rename'>;
type Content = Pick<Entry, 'texts' | 'facts'> & Partial<Pick<Entry, 'key' | 'marks'>>;

/** Everything of a block that can change. */
export function entryOf(block: Block, step: Step, context: EntryContext): Entry {
  const id = 'id' in block ? block.id : undefined;
  const content = contentOf(block, step, context);
  const pictures = picturesIn(block, content.texts).flatMap((name) => own(context.pictures, name) ?? []);
  return {
    kind: block.type,
    id,
    key: undefined,
    marks: [],
    ...content,
    facts: [...content.facts, ...facts(['pixels', listed(pictures)])],
  };
}

/** Narration outside of steps. */
export const narration = (body: Prose | undefined, lang: string): Entry[] =>
  body === undefined
    ? []
    : [
        {
          kind: 'narration',
          id: undefined,
          key: 'narration',
          texts: [prose('body', body, lang)],
          facts: [],
          marks: [],
        },
      ];

function contentOf(block: Block, step: Step, { model, rename }: Surroundings): Content {
  const body = (lang = model.lang): EntryText[] => [
    prose('body', block.type === 'poll' ? block.question : block.body, lang),
  ];
  switch (block.type) {
    case 'narration':
      return { texts: body(), facts: [] };
    case 'message':
      return messageContent(block, { model, rename });
    case 'poll':
      return pollContent(block, model.lang, rename);
    case 'gap':
      return {
        texts: body(),
        facts: facts(['reason', block.reason], ['duration', block.duration], source(model, block.source)),
      };
    case 'exhibit':
      return {
        key: `picture ${block.src}`,
        texts: [...body(), { role: 'alt', text: block.alt, lang: model.lang }],
        facts: facts(['picture', block.src], source(model, block.source)),
      };
    case 'event':
      return {
        texts: body(),
        facts: facts(['time', block.at], source(model, block.source), ['locator', block.locator]),
      };
    case 'commentary': {
      const target = commentaryTarget(step, block);
      const on = typeof target === 'string' ? target : target && 'id' in target ? target.id : undefined;
      const about = on && rename(on);
      return {
        key: about && `about ${about}`,
        texts: body(),
        facts: facts(['about', about], ['by', block.by]),
      };
    }
    case 'lesson':
      return {
        key: `lesson ${block.ref}`,
        texts: body(),
        facts: facts(['lesson', block.ref], ['stance', block.stance]),
      };
  }
}

function messageContent(message: Message, { model, rename }: Surroundings): Content {
  const speaker = model.participants.find(({ id }) => id === message.from);
  return {
    texts: [
      prose('body', message.body, message.lang ?? model.lang),
      ...message.translations.map(({ lang, body }) => prose('translation', body, lang, lang)),
    ],
    facts: facts(
      ['speaker', speaker?.name ?? message.from, message.from],
      ['time', message.at],
      ['answers', message.replyTo && rename(message.replyTo)],
      ['via', message.via],
      ['language', message.lang],
      ['fidelity', message.fidelity],
      source(model, message.source),
      ['locator', message.locator],
      ['edited', message.edited],
      ['deleted', message.deleted],
      ['redactions', listed(message.redactions.map(({ reason }) => reason))],
      ['translator', listed(message.translations.flatMap(({ by }) => by ?? []))],
    ),
    marks: message.marks.map(({ id, text }) => ({ id, text })),
  };
}

function pollContent(poll: Poll, lang: string, rename: (id: string) => string): Content {
  return {
    texts: [
      prose('body', poll.question, lang),
      ...poll.options.flatMap(({ id, body, why }) => [
        prose('option', body, lang, id),
        ...(why ? [prose('why', why, lang, id)] : []),
      ]),
      ...(poll.reveal ? [prose('reveal', poll.reveal, lang)] : []),
    ],
    facts: facts(
      ['poll', poll.kind],
      ['multiple', poll.multiple],
      ['closes', poll.closes],
      ['again', poll.again && rename(poll.again)],
      ['version', String(poll.version)],
      [
        'correct',
        listed(poll.options.flatMap(({ correct, body }) => (correct ? [body.text] : []))),
        listed(poll.options.flatMap(({ correct, id }) => (correct ? [id] : []))),
      ],
      ['order', listed(poll.options.map(({ body }) => body.text)), orderOf(poll)],
    ),
  };
}

/** A poll that loses or gains an option has not been put in another order by that. */
const orderOf = ({ options }: Poll) => options.map(({ id }) => id).join(' ');

const listed = (values: readonly string[]) => (values.length === 0 ? undefined : values.join(', '));

const source = (model: Case, id: string | undefined): readonly [FactName, string | undefined, string?] => {
  const title = model.sources.find((one) => one.id === id)?.title ?? id;
  return id === undefined ? ['source', title] : ['source', title, id];
};

/** Facts that are told: what is absent or false is none. */
export const facts = (
  ...all: readonly (readonly [FactName, string | boolean | undefined, (string | undefined)?])[]
): EntryFact[] =>
  all.flatMap(([name, value, id]) =>
    value === undefined || value === false
      ? []
      : [{ name, value: value === true ? 'yes' : value, ...(id !== undefined && { id }) }],
  );

function prose(role: TextRole, { html, text }: Prose, lang: string, name?: string): EntryText {
  return { role, text, html: withoutMarks(html), lang, ...(name !== undefined && { name }) };
}

function withoutMarks(html: string): string {
  if (!html.includes('<mark')) return html;
  return writeHtml(
    changeElements(readHtml(html), (element) => (element.tagName === 'mark' ? element.children : [element])),
  );
}
