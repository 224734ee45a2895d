import { z } from 'zod';
import { Id, Language } from '../case/scalars.ts';

const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .describe('A calendar day, EDTF level 0');

export const Sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('SHA-256 in hexadecimal, FIPS 180-4');

/** A whole number from 1, also where a file gives it as the text that stands there. */
const Count = z.preprocess(
  (value) => (typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : value),
  z.number().int().min(1),
);

/** The version of a file's format. */
export const FormatVersion = z.preprocess((value) => (value === '1' ? 1 : value), z.literal(1)).default(1);

const Sentence = z.string().trim().min(1).max(400);

/** Why something is there no more: a sentence in the language of the text, or one for each of several languages. */
export const Reason = z.union([
  Sentence,
  z.record(Language, Sentence).refine((all) => Object.keys(all).length > 0, {
    params: { expected: 'a sentence, or one for each language' },
  }),
]);

/** Why words were taken down, and when. */
export const Notice = z.strictObject({ date: Day, reason: Reason });

/** A numbered, frozen text. */
export const Revision = z.strictObject({
  number: Count.describe('Counted from 1 without a hole'),
  date: Day.describe('When it was frozen'),
  note: Sentence.describe('What changed, in a sentence for those who cited an earlier one'),
  files: z.record(z.string(), Sha256).describe('Every frozen file by its path in the folder'),
  anchors: z.array(Id).describe('Every id that it published, in the order of the text'),
  polls: z
    .record(Id, z.strictObject({ version: Count, options: z.array(Id) }))
    .default({})
    .describe('What could be voted for'),
  quotes: z
    .record(z.string(), Count)
    .optional()
    .describe(
      'Of a lesson, the newest revision of each case that it quotes: the one it shows where it names none',
    ),
  withdrawn: Notice.optional().describe('Set where its words were taken down; its files are gone then'),
});

/** `revisions.yaml`: what a case or lesson has published. */
export const Revisions = z.strictObject({
  format: FormatVersion,
  revisions: z.array(Revision).min(1).describe('The oldest first'),
  moved: z.record(Id, Id).default({}).describe('Where an anchor stands now, by the id it had'),
  gone: z.record(Id, Reason).default({}).describe('Why an anchor is there no more, by its id'),
  retired: Notice.optional().describe('Set where nobody keeps the text up to date any more'),
});

export type Reason = z.infer<typeof Reason>;
export type Notice = z.infer<typeof Notice>;
export type Revision = z.infer<typeof Revision>;
export type Revisions = z.infer<typeof Revisions>;
