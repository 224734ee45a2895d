import type { Author, Source } from '../case/schema.ts';
import { edtf, type CslItem } from './csl.ts';

/** What is said of a page to machines that read schema.org, besides its citation. */
export interface Described {
  readonly authors: readonly Author[];
  /** The absolute address of the picture that stands for it. */
  readonly image: string;
  /** Where the words come from; of a case only. */
  readonly sources?: readonly Source[];
}

/**
 * A case, or a lesson with `claim`, in JSON-LD with the words of schema.org. What was said in a case is not in it: that
 * is in the JSON edition.
 * @see https://schema.org/LearningResource https://schema.org/Claim
 */
export function jsonLdOf(item: CslItem, { authors, image, sources = [] }: Described, claim = false): string {
  const [day, first] = [item.issued, item['original-date'] ?? item.issued].map((date) => date && edtf(date));
  return JSON.stringify({
    '@context': 'https://schema.org',
    '@type': [claim ? 'Claim' : 'Article', 'LearningResource'],
    '@id': item.URL,
    url: item.URL,
    [claim ? 'text' : 'headline']: item.title,
    description: item.abstract,
    image,
    author: authors.map(({ name, url, orcid }) => ({
      '@type': name === item.publisher ? 'Organization' : 'Person',
      name,
      url: orcid === undefined ? url : `https://orcid.org/${orcid}`,
    })),
    publisher: { '@type': 'Organization', name: item.publisher },
    datePublished: first,
    dateModified: day,
    version: item.version,
    inLanguage: item.language,
    license: item.license,
    ...(sources.length > 0 && {
      isBasedOn: sources.map(({ title, url, lang }) => ({
        '@type': 'CreativeWork',
        name: title,
        url,
        inLanguage: lang,
      })),
    }),
  }).replaceAll('<', '\\u003c');
}
