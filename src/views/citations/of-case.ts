import { fileNames } from '../../adapters/citations/formats.ts';
import { citationWords } from '../../adapters/citations/words.ts';
import type { CitationHeadProps, CiteProps } from '../../components/cite/props.ts';
import { citeCase, plainCitation, plainWithoutRevision } from '../../core/citation/index.ts';
import type { Case } from '../../core/case/schema.ts';
import { interfaceFor, words } from '../../i18n/index.ts';

import type { FrozenEdition } from '../frozen.ts';
import { site } from '../library.ts';
import { urls } from '../site.ts';
import { citedEdition } from './edition.ts';
import { citationHead } from './head.ts';

/** How a case is cited: at its foot and in its head. */
interface CaseCited {
  readonly cite: CiteProps;
  /** Of a case that has a revision. */
  readonly head?: CitationHeadProps;
}

/** A revision as its number and the day it was frozen. */
interface Frozen {
  readonly number: number;
  readonly date: string;
}

/** The revision whose words the page of a case shows: the newest, unless it was taken down. */
export const newestOf = (editions: readonly FrozenEdition[]): Frozen | undefined =>
  editions.find(({ newest, withdrawn }) => newest && withdrawn === undefined);

/**
 * How a case is cited at one of its revisions; without one, by its own address and nothing else.
 * @param route the tag that stands for the edition in addresses
 */
export async function caseCited(
  model: Case,
  route: string,
  revision: Frozen | undefined,
): Promise<CaseCited> {
  const { publisher } = await site();
  const lang = interfaceFor(model.lang);
  const t = words(lang);
  const said = citationWords(lang);
  const { slug } = model;
  if (revision === undefined)
    return {
      cite: { plain: plainWithoutRevision(model, publisher, urls.absolute(urls.case(slug, route)), said) },
    };
  const { number, date } = revision;
  const href = urls.caseRevision(slug, number, route);
  const item = citeCase(model, await citedEdition({ number, date, route, href }), said);
  const file = (ending: string) => urls.caseCiteFile(slug, number, ending, route);
  return {
    cite: {
      plain: plainCitation(item, said),
      more: {
        text: t.cite.more,
        href: urls.caseCite(slug, number, route),
        files: fileNames.map(({ ending, name }) => ({ name, href: file(ending) })),
      },
    },
    head: citationHead(item, {
      lang,
      kind: 'case',
      authors: model.authors,
      image: urls.absolute(urls.caseCard(slug, route)),
      sources: model.sources,
      file,
      json: urls.caseJson(slug, number),
    }),
  };
}
