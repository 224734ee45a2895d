import { z } from 'zod';

const messages = z
  .array(z.string())
  .describe('The ids of the messages that prove it, in the order of the case');

/** A length of time; days are of 24 hours, `iso` says the same as `seconds`. */
export const Span = z.strictObject({
  seconds: z.number().int().min(0),
  iso: z.string().describe('ISO 8601, such as P3D or PT2H5M'),
});

const basis = z
  .enum(['times', 'gap'])
  .describe('Whether the times of messages say it, or a gap of the case that states how long it was');

/** A length of time in the conversation, as far as its times tell. */
export const Elapsed = z.discriminatedUnion('known', [
  z
    .strictObject({ known: z.literal('exact'), value: Span, basis, messages })
    .describe('Exact to the coarser of the two times it lies between: a second or a minute'),
  z
    .strictObject({ known: z.literal('interval'), least: Span, most: Span, basis, messages })
    .describe('Only days are known, or a length in months: it lies between these two'),
  z
    .strictObject({ known: z.literal('at-least'), least: Span, basis, messages })
    .describe('Some messages have no time, so it may be longer'),
  z.strictObject({ known: z.literal('not-known'), messages }).describe('The times that it needs are missing'),
  z
    .strictObject({ known: z.literal('none'), messages })
    .describe('There is nothing to measure, such as no reply'),
]);

/** How often something happened; always known, because the order of messages is. */
export const Count = z.strictObject({ count: z.number().int().min(0), messages });

/** Calendar days on the clock of the first message, or between dates as written: 0 when all was said on one day. */
export const Days = z.discriminatedUnion('known', [
  z.strictObject({ known: z.literal('exact'), days: z.number().int().min(0), messages }),
  z.strictObject({ known: z.literal('at-least'), days: z.number().int().min(0), messages }),
  z.strictObject({ known: z.literal('not-known'), messages }),
]);

export const Speaker = z.strictObject({
  participant: z.string().describe('The id of a participant who says something'),
  words: z.number().int().min(0).describe('Words that stand on the page, whatever their fidelity'),
  messages,
});

/** One organisation of the case: its company, agents and executives. */
export const OrganizationMeasures = z.strictObject({
  organization: z.string().optional().describe('Its name; absent where the case gives none'),
  participants: z.array(z.string()),
  firstReply: Elapsed.describe(
    'From the first message by somebody who is not of it, robots apart, to its first message after that',
  ),
  handOffs: Count.describe(
    'How often another person of it goes on; proved by the message of the one who goes on',
  ),
});

/** What can be counted and timed in the conversation of a case. */
export const Measures = z.strictObject({
  messages: z.number().int().min(0),
  words: z.number().int().min(0),
  speakers: z.array(Speaker).describe('In the order of the participants'),
  organizations: z
    .array(OrganizationMeasures)
    .describe('The one with most messages first: the main one of the case'),
  longestSilence: Elapsed.describe('The longest time between two messages that follow each other'),
  channelChanges: Count.describe('How often the talk goes on elsewhere; proved by the first message there'),
  days: Days.describe('Days from the first message to the last'),
});

export type Span = z.infer<typeof Span>;
export type Elapsed = z.infer<typeof Elapsed>;
export type Count = z.infer<typeof Count>;
export type Days = z.infer<typeof Days>;
export type Speaker = z.infer<typeof Speaker>;
export type OrganizationMeasures = z.infer<typeof OrganizationMeasures>;
export type Measures = z.infer<typeof Measures>;
