import { licenceAddress } from '../site/licence.ts';
import type { Fidelity, Source } from '../case/schema.ts';
import type { Notice } from '../revision/schema.ts';
import type { CitedKind } from './kinds.ts';

/** What citations say in words, in the language of the interface. */
export interface CitationWords {
  /** What a message is called by its platform and how near its words are: “Twitter, paraphrased”. */
  readonly genre: (platform: string, fidelity: Fidelity) => string;
  /** What other places are called. */
  readonly places: Readonly<Record<Exclude<CitedKind, 'case' | 'lesson' | 'message' | 'mark'>, string>>;
  readonly revision: (number: number) => string;
  /** How near the words of a message are, as a sentence; with the source and the place in it, where there are any. */
  readonly fidelity: (fidelity: Fidelity, source: Source | undefined, locator: string | undefined) => string;
  /** Said of a case that was invented. */
  readonly fictional: string;
  /** The title of a message that has no words any more. */
  readonly untitled: string;
  /** The title of a revision whose words were taken down. */
  readonly withdrawn: (number: number, id: string) => string;
  /** When and why that was. */
  readonly notice: (number: number, notice: Notice) => string;
}

/** One language of one frozen revision, as far as citations name it. */
export interface CitedEdition {
  readonly number: number;
  /** The day it was frozen: YYYY-MM-DD. */
  readonly date: string;
  /** The absolute address of the revision. */
  readonly address: string;
  /** The tag that stands in ids of translations; missing for the edition at the plain address. */
  readonly tag?: string;
  /** The name of the site. */
  readonly site: string;
  readonly publisher: string;
  /** The licence of what says nothing else, as an SPDX expression. */
  readonly license: string;
}

/**
 * What stands in the same way in the item of a text and of every place in it.
 * @param own the licence of the text itself, where it has one
 */
export const commonTo = (slug: string, { number, tag, publisher, license }: CitedEdition, own?: string) => ({
  id: `${slug}${tag === undefined ? '' : `-${tag}`}-r${String(number)}`,
  version: String(number),
  publisher,
  license: licenceAddress(own ?? license),
});
