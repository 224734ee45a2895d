import type { CaseProps, Note, Onward, PassageProps, StepProps } from '../../components/case/props.ts';
import type { CaseFile } from '../../adapters/collections/case-file.ts';
import type { InterfaceLanguage } from '../../i18n/index.ts';
import { arrange, type Item, type NumberedNote } from '../../core/case/arrange.ts';
import { blockOf, optional } from './blocks.ts';
import { createContext, textOf, type Context, type Surroundings } from './context.ts';
import { endOf } from './end.ts';
import { foreign } from '../languages.ts';
import { headOf, type Edition } from './head.ts';
import { mapOf } from './map.ts';
import type { Standing } from './standing.ts';
import { timeSince } from './times.ts';

export type { Surroundings } from './context.ts';
export type { Edition } from './head.ts';

/**
 * Joins a case with all that its page shows.
 * @param editions every language it can be read in, this one included
 * @param onward the cases around it
 * @param standing which of its revisions this is, and what became of what it published
 */
export function casePage(
  file: CaseFile,
  around: Surroundings,
  editions: readonly Edition[],
  onward: Onward,
  standing: Standing,
): Omit<CaseProps, 'cite'> & { readonly lang: InterfaceLanguage } {
  const items = arrange(file.model);
  const context = createContext(file, around, items);
  return {
    lang: context.lang,
    head: headOf(context, editions, standing),
    ...optional('map', mapOf(context)),
    steps: stepsOf(items, context),
    end: endOf(context, onward, standing),
    ballotFile: around.urls.ballotWords(context.lang),
  };
}

/** The steps of a case alone, as its page shows them. */
export function caseSteps(file: CaseFile, around: Surroundings): readonly StepProps[] {
  const items = arrange(file.model);
  return stepsOf(items, createContext(file, around, items));
}

const stepsOf = (items: readonly (readonly Item[])[], context: Context): readonly StepProps[] =>
  context.model.steps.map((step, index) => ({
    id: step.id,
    number: index + 1,
    title: step.title,
    ...optional('former', context.former?.get(step.id)),
    since: timeSince(context.lang, context.model.steps, index),
    passages: passagesOf(items[index] ?? [], context),
  }));

/** Rows of the page: each begins with something that has notes and takes in what follows without any. */
function passagesOf(items: readonly Item[], context: Context): PassageProps[] {
  const rows: { lead?: PassageProps['lead']; notes: Note[]; rest: NonNullable<PassageProps['lead']>[] }[] =
    [];
  for (const item of items) {
    const block = item.block && blockOf(item.block, item, context);
    const last = rows.at(-1);
    if (block && item.notes.length === 0 && last) last.rest.push(block);
    else
      rows.push({
        ...optional('lead', block),
        notes: item.notes.map((note) => noteOf(note, item, context)),
        rest: [],
      });
  }
  return rows as PassageProps[];
}

function noteOf({ number, id, commentary, mark }: NumberedNote, item: Item, context: Context): Note {
  const { block } = item;
  const { t } = context;
  const lemma = mark === undefined ? undefined : lemmaOf(mark, item, context);
  const speaker = block?.type === 'message' ? context.speakers.get(block.from)?.name : undefined;
  const back = mark ?? (block && 'id' in block ? block.id : commentary.on);
  return {
    number,
    id,
    ...optional('former', context.former?.get(id)),
    text: textOf(commentary.body, context),
    ...optional('by', commentary.by && t.note.by(commentary.by)),
    ...optional('lemma', lemma),
    subject: subjectOf(block?.type, speaker, t),
    ...optional('back', back),
  };
}

function lemmaOf(mark: string, { block }: Item, { model, lang }: Context): Note['lemma'] {
  if (block?.type !== 'message') return undefined;
  const text = block.marks.find(({ id }) => id === mark)?.text;
  const own = block.lang ?? model.lang;
  return text === undefined ? undefined : { text: shortened(text), ...foreign(own, lang) };
}

const MOST_WORDS = 7;

/** A phrase as a note names it: whole, or its first and last words. */
function shortened(text: string): string {
  const all = text.trim().split(/\s+/);
  if (all.length <= MOST_WORDS) return all.join(' ');
  return `${all.slice(0, 3).join(' ')} … ${all.slice(-2).join(' ')}`;
}

function subjectOf(type: string | undefined, speaker: string | undefined, { note }: Context['t']): string {
  if (speaker !== undefined) return note.on(speaker);
  return type === 'gap' ? note.onGap : type === 'event' ? note.onEvent : '';
}
