import { acrossCodes } from './across.ts';
import { blockCodes } from './blocks.ts';
import { contradictionCodes } from './contradictions.ts';
import type { CodeEntry } from './entry.ts';
import { fileCodes } from './file.ts';
import { frontMatterCodes } from './front-matter.ts';
import { lessonCodes } from './lessons.ts';
import { letterCodes } from './letters.ts';
import { permanenceCodes } from './permanence.ts';
import { referenceCodes } from './references.ts';
import { safetyCodes } from './safety.ts';
import { substanceCodes } from './substance.ts';

export type { CodeEntry, Severity } from './entry.ts';

const table = {
  ...fileCodes,
  ...frontMatterCodes,
  ...blockCodes,
  ...referenceCodes,
  ...substanceCodes,
  ...safetyCodes,
  ...acrossCodes,
  ...contradictionCodes,
  ...lessonCodes,
  ...permanenceCodes,
  ...letterCodes,
};

/** The name of a finding's kind; names never change and are never used again for something else. */
export type Code = keyof typeof table;

/** Every kind of finding there is, by its code. */
export const codes: Readonly<Record<Code, CodeEntry>> = table;

/** All codes in order. */
export const codeNames = (Object.keys(table) as Code[]).sort();

export const isCode = (value: string): value is Code => Object.hasOwn(table, value);
