import { withNamesApart } from '../../core/case/names-apart.ts';
import type { Named, Speaker, Text } from '../../components/case/props.ts';
import type { CaseFile } from '../../adapters/collections/case-file.ts';
import type { Case, Participant, Prose, Source, Step } from '../../core/case/schema.ts';
import type { Urls } from '../../core/url.ts';
import { direction, interfaceFor, words, type InterfaceLanguage, type Words } from '../../i18n/index.ts';
import { initialsOf } from './initials.ts';
import { toPage, type ProseContext } from '../prose.ts';
import type { Item } from '../../core/case/arrange.ts';

/** Words in their language. */
interface Wording {
  readonly text: string;
  readonly lang: string;
}

/** Words that may be there in other languages too. */
interface Translated extends Wording {
  readonly others?: readonly Wording[];
}

/** What the page of a case is joined from, besides the case. */
export interface Surroundings {
  readonly urls: Urls;
  /** Claims of lessons by their id. */
  readonly claims: ReadonlyMap<string, Wording>;
  /** Titles of topics by their id. */
  readonly topics: ReadonlyMap<string, Translated>;
  readonly publisher: string;
  readonly licence: string;
  /** The path or address before `/api/` of the service that counts votes; missing where none does. */
  readonly service?: string;
  /** The language of the edition that this one is translated from. */
  readonly original?: string;
  /** The number of the revision, where this is a frozen one. */
  readonly revision?: number;
  /** The ids that anchors had before, by the id each has now. */
  readonly former?: ReadonlyMap<string, readonly string[]>;
}

/** Everything that turning one case into a page needs to look up. */
export interface Context extends Surroundings {
  readonly model: Case;
  /** The language of the interface around the case. */
  readonly lang: InterfaceLanguage;
  readonly t: Words;
  readonly prose: ProseContext;
  readonly speakers: ReadonlyMap<string, Speaker>;
  readonly sources: ReadonlyMap<string, Source>;
  /** Whether the time of any message is known: only then is it said that one is not. */
  readonly timed: boolean;
  /** Messages and events on the same day as the one before them in their step. */
  readonly sameDay: ReadonlySet<unknown>;
}

/** The page that a case is joined for. */
interface Place {
  readonly use?: ProseContext['use'];
  readonly lang?: InterfaceLanguage;
  /** Its absolute address, where it is shown outside of the site. */
  readonly outside?: string;
}

/**
 * Joins a case file with its surroundings; `items` are its blocks as `arrange` placed them. The language of the interface
 * is that of the case, where nothing else is said.
 */
export function createContext(
  file: CaseFile,
  around: Surroundings,
  items: readonly (readonly Item[])[],
  { use = 'case', lang = interfaceFor(file.model.lang), outside }: Place = {},
): Context {
  const model = withNamesApart(file.model, direction(lang));
  const t = words(lang);
  const initials = initialsOf(file.model.participants);
  const notes = new Map<string, { number: number; id: string }[]>();
  for (const { mark, number, id } of items.flat().flatMap((item) => item.notes)) {
    if (mark !== undefined) notes.set(mark, [...(notes.get(mark) ?? []), { number, id }]);
  }
  return {
    ...around,
    model,
    lang,
    t,
    prose: {
      ...file,
      slug: model.slug,
      urls: around.urls,
      t,
      notes,
      use,
      revision: around.revision,
      former: around.former,
      outside,
    },
    speakers: new Map(
      model.participants.map((person) => [person.id, speakerOf(person, initials.get(person.id) ?? '?', t)]),
    ),
    sources: new Map(model.sources.map((source) => [source.id, source])),
    sameDay: new Set(model.steps.flatMap(onSameDay)),
    timed: model.steps.some(({ blocks }) =>
      blocks.some((block) => block.type === 'message' && block.at !== undefined),
    ),
  };
}

function onSameDay({ blocks }: Step): Step['blocks'] {
  let day = '';
  return blocks.filter((block) => {
    if ((block.type !== 'message' && block.type !== 'event') || block.at === undefined) return false;
    const before = day;
    day = block.at.slice(0, 10);
    return day === before;
  });
}

function speakerOf(person: Participant, initial: string, t: Words): Speaker {
  const { id, name, role, handle, organization, pseudonym } = person;
  return {
    id,
    name,
    initial,
    role,
    roleName: t.roles[role],
    pseudonym,
    ...(handle !== undefined && { handle }),
    ...(organization !== undefined && { organization }),
  };
}

/** A passage for the page, with its language where that is not the page's. */
export function textOf(prose: Prose, context: Context, lang?: string): Text {
  const own = lang ?? context.model.lang;
  const inserted = own === context.lang ? {} : { inserted: context.lang };
  const html = toPage(prose.html, { ...context.prose, ...inserted });
  return own === context.lang ? { html } : { html, lang: own, dir: direction(own) };
}

/** Words for the page, with their language where that is not the page's; without words, the id. */
export function namedOf(
  id: string,
  names: ReadonlyMap<string, Translated>,
  { lang }: Pick<Context, 'lang'>,
): Named {
  const named = names.get(id) ?? { text: id, lang };
  const { text, lang: own } = [named, ...(named.others ?? [])].find((one) => one.lang === lang) ?? named;
  return own === lang ? { text } : { text, lang: own };
}
