import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  citeCase,
  citeLesson,
  citePlaces,
  citeWithdrawn,
  type Cited,
  type CitedEdition,
  type WithdrawnText,
} from '../../core/citation/index.ts';
import type { Lesson } from '../../core/lesson/schema.ts';
import type { InterfaceLanguage } from '../../i18n/index.ts';
import { readCaseFile } from '../collections/case-file.ts';
import { writeWhole } from '../collections/write-whole.ts';
import { citationWords } from './words.ts';
import { writeCitations, type WrittenCitation } from './write.ts';

/** One language of one revision whose citations are wanted. */
export interface CitationTask {
  /** The language of the interface. */
  readonly lang: InterfaceLanguage;
  readonly edition: CitedEdition;
  /** The digest of the side file of a case, or what a lesson says of itself; of words that were taken down, the notice. */
  readonly text: string | CitableLesson | WithdrawnText;
  /**
   * Where files for reference managers go in the built site, such as `cases/<slug>/r1`; missing where
   * those of another language serve.
   */
  readonly folder?: string;
}

/** What a citation of a lesson names. */
export type CitableLesson = Pick<Lesson, 'claim' | 'summary' | 'lang' | 'authors'> & { readonly id: string };

/** What every task of a build needs to know. */
export interface CitationFacts {
  /** A digest of the code that writes citations. */
  readonly version: string;
  /** The folder that citations are kept in from build to build. */
  readonly kept: string;
}

/** The name that the citations of a task are kept under. */
function keptName({ version }: CitationFacts, { lang, edition, text }: CitationTask): string {
  const key = createHash('sha256').update(JSON.stringify([version, lang, edition, text]));
  return `${key.digest('hex').slice(0, 32)}.json`;
}

/** Citations that lie in the folder of those that are kept. */
export interface PreparedCitations {
  /** Their name there. */
  readonly name: string;
  /** What is cited as a whole, for reference managers, by the ending of each file. */
  readonly files: WrittenCitation['files'];
}

/** Writes the citations of one edition, where they are not there from an earlier build. */
export async function prepareCitations(facts: CitationFacts, task: CitationTask): Promise<PreparedCitations> {
  const [whole] = await keptCitations(facts, task);
  if (!whole) throw new Error(`Nothing was cited of "${task.edition.address}".`);
  return { name: keptName(facts, task), files: whole.files };
}

/** The citations of one edition: of all of it, then of every place in it. They are written once and kept. */
export async function keptCitations(facts: CitationFacts, task: CitationTask): Promise<WrittenCitation[]> {
  const path = join(facts.kept, keptName(facts, task));
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as WrittenCitation[];
  const written = await writeCitations(citedIn(task), task.lang);
  writeWhole(path, JSON.stringify(written));
  return written;
}

function citedIn({ text, edition, lang }: CitationTask): Cited[] {
  const words = citationWords(lang);
  if (typeof text !== 'string' && 'withdrawn' in text)
    return [{ kind: text.kind, item: citeWithdrawn(text, edition, words) }];
  if (typeof text !== 'string') return [{ kind: 'lesson', item: citeLesson(text, edition, words) }];
  const { model } = readCaseFile(text);
  return [{ kind: 'case', item: citeCase(model, edition, words) }, ...citePlaces(model, edition, words)];
}
