import { attributesOf } from './site.ts';

/** What Zotero makes of a page that it has no translator of its own for. */
export interface Saved {
  readonly itemType: string;
  readonly title: string;
  readonly creators: readonly { readonly firstName?: string; readonly lastName: string }[];
  readonly date: string;
  readonly url: string;
  readonly websiteTitle: string;
  readonly language: string;
  readonly rights: string;
  /** What kind of page it is, in words. */
  readonly websiteType: string;
}

type Metas = readonly { readonly name: string; readonly content: string }[];

const entities = (text: string) =>
  text
    .replace(/&#(?:x([\da-f]+)|(\d+));/gi, (_, hex?: string, digits?: string) =>
      String.fromCodePoint(hex === undefined ? Number(digits) : parseInt(hex, 16)),
    )
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

const metasOf = (html: string): Metas =>
  [...html.matchAll(/<meta\s[^>]*>/g)].flatMap(([tag]) => {
    const name = attributesOf(tag, 'name')[0] ?? attributesOf(tag, 'property')[0];
    const content = attributesOf(tag, 'content')[0];
    return name !== undefined && content ? [{ name, content: entities(content) }] : [];
  });

/** Vocabularies that a name may begin with, as far as the fields below are read from them. */
const PREFIXES = ['z', 'dc', 'dcterms', 'eprints', 'prism', 'og', 'article', 'bib', 'bibo', 'so', 'book'];

/** A statement such as `dcterms:issued`; in `og:video:release_date` the second part is the prefix if it is one. */
function statementOf(name: string): string | undefined {
  const parts = name.split(/[.:_]/);
  const [first = '', second = ''] = parts.map((part) => part.toLowerCase());
  const inner = parts.length > 2 && PREFIXES.includes(second);
  if (!inner && !PREFIXES.includes(first)) return undefined;
  const rest = name.slice(inner ? first.length + second.length + 2 : first.length + 1);
  return `${inner ? second : first}:${rest.charAt(0).toLowerCase()}${rest.slice(1)}`;
}

/** Without a comma the last word is the family name; with one, what stands before it. */
function nameOf(author: string): Saved['creators'][number] {
  const name = author.replace(/^[\s.,/[\]:]+/, '').replace(/[\s.,/[\]:]+$/, '');
  if (author.includes(',')) {
    const [lastName = '', firstName] = name.split(/, ?/);
    return firstName === undefined ? { lastName } : { lastName, firstName };
  }
  const space = name.lastIndexOf(' ');
  return { lastName: name.slice(space + 1), firstName: name.slice(0, Math.max(0, space)) };
}

/** Two people in one field are told apart by a semicolon, or by a comma between words that look like whole names. */
function namesIn(fields: readonly string[]): readonly string[] {
  return fields.flatMap((field) => {
    const byComma = field.split(/\s*,\s*/);
    const two = fields.length === 1 && !field.includes(';') && byComma.length > 1;
    const whole = two && byComma[0]?.includes(' ') && byComma[1]?.includes(' ');
    return whole ? byComma : field.split(/\s*;\s*/);
  });
}

/**
 * Reads a page in the order of Zotero's translator “Embedded Metadata” and of the one for RDF beneath it, as both stood in
 * the middle of 2026. What is said in JSON-LD they do not read.
 * @see https://github.com/zotero/translators
 */
export function readLikeZotero(html: string): Saved {
  const metas = metasOf(html);
  const statements = metas.flatMap(({ name, content }) => {
    const statement = statementOf(name);
    return statement === undefined ? [] : [{ statement, content }];
  });
  const first = (...names: readonly string[]) =>
    names.map((name) => statements.find(({ statement }) => statement === name)?.content).find(Boolean);
  const highwire = (name: string) =>
    metas.filter((meta) => meta.name.endsWith(name)).map(({ content }) => content);

  const ogType = { article: undefined, website: 'webpage', book: 'book' }[first('og:type') ?? ''];
  const guess = highwire('citation_title').length > 0 ? 'journalArticle' : 'webpage';
  const hwType = highwire('citation_journal_title').length > 0 ? 'journalArticle' : undefined;
  const itemType =
    hwType ?? first('z:itemType', 'z:type') ?? ogType ?? first('dc:type', 'dcterms:type') ?? guess;

  const authors = highwire('citation_author');
  const creators = (
    authors.length > 0 ? namesIn(authors) : [first('dc:creator', 'dcterms:creator') ?? 'byline']
  )
    .filter((name, index, all) => name !== all[index - 1] && /[^\s,-.;]/.test(name))
    .map(nameOf);

  const [, pageTitle = ''] = /<title>([^<]*)<\/title>/.exec(html) ?? [];
  const [canonical = ''] = [...html.matchAll(/<link[^>]*rel="canonical"[^>]*>/g)].map(
    ([tag]) => attributesOf(tag, 'href')[0] ?? '',
  );
  return {
    itemType,
    title:
      highwire('citation_title')[0] ??
      first('dc:title', 'dcterms:title', 'eprints:title', 'og:title') ??
      entities(pageTitle),
    creators,
    date:
      highwire('citation_date')[0] ??
      highwire('citation_cover_date')[0] ??
      highwire('citation_publication_date')[0] ??
      first(
        'eprints:date',
        'prism:publicationDate',
        'og:published_time',
        'article:published_time',
        'dc:date.issued',
        'dcterms:date.issued',
        'dcterms:issued',
        'dc:date',
        'dcterms:date',
      ) ??
      highwire('citation_online_date')[0] ??
      highwire('citation_year')[0] ??
      attributesOf(html, 'datetime')[0] ??
      '',
    url: highwire('citation_public_url')[0] ?? first('og:url') ?? canonical,
    rights: first('prism:copyright', 'dc:rights', 'dcterms:rights', 'so:license') ?? '',
    websiteType: first('dc:type', 'dcterms:type') ?? '',
    websiteTitle: first('prism:publicationName', 'og:site_name') ?? '',
    language:
      highwire('citation_language')[0] ??
      first('dc:language', 'dcterms:language') ??
      attributesOf(html.slice(0, 300), 'lang')[0] ??
      '',
  };
}
