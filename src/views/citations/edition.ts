import type { CitationTask } from '../../adapters/citations/task.ts';
import type { CitedEdition } from '../../core/citation/index.ts';
import { firstLanguage, prefixOf, revisionName } from '../../core/url.ts';
import { interfaceFor } from '../../i18n/index.ts';
import type { FrozenEdition } from '../frozen.ts';
import { site } from '../library.ts';
import { urls } from '../site.ts';

/** A revision at one of its routes, as far as an address and a day go. */
export type RevisionAt = Pick<FrozenEdition, 'number' | 'date' | 'route'> & { readonly href: string };

/** What every citation of a revision names. */
export async function citedEdition({ number, date, route, href }: RevisionAt): Promise<CitedEdition> {
  const { name, publisher, license } = await site();
  return {
    number,
    date,
    address: urls.absolute(href),
    ...(route !== firstLanguage && { tag: route }),
    site: name,
    publisher,
    license,
  };
}

/** What is asked for of a frozen edition of a case. */
export async function taskOf(edition: FrozenEdition): Promise<CitationTask> {
  return {
    lang: interfaceFor(edition.lang),
    edition: await citedEdition(edition),
    text: edition.withdrawn
      ? { kind: 'case', id: edition.slug, lang: edition.lang, withdrawn: edition.withdrawn }
      : edition.digest,
    folder: [prefixOf(edition.route), 'cases', edition.slug, revisionName(edition.number)]
      .filter((part) => part !== undefined)
      .join('/'),
  };
}
