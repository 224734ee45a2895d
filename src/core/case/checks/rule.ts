import type { Fault } from '../../text/finding.ts';
import type { ParsedCase } from '../parse/index.ts';
import type { Promised } from '../../revision/checks/index.ts';
import type { FormerLessons } from '../lessons-now.ts';
import type { Case } from '../schema.ts';

/** What a case may refer to outside its own folder. */
export interface World {
  /** Nothing where the file of topics cannot be read, which is told there. */
  readonly topics: ReadonlySet<string> | undefined;
  readonly lessons: ReadonlySet<string>;
  /** The lessons among them that readers do not see yet. */
  readonly draftLessons: ReadonlySet<string>;
  /** The ids that lessons have now, by those that they had and that cases may go on naming. */
  readonly formerLessons?: FormerLessons;
  /** What the content folder has promised to keep, where it has a ledger. */
  readonly promised?: Promised | undefined;
}

/** What a rule is given: one parsed case file and what is around it. */
export interface Subject {
  readonly text: string;
  readonly parsed: ParsedCase;
  /** The model, or as much of it as could be made. */
  readonly model: Case;
  readonly world: World;
  readonly pictures: ReadonlySet<string>;
  /** The other files in the folder of the case. */
  readonly others?: readonly string[] | undefined;
  /** `case.mdx` as it was read, where this file is a translation of it. */
  readonly original: ParsedCase | undefined;
}

/** One rule: everything in a case that breaks it. */
export type Rule = (subject: Subject) => Fault[];
