import type { Block } from '../../case/schema.ts';

/** What can be compared: the blocks of a case, and what its front matter lists. */
export type EntryKind =
  Block['type'] | 'facts' | 'speaker' | 'source' | 'question' | 'paragraph' | 'quotation';

/** What a text of an entry is to it. */
export type TextRole =
  | 'body'
  | 'translation'
  | 'alt'
  | 'option'
  | 'why'
  | 'reveal'
  | 'title'
  | 'summary'
  | 'outcome'
  | 'claim'
  | 'name';

/** What is told of an entry beside its texts. */
export type FactName =
  | 'kind'
  | 'speaker'
  | 'time'
  | 'answers'
  | 'via'
  | 'language'
  | 'fidelity'
  | 'source'
  | 'locator'
  | 'edited'
  | 'deleted'
  | 'redactions'
  | 'translator'
  | 'reason'
  | 'duration'
  | 'picture'
  | 'pixels'
  | 'about'
  | 'by'
  | 'lesson'
  | 'stance'
  | 'poll'
  | 'multiple'
  | 'closes'
  | 'again'
  | 'version'
  | 'correct'
  | 'order'
  | 'platform'
  | 'channel'
  | 'started'
  | 'published'
  | 'ending'
  | 'licence'
  | 'authors'
  | 'topics'
  | 'fictional'
  | 'handle'
  | 'role'
  | 'organization'
  | 'pseudonym'
  | 'type'
  | 'publisher'
  | 'author'
  | 'date'
  | 'address'
  | 'accessed'
  | 'archived'
  | 'archivedOn'
  | 'passage';

/** A text of an entry. */
export interface EntryText {
  readonly role: TextRole;
  readonly name?: string;
  readonly text: string;
  /** Its HTML without marks, where it has one. */
  readonly html?: string;
  readonly lang: string;
}

/** A fact of an entry. Of what is named by an id, `id` is the id and `value` the name. */
export interface EntryFact {
  readonly name: FactName;
  readonly value: string;
  readonly id?: string;
}

/** A marked phrase. */
export interface Mark {
  readonly id: string;
  readonly text: string;
}

/** One thing that is compared with the same thing in another revision. */
export interface Entry {
  readonly kind: EntryKind;
  /** Its anchor. */
  readonly id: string | undefined;
  /** What it is known by beside its anchor, such as the lesson that a note is on. */
  readonly key: string | undefined;
  readonly texts: readonly EntryText[];
  readonly facts: readonly EntryFact[];
  readonly marks: readonly Mark[];
}

/** The fact of an entry by its name. */
export const factOf = (entry: Entry, name: FactName): string | undefined =>
  entry.facts.find((fact) => fact.name === name)?.value;

/** All words of an entry. */
export const textOf = ({ texts }: Entry): string => texts.map(({ text }) => text).join('\n\n');
