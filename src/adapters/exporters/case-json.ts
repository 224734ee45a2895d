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
import { Notice, Revision } from '../../core/revision/schema.ts';
import type { Urls } from '../../core/url.ts';
import type { EditionRevision } from './editions-channel.ts';

const Edition = z.strictObject({ lang: Language, url: Address });

const Kept = Revision.pick({ number: true, date: true, note: true, files: true }).extend({
  url: Address.describe('Where these words stand for ever'),
});

/** The JSON edition of a case: its model, what can be measured in it, and where it stands. */
export const CaseDocument = Case.omit({ allow: true }).extend({
  $schema: Address.describe('The address of this schema'),
  url: Address.describe('The page of the case; the file names of its pictures are relative to it'),
  editions: z.array(Edition).describe('The pages of the case in each language'),
  measures: Measures,
  revision: Kept.optional().describe('The frozen text that these words are, with the SHA-256 of its files'),
});
export type CaseDocument = z.infer<typeof CaseDocument>;

/** The JSON edition of a revision whose words were taken down. */
const WithdrawnDocument = CaseDocument.pick({
  $schema: true,
  url: true,
  editions: true,
  slug: true,
}).extend({
  revision: Kept.extend({ withdrawn: Notice.describe('When its words were taken down, and why') }).describe(
    'The revision that was published, with the SHA-256 of the files that it had',
  ),
});
type WithdrawnDocument = z.infer<typeof WithdrawnDocument>;

/** Where a case can be read: one page in each language. */
export interface CaseEdition {
  readonly lang: string;
  /** A path of the site. */
  readonly href: string;
}

/** Writes the JSON edition of a case; it is valid by {@link caseJsonSchema} and ends with a line break. */
export const caseJson = (model: Case, standing: StandingCase, urls: Urls): string =>
  `${JSON.stringify(documentOf(model, standing, urls), null, 2)}\n`;

/** A JSON edition in one line, for a file of many (JSON Lines). */
export const inOneLine = (edition: string): string => `${JSON.stringify(JSON.parse(edition))}\n`;

/**
 * What stands in the place of a revision whose words were withdrawn: that it was there, and why it is not. It is valid by
 * {@link caseJsonSchema}.
 */
export function withdrawnJson(
  { slug, editions, revision }: StandingCase & { readonly slug: string; readonly revision: Withdrawn },
  urls: Urls,
): string {
  const { number, date, note, files, withdrawn } = revision;
  const url = urls.absolute(urls.caseRevision(slug, number));
  const document: WithdrawnDocument = {
    $schema: urls.absolute(urls.caseSchema()),
    url,
    editions: editionsIn(editions, urls),
    slug,
    revision: { number, date, note, files, withdrawn, url },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** A revision whose words were taken down. */
type Withdrawn = EditionRevision & { readonly withdrawn: Notice };

const editionsIn = (editions: readonly CaseEdition[], urls: Urls) =>
  editions.map(({ lang, href }) => ({ lang, url: urls.absolute(href) }));

/** Where a case stands, and which of its revisions its words are. */
export interface StandingCase {
  readonly editions: readonly CaseEdition[];
  readonly revision?: EditionRevision;
  /** Whether that revision itself is meant, and not the case as it stands now. */
  readonly frozen?: boolean;
}

function documentOf(model: Case, { editions, revision, frozen }: StandingCase, urls: Urls): CaseDocument {
  const kept = revision && {
    number: revision.number,
    date: revision.date,
    note: revision.note,
    files: revision.files,
    url: urls.absolute(urls.caseRevision(model.slug, revision.number)),
  };
  const document: CaseDocument & { allow?: Case['allow'] } = {
    $schema: urls.absolute(urls.caseSchema()),
    url: frozen && kept ? kept.url : urls.absolute(urls.case(model.slug)),
    editions: editionsIn(editions, urls),
    ...model,
    measures: measure(model),
    ...(kept && { revision: kept }),
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

/** The JSON Schema (2020-12) of {@link CaseDocument} and {@link WithdrawnDocument}, with the address `id` as its `$id`. */
export function caseJsonSchema(id: string): object {
  for (const [name, schema] of Object.entries(named)) {
    z.globalRegistry.add(schema, { ...z.globalRegistry.get(schema), id: name });
  }
  const { $schema, ...schema } = z.toJSONSchema(z.union([CaseDocument, WithdrawnDocument]), {
    target: 'draft-2020-12',
    io: 'output',
  });
  return {
    $schema,
    $id: id,
    title: 'A case of Casebook, version 1',
    description:
      'One annotated conversation with its facts, steps and measures, or a revision of one whose words were withdrawn. Ids of one case never clash.',
    ...schema,
  };
}
