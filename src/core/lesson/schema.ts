import { z } from 'zod';
import { Language } from '../case/scalars.ts';
import { Author } from '../case/schema.ts';

/** The front matter of a lesson: a claim in one sentence, argued in the body. */
export const Lesson = z.strictObject({
  claim: z.string().trim().min(1).max(160).describe('The claim, in one sentence'),
  summary: z.string().trim().min(1).max(280),
  lang: Language.default('en'),
  status: z.enum(['draft', 'published', 'retired']).default('published'),
  topics: z.array(z.string()).default([]),
  authors: z.array(Author).default([]),
});
export type Lesson = z.infer<typeof Lesson>;
