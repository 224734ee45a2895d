import type { BlockProps, MessageBlock, NoteMark, PollBlock, Time } from '../../components/case/props.ts';
import { removerOf, type Exhibit, type Message, type Poll } from '../../core/case/schema.ts';
import {
  direction,
  formatClock,
  formatDate,
  formatInstant,
  formatIsoDuration,
  languageName,
} from '../../i18n/index.ts';
import { foreign } from '../languages.ts';
import { toInline } from '../prose.ts';
import type { Item, Placed } from '../../core/case/arrange.ts';
import { namedOf, textOf, type Context } from './context.ts';
import { fidelitySentence, sourceSentence } from './evidence.ts';
import { own } from '../../core/text/own.ts';

/** A block of the case as its component takes it. */
export function blockOf(block: Placed, item: Item, context: Context): BlockProps {
  const former = 'id' in block && block.id !== undefined ? context.former?.get(block.id) : undefined;
  return { ...propsOf(block, item, context), ...optional('former', former) };
}

function propsOf(block: Placed, item: Item, context: Context): BlockProps {
  const { t, lang } = context;
  const notes = item.notes
    .filter((note) => note.mark === undefined)
    .map(({ number, id }): NoteMark => ({ number, id }));
  switch (block.type) {
    case 'message':
      return messageOf(block, notes, context);
    case 'narration':
      return { type: 'narration', text: textOf(block.body, context), notes };
    case 'exhibit':
      return exhibitOf(block, notes, context);
    case 'poll':
      return pollOf(block, notes, context);
    case 'gap':
      return {
        type: 'gap',
        ...(block.id !== undefined && { id: block.id }),
        reason: t.gap[block.reason],
        ...(block.duration !== undefined && { duration: formatIsoDuration(lang, block.duration) }),
        text: textOf(block.body, context),
        ...optional('evidence', sourceSentence(t.gap.seenIn, block.source, undefined, context)),
        notes,
      };
    case 'event':
      return {
        type: 'event',
        ...(block.id !== undefined && { id: block.id }),
        ...optional('time', timeOf(block.at, block, context)),
        text: textOf(block.body, context),
        ...optional('evidence', sourceSentence(t.event.source, block.source, block.locator, context)),
        notes,
      };
    case 'lessons':
      return {
        type: 'lessons',
        lessons: block.lessons.map(({ ref, stance, body }) => ({
          ref,
          stance,
          claim: namedOf(ref, context.claims, context),
          href: context.urls.lesson(ref, lang),
          text: textOf(body, context),
        })),
        notes,
      };
  }
}

function messageOf(message: Message, notes: readonly NoteMark[], context: Context): MessageBlock {
  const { t, lang } = context;
  const speaker = context.speakers.get(message.from);
  if (!speaker) throw new Error(`${context.model.slug}: nobody is called "${message.from}"`);
  return {
    type: 'message',
    id: message.id,
    speaker,
    ...(message.via !== undefined && {
      via: own(t.vias, message.via) ?? t.message.via(platformName(message.via, context)),
    }),
    ...optional(
      'time',
      timeOf(message.at, message, context) ?? (context.timed ? { text: t.message.noTime } : undefined),
    ),
    ...optional('answers', answered(message.replyTo, context)),
    text: textOf(message.body, context, message.lang),
    ...(message.translations.length > 0 && {
      language: t.message.original(languageName(lang, message.lang ?? context.model.lang)),
    }),
    evidence: fidelitySentence(message, context),
    remarks: [
      ...(message.edited ? [t.message.edited] : []),
      ...(message.deleted === false ? [] : [t.message.deleted[removerOf(message.deleted)]]),
    ],
    translations: message.translations.map((translation) => ({
      label: [
        t.message.translation(languageName(lang, translation.lang)),
        ...(translation.by === undefined ? [] : [t.message.translatedBy(translation.by)]),
      ].join(', '),
      text: {
        ...textOf(translation.body, context, translation.lang),
        lang: translation.lang,
        dir: direction(translation.lang),
      },
    })),
    notes,
  };
}

function answered(id: string | undefined, { model, speakers, t }: Context) {
  if (id === undefined) return undefined;
  const blocks = model.steps.flatMap((step) => step.blocks);
  const target = blocks.find((block): block is Message => block.type === 'message' && block.id === id);
  const name = target && speakers.get(target.from)?.name;
  return name === undefined ? undefined : { text: t.message.answers(name), href: `#${id}` };
}

function exhibitOf(exhibit: Exhibit, notes: readonly NoteMark[], context: Context): BlockProps {
  const name = exhibit.src.replace(/^\.\//, '');
  return {
    type: 'exhibit',
    src: context.urls.exhibit(context.model.slug, name, context.revision),
    alt: exhibit.alt,
    ...own(context.prose.pictures, name),
    text: textOf(exhibit.body, context),
    ...optional('evidence', sourceSentence(context.t.exhibit.source, exhibit.source, undefined, context)),
    notes,
  };
}

function pollOf(poll: Poll, notes: readonly NoteMark[], context: Context): PollBlock {
  const { t, lang, model, prose } = context;
  const stored = (id: string, version: number) => `casebook:vote:${model.slug}:${id}:${String(version)}`;
  return {
    type: 'poll',
    id: poll.id,
    ...optional('service', context.service),
    slug: model.slug,
    version: poll.version,
    kind: poll.kind,
    own: foreign(model.lang, lang),
    multiple: poll.multiple,
    ...(poll.closes !== undefined && {
      closes: t.poll.closes(formatDate(lang, poll.closes)),
    }),
    ...(poll.again !== undefined && {
      again: { id: poll.again, text: t.poll.before, href: `#${poll.again}` },
    }),
    store: stored(poll.id, poll.version),
    question: toInline(poll.question, prose),
    options: poll.options.map((option) => ({
      id: option.id,
      html: toInline(option.body, prose),
      correct: option.correct,
      ...(option.why !== undefined && { why: textOf(option.why, context).html }),
    })),
    ...(poll.reveal !== undefined && { reveal: textOf(poll.reveal, context).html }),
    notes,
  };
}

/** The name of a platform; an unknown one is shown as the editor wrote it, without hyphens. */
export function platformName(platform: string, { t }: Pick<Context, 't'>): string {
  const plain = platform.replaceAll('-', ' ');
  return own(t.platforms, platform) ?? plain.charAt(0).toUpperCase() + plain.slice(1);
}

/** A time in words; the day is left out where what stands before it in the step was on the same day. */
function timeOf(at: string | undefined, block: Placed, { lang, sameDay }: Context): Time | undefined {
  if (at === undefined) return undefined;
  const clock = sameDay.has(block) ? formatClock(at) : undefined;
  return { text: clock ?? formatInstant(lang, at), datetime: at };
}

/** An object with one key, or none where there is no value. */
export function optional<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): Partial<Record<Key, Value>> {
  return value === undefined ? {} : ({ [key]: value } as Record<Key, Value>);
}
