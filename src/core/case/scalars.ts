import { z } from 'zod';
import { isDate, isDateOrInstant, isDuration, isKebab, isLanguageTag } from './words.ts';

/** What a custom rule says of a value that it refuses; the checker turns it into a finding. */
type Expectation = 'date' | 'instant' | 'duration' | 'id' | 'language' | 'address' | 'contact' | 'orcid';

const MAILBOX = /^(?:mailto:)?[^\s"'<>@:/?#&%]+@[^\s"'<>@:/?#&%]+$/i;
const expecting = (expected: Expectation) => ({ params: { expected } });
/** An id: kebab-case, not beginning with `cb-`, which the pages keep for themselves. */
export const Id = z
  .string()
  .refine(isKebab, expecting('id'))
  .describe('An id in kebab-case; those that begin with cb- are the site’s own');
/** A language tag (BCP 47), such as `en` or `es-MX`. */
export const Language = z
  .string()
  .refine(isLanguageTag, expecting('language'))
  .describe('A language tag (BCP 47)');
/** A date: year, month or day (EDTF level 0). */
export const DateText = z
  .string()
  .refine(isDate, expecting('date'))
  .describe('A year, month or day (EDTF level 0)');
/** A day, or an instant to the minute or second with `Z` or an offset (RFC 3339). */
export const Instant = z
  .string()
  .refine(isDateOrInstant, expecting('instant'))
  .describe('A day, or an instant to the minute or second with Z or an offset');
/** A duration (ISO 8601). */
export const Duration = z
  .string()
  .refine(isDuration, expecting('duration'))
  .describe('A duration (ISO 8601), such as P3D or PT2H');
/** An http or https address. */
export const Address = z
  .string()
  .refine((value) => /^https?:\/\/[^\s"'<>]+$/.test(value) && URL.canParse(value), expecting('address'))
  .describe('An http or https address');

/** Where readers can write to: a page, or a mailbox with or without `mailto:`. */
export const Contact = z
  .string()
  .trim()
  .max(200)
  .refine((value) => Address.safeParse(value).success || MAILBOX.test(value), expecting('contact'))
  .describe('An address of a page or a mailbox for readers');

/** An ORCID iD. */
export const Orcid = z
  .string()
  .refine((value) => /^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/.test(value), expecting('orcid'))
  .describe('An ORCID iD, such as 0000-0002-1825-0097');
