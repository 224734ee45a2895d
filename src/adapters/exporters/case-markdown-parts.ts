import { isolated } from '../../core/text/direction.ts';
import type { Case, Participant, Source } from '../../core/case/schema.ts';
import { languageName, type Words } from '../../i18n/index.ts';
import { link, strong, type Line } from './markdown-tree.ts';
import { own } from '../../core/text/own.ts';

const join = (...parts: readonly (string | false | undefined)[]): string => parts.filter(Boolean).join(', ');

/** The revision whose words these are. */
export interface TextRevision {
  readonly number: number;
  /** The day it was frozen. */
  readonly date: string;
  /** Its absolute address. */
  readonly address: string;
}

/** The facts of a case, a line each. */
export function facts(
  model: Case,
  t: Words,
  topics: ReadonlyMap<string, string>,
  revision: TextRevision | undefined,
): Line[] {
  const { setting, authors, published, outcome, ending, license } = model;
  const { header, closing } = t;
  const rows: [string, string | undefined][] = [
    [header.where, own(t.platforms, setting.platform) ?? setting.platform],
    [header.readable, t.channels[setting.channel]],
    [header.when, setting.started],
    [closing.outcome, outcome],
    [header.ending, ending && t.endings[ending]],
    [header.topics, model.topics.map((topic) => topics.get(topic) ?? topic).join(', ')],
    [header.authors, authors.map(({ name }) => name).join(', ')],
    [header.published, published],
    [closing.licence, license],
  ];
  const told = rows.flatMap(([name, value]): Line[] =>
    value === undefined ? [] : [[strong(`${name}:`), ` ${value}`]],
  );
  if (revision === undefined) return told;
  const { number, date, address } = revision;
  return [
    ...told,
    [strong(`${t.revisions.revision}:`), ` ${String(number)}, ${date}, `, link(address, address)],
  ];
}

/** Somebody who speaks, with what is known of them. */
export function speaker({ name, handle, role, organization, pseudonym }: Participant, t: Words): Line {
  return [
    strong(name),
    handle === undefined ? '' : ` (${handle})`,
    `, ${join(t.roles[role], organization)}`,
    pseudonym ? ` (${t.header.pseudonym})` : '',
  ];
}

/** A source as the list at the end gives it. */
export function reference(source: Source, { closing }: Words, lang: string): Line {
  const { title, author, publisher, date, kind, url, accessed, archived, archivedOn } = source;
  const language = source.lang && closing.inLanguage(languageName(lang, source.lang));
  const told = join(author, publisher, kind, date, language, accessed && closing.accessed(accessed));
  const copy = archivedOn === undefined ? closing.archived : closing.archivedOn(archivedOn);
  return [
    url === undefined ? title : link(title, url),
    `. ${told}`,
    ...(archived === undefined ? [] : [', ', link(copy, archived)]),
  ];
}

/** Where words come from, such as `[2], paragraph 4`: the number of a source in the list, and the place in it. */
export function origin(
  { sources }: Case,
  of: { readonly source?: string | undefined; readonly locator?: string | undefined },
  before: string,
): Line {
  const number = sources.findIndex(({ id }) => id === of.source) + 1;
  if (number === 0) return of.locator === undefined ? [] : [before, of.locator];
  return [before, { type: 'html', value: `[${number}]` }, of.locator && `, ${of.locator}`];
}

/** What commentary may be about, in words, by id: messages, marks, gaps and events. */
export function subjectsOf(model: Case, t: Words): ReadonlyMap<string, string> {
  const names = new Map(model.participants.map(({ id, name }) => [id, name]));
  const subjects = model.steps.flatMap(({ blocks }) =>
    blocks.flatMap((block): [string, string][] => {
      if (block.type === 'message') {
        const marks = block.marks.map(({ id, text }): [string, string] => [
          id,
          `“${isolated(text.replace(/\s+/g, ' '))}”`,
        ]);
        return [[block.id, t.note.on(names.get(block.from) ?? block.from)], ...marks];
      }
      if (block.type === 'gap' && block.id !== undefined) return [[block.id, t.note.onGap]];
      if (block.type === 'event' && block.id !== undefined) return [[block.id, t.note.onEvent]];
      return [];
    }),
  );
  return new Map(subjects);
}
