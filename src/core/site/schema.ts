import { z } from 'zod';
import { Address, Contact, Language } from '../case/scalars.ts';

/** What `casebook.yaml` says of a site; every key is optional. */
export const Site = z.strictObject({
  name: z.string().trim().min(1).max(80).default('Casebook'),
  description: z.string().trim().min(1).max(280).default('Case studies from annotated conversations'),
  publisher: z.string().trim().min(1).max(120).optional(),
  contact: Contact.optional(),
  languages: z.array(Language).min(1).default(['en']),
  license: z.string().trim().min(1).max(60).default('CC-BY-4.0').describe('An SPDX licence expression'),
  address: Address.optional().describe('Where the site lives, where SITE_URL does not say it'),
});
export type Site = z.infer<typeof Site>;

const topicWords = {
  title: z.string().trim().min(1).max(90),
  description: z.string().trim().min(1).max(400),
};

/** Where a link to the contact of a site leads. */
export const contactAddress = ({ contact }: Pick<Site, 'contact'>): string | undefined =>
  contact === undefined || /^(?:https?|mailto):/i.test(contact) ? contact : `mailto:${contact}`;

/** A topic of `topics.yaml`, in the first language of the site. */
export const Topic = z.strictObject({
  ...topicWords,
  translations: z
    .record(Language, z.strictObject(topicWords))
    .optional()
    .describe('The same in other languages, by their tags (BCP 47)'),
});
export type Topic = z.infer<typeof Topic>;

/** `topics.yaml`: topics by id. */
export const Topics = z.record(z.string(), Topic);
export type Topics = z.infer<typeof Topics>;
