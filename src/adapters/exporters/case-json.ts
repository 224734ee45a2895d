import { z } from 'zod';
import { measure, Measures } from '../../core/case/measures/index.ts';
import { Address, DateText, Id, Instant, Language } from '../../core/case/scalars.ts';
import {
  Author,
  Block,
  Case,
  Commentary,
  Event,
  Exhibit,
  Gap,
  LessonRef,
  Message,
  Participant,
  Poll,
  Prose,
  Source,
  Step,
} from '../../core/case/schema.ts';
import { Revision } from '../../core/revision/schema.ts';
import type { Urls } from '../../core/url.ts';

const Edition = z.strictObject({ lang: Language, url: Address });

/** What is on record of a revision, with the digests of its files. */
const FrozenRevision = Revision.pick({ number: true, date: true, note: true, files: true });
type FrozenRevision = z.infer<typeof FrozenRevision>;

/** The JSON edition of a case: its model, what can be measured in it, and where it stands. */
export const CaseDocument = Case.omit({ allow: true }).extend({
  $schema: Address.describe('The address of this schema'),
  url: Address.describe('The page of the case; the file names of its pictures are relative to it'),
  editions: z.array(Edition).describe('The pages of the case in each language'),
  revision: FrozenRevision.optional().describe('Which revision this is, where it is a frozen one'),
  measures: Measures,
});
export type CaseDocument = z.infer<typeof CaseDocument>;

/** Where a case can be read: one page in each language. */
export interface CaseEdition {
  readonly lang: string;
  /** A path of the site. */
  readonly href: string;
}

/** Writes the JSON edition of a case; it is valid by {@link caseJsonSchema} and ends with a line break. */
export const caseJson = (
  model: Case,
  editions: readonly CaseEdition[],
  urls: Urls,
  revision?: FrozenRevision,
): string => `${JSON.stringify(documentOf(model, editions, urls, revision), null, 2)}\n`;

/** The same in one line, for a file of many (JSON Lines). */
export const caseJsonLine = (model: Case, editions: readonly CaseEdition[], urls: Urls): string =>
  `${JSON.stringify(documentOf(model, editions, urls))}\n`;

function documentOf(
  model: Case,
  editions: readonly CaseEdition[],
  urls: Urls,
  revision?: FrozenRevision,
): CaseDocument {
  const document: CaseDocument & { allow?: Case['allow'] } = {
    $schema: urls.absolute(urls.caseSchema()),
    url: urls.absolute(revision ? urls.caseRevision(model.slug, revision.number) : urls.case(model.slug)),
    editions: editions.map(({ lang, href }) => ({ lang, url: urls.absolute(href) })),
    ...(revision && { revision }),
    ...model,
    measures: measure(model),
  };
  delete document.allow;
  return document;
}

/** The parts of the schema that have a name of their own in it. */
const named = {
  Address,
  Author,
  Block,
  Commentary,
  DateText,
  Event,
  Exhibit,
  Gap,
  Id,
  Instant,
  Language,
  LessonRef,
  Message,
  Measures,
  Participant,
  Poll,
  Prose,
  Source,
  Step,
};

/** The JSON Schema (2020-12) of {@link CaseDocument}, with the address `id` as its `$id`. */
export function caseJsonSchema(id: string): object {
  for (const [name, schema] of Object.entries(named)) {
    z.globalRegistry.add(schema, { ...z.globalRegistry.get(schema), id: name });
  }
  const { $schema, ...schema } = z.toJSONSchema(CaseDocument, { target: 'draft-2020-12', io: 'output' });
  return {
    $schema,
    $id: id,
    title: 'A case of Casebook, version 1',
    description:
      'One annotated conversation with its facts, steps and measures. Ids of one case never clash.',
    ...schema,
  };
}
