import { z } from 'zod';
import { Address, DateText, Duration, Id, Instant, Language, Orcid } from './scalars.ts';
import {
  channels,
  endings,
  fidelities,
  gapReasons,
  pollKinds,
  redactionReasons,
  removers,
  roles,
  stances,
  statuses,
} from './vocabulary.ts';

const text = (most: number) => z.string().trim().min(1).max(most);

/** A passage: safe HTML, and the same as plain text in which blocks are parted by an empty line. */
export const Prose = z.strictObject({
  html: z
    .string()
    .describe('Safe HTML: no script, no style, no address but http, https, mailto and exhibits'),
  text: z.string().describe('The words alone, white space collapsed, paragraphs parted by an empty line'),
});

/** Somebody who annotated the case. */
export const Author = z.strictObject({
  name: text(120),
  given: text(120).optional(),
  family: text(120).optional(),
  orcid: Orcid.optional(),
  url: Address.optional(),
});

/** Somebody who speaks in the case. People with the same organisation are one side. */
export const Participant = z.strictObject({
  id: Id,
  name: text(120),
  handle: text(80).optional(),
  role: z.enum(roles),
  organization: text(120).optional(),
  pseudonym: z.boolean().default(false),
});

/** Where the words come from. `kind` is open: article, blog-post, comment-thread, … */
export const Source = z.strictObject({
  id: Id,
  title: text(300),
  kind: text(60),
  publisher: text(200).optional(),
  author: text(200).optional(),
  date: DateText.optional(),
  lang: Language.optional(),
  url: Address.optional(),
  accessed: DateText.optional(),
  archived: Address.optional(),
  archivedOn: DateText.optional(),
});

/** Where the conversation was held, who could read it, when it began. */
export const Setting = z.strictObject({
  platform: text(60),
  channel: z.enum(channels),
  started: DateText,
});

const Narration = z.strictObject({ type: z.literal('narration'), body: Prose });

const Translation = z.strictObject({
  type: z.literal('translation'),
  lang: Language,
  by: text(120).optional(),
  body: Prose,
});

/** A phrase inside a message that something points at. */
export const Mark = z.strictObject({ type: z.literal('mark'), id: Id, text: z.string() });

/** Words that were taken out of a message. */
export const Redaction = z.strictObject({
  type: z.literal('redacted'),
  reason: z.enum(redactionReasons),
  by: text(120).optional(),
});

/** One thing somebody said, in whatever medium. */
export const Message = z.strictObject({
  type: z.literal('message'),
  id: Id,
  from: z.string().describe('The id of a participant'),
  at: Instant.optional(),
  replyTo: z.string().optional().describe('The id of an earlier message'),
  via: text(60).optional().describe('The platform, where it is not that of the case'),
  lang: Language.optional(),
  fidelity: z.enum(fidelities),
  source: z.string().optional().describe('The id of a source'),
  locator: text(120).optional(),
  edited: z.boolean().default(false),
  deleted: z
    .union([z.boolean(), z.enum(removers)])
    .default(false)
    .describe('Whether it was taken down since; by whom, where that is said. It may have no words then'),
  body: Prose,
  marks: z.array(Mark),
  redactions: z.array(Redaction),
  translations: z.array(Translation),
});

/** Something known to be missing. */
export const Gap = z.strictObject({
  type: z.literal('gap'),
  id: Id.optional(),
  reason: z.enum(gapReasons),
  duration: Duration.optional(),
  source: z.string().optional(),
  body: Prose,
});

/** A picture from the conversation, with a caption. */
export const Exhibit = z.strictObject({
  type: z.literal('exhibit'),
  src: text(300),
  alt: text(600),
  source: z.string().optional(),
  body: Prose,
});

/** What the editor says about a message, mark, gap or event. */
export const Commentary = z.strictObject({
  type: z.literal('commentary'),
  id: Id.optional(),
  on: z.string().optional().describe('The id of what it is about; without it, the block just before'),
  by: text(120).optional(),
  body: Prose,
});

/** Something that happened and was not a message. */
export const Event = z.strictObject({
  type: z.literal('event'),
  id: Id.optional(),
  at: Instant.optional(),
  source: z.string().optional(),
  locator: text(120).optional(),
  body: Prose,
});

/** How a step bears on a lesson. */
export const LessonRef = z.strictObject({
  type: z.literal('lesson'),
  ref: z.string().describe('The id of a lesson'),
  stance: z.enum(stances),
  body: Prose,
});

const Option = z.strictObject({
  type: z.literal('option'),
  id: Id,
  correct: z.boolean().default(false),
  body: Prose,
  why: Prose.optional(),
});

/** A question to the reader at a point in the case. */
export const Poll = z.strictObject({
  type: z.literal('poll'),
  id: Id,
  kind: z.enum(pollKinds),
  multiple: z.boolean().default(false),
  closes: DateText.optional(),
  again: z.string().optional().describe('The id of an earlier poll of this case, asked again'),
  version: z
    .number()
    .int()
    .min(1)
    .default(1)
    .describe('Changed wording of a published poll demands the next'),
  question: Prose,
  options: z.array(Option),
  reveal: Prose.optional(),
});

export const Block = z.discriminatedUnion('type', [
  Narration,
  Message,
  Gap,
  Exhibit,
  Commentary,
  Event,
  LessonRef,
  Poll,
]);

/** A numbered stage of the case: the unit readers walk through. */
export const Step = z.strictObject({
  type: z.literal('step'),
  id: Id,
  title: text(120),
  blocks: z.array(Block),
});

const translatable = {
  title: text(90),
  summary: text(280),
  lang: Language,
  outcome: text(400),
  questions: z.array(text(400)).default([]),
};

/** The facts of a case, as they stand in the front matter of `case.mdx`. */
export const FrontMatter = z.strictObject({
  format: z.literal(1).default(1).describe('The version of the format'),
  ...translatable,
  status: z.enum(statuses),
  published: DateText.optional(),
  authors: z.array(Author).min(1),
  topics: z.array(z.string()).min(1),
  setting: Setting,
  participants: z.array(Participant).min(1),
  sources: z.array(Source).default([]),
  ending: z.enum(endings).optional(),
  license: text(60).optional().describe('An SPDX licence expression'),
  citedBy: z
    .array(z.strictObject({ title: text(200), year: z.number().int().optional(), url: Address.optional() }))
    .default([]),
  fictional: z.boolean().default(false),
  allow: z.array(z.strictObject({ code: z.string(), reason: text(300) })).default([]),
});

/** What a translation may say in its front matter; the rest comes from the original. */
export const TranslatedFrontMatter = z.strictObject({
  title: translatable.title,
  summary: translatable.summary,
  lang: translatable.lang,
  outcome: translatable.outcome,
  questions: z.array(text(400)).optional(),
  participants: z
    .array(z.strictObject({ id: z.string(), name: text(120), organization: text(120).optional() }))
    .optional()
    .describe('Names where they differ in this language, by the id of the participant'),
});

/** One annotated conversation: the model that every output is made from. */
export const Case = FrontMatter.extend({
  slug: z.string(),
  opening: Prose.optional().describe('Narration before the first step'),
  steps: z.array(Step),
  closing: Prose.optional().describe('Narration after the last step'),
});

export type Prose = z.infer<typeof Prose>;
export type Author = z.infer<typeof Author>;
export type Participant = z.infer<typeof Participant>;
export type Source = z.infer<typeof Source>;
export type Message = z.infer<typeof Message>;
export type Gap = z.infer<typeof Gap>;
export type Exhibit = z.infer<typeof Exhibit>;
export type Commentary = z.infer<typeof Commentary>;
export type Event = z.infer<typeof Event>;
export type LessonRef = z.infer<typeof LessonRef>;
export type Poll = z.infer<typeof Poll>;
export type Block = z.infer<typeof Block>;
export type Step = z.infer<typeof Step>;
export type FrontMatter = z.infer<typeof FrontMatter>;
export type TranslatedFrontMatter = z.infer<typeof TranslatedFrontMatter>;
export type Case = z.infer<typeof Case>;
type Remover = (typeof removers)[number];
export type Fidelity = Message['fidelity'];

/** Who took a message down: its author, where the case does not say. */
export const removerOf = (deleted: true | Remover): Remover => (deleted === true ? 'author' : deleted);

/** Whether a message was taken down and nothing of what it said is left. */
export const isWordless = ({ deleted, body }: Pick<Message, 'deleted' | 'body'>): boolean =>
  deleted !== false && body.html === '';
export type Role = Participant['role'];
export type Stance = LessonRef['stance'];
