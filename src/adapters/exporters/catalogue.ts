import type { Notice } from '../../core/revision/schema.ts';
import type { Urls } from '../../core/url.ts';

/** What a site says of itself to machines. */
export interface CataloguedSite {
  readonly name: string;
  readonly description: string;
  readonly publisher: string;
  /** The licence of cases that name none, as an SPDX expression. */
  readonly license: string;
}

/** A case as the catalogue lists it. */
export interface CataloguedCase {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly status: string;
  readonly published?: string | undefined;
  /** The language that it was written in. */
  readonly lang: string;
  /** Its pages, one in each language; addresses are paths of the site. */
  readonly editions: readonly { readonly lang: string; readonly title: string; readonly href: string }[];
  readonly authors: readonly string[];
  readonly topics: readonly string[];
  readonly platform: string;
  readonly channel: string;
  readonly started: string;
  readonly ending?: string | undefined;
  readonly fictional: boolean;
  readonly steps: number;
  readonly messages: number;
  readonly participants: number;
  /** The oldest first. */
  readonly revisions: readonly RevisionEntry[];
}

interface RevisionEntry {
  readonly number: number;
  readonly date: string;
  readonly note: string;
  readonly withdrawn?: Notice | undefined;
}

/** Writes the list of all cases for machines: what each is, where it stands and in which forms. */
export function catalogueText(site: CataloguedSite, cases: readonly CataloguedCase[], urls: Urls): string {
  const absolute = (path: string) => urls.absolute(path);
  const formsOf = (slug: string) => ({
    json: absolute(urls.caseJson(slug)),
    markdown: absolute(urls.caseMarkdown(slug)),
    annotations: absolute(urls.caseAnnotations(slug)),
    oembed: absolute(urls.caseOembed(slug)),
    embed: absolute(urls.embed(slug)),
  });
  const catalogue = {
    name: site.name,
    description: site.description,
    url: absolute(urls.home()),
    publisher: site.publisher,
    license: site.license,
    documentation: absolute(urls.aboutData()),
    dataset: absolute(urls.dataset()),
    schema: absolute(urls.caseSchema()),
    cases: cases.map(({ slug, editions, revisions, ...facts }) => ({
      slug,
      url: absolute(urls.case(slug)),
      ...facts,
      editions: editions.map(({ href, ...edition }) => ({ ...edition, url: absolute(href) })),
      revisions: revisions.map((revision) => ({
        ...revision,
        url: absolute(urls.caseRevision(slug, revision.number)),
        json: absolute(urls.caseJson(slug, revision.number)),
      })),
      formats: formsOf(slug),
    })),
  };
  return `${JSON.stringify(catalogue, null, 1)}\n`;
}
