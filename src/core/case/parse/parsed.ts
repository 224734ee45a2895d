import type { Fault } from '../../text/finding.ts';
import type { Span } from '../../text/place.ts';
import type { Case } from '../schema.ts';
import type { AnchorLink, Fence } from './context.ts';
import type { Path } from './front-matter.ts';

/** What a file is read with. */
export interface CaseText {
  /** The text of the file, without a byte order mark. */
  readonly text: string;
  /** The name of the folder of the case. */
  readonly slug: string;
  /** The names of the pictures in that folder. */
  readonly pictures: ReadonlySet<string>;
  /** The names of other files in it, one of which may be meant where a picture is missing. */
  readonly others?: readonly string[] | undefined;
  /** `case.mdx` as it was read, where the file is a translation of it. */
  readonly original?: Pick<ParsedCase, 'draft' | 'lost'> | undefined;
}

/** A case file as read: the model where the text gives one, and everything that is wrong with it. */
export interface ParsedCase {
  /** The model, where front matter and blocks fit the schema. */
  readonly model: Case | undefined;
  /** The model as far as it goes, with stand-ins for what does not fit: good for checks, never for publishing. */
  readonly draft: Case | undefined;
  /** The keys of the front matter about which the text says nothing that can be read. */
  readonly lost: ReadonlySet<string>;
  readonly faults: readonly Fault[];
  readonly anchorLinks: readonly AnchorLink[];
  /** All code, in the order of the text. */
  readonly fences: readonly Fence[];
  /** Ids in blocks that did not make it into the model. */
  readonly lostIds: readonly string[];
  /** Whether blocks of the body may be lost through faults, so that what it lacks may be their doing. */
  readonly hurt: boolean;
  /** Whether the tag that begins here was mended, so that what it says is not all that it said. */
  isMended(start: number): boolean;
  /** What readers do not see as it was written; nobody asks that of what was frozen. */
  changedLetters(): readonly Fault[];
  /** The stretch of the text that the YAML of the front matter fills. */
  readonly yamlSpan: Span;
  /** Places in the front matter, and in the tags of blocks, for faults found later. */
  readonly places: Places;
}

/** Finds pieces of the model in the text. */
export interface Places {
  yaml(path: Path): Span;
  /** The value (or else name) of a block's attribute; without it, the block's `<` and name. */
  attribute(block: object, attribute: string): Span;
  /** A block's `<` and name. */
  block(block: object): Span;
  /** Whether something in a block cannot be read, so that what it lacks may be that. */
  isHurt(block: object): boolean;
}
