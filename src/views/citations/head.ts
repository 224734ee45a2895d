import { fileNames } from '../../adapters/citations/formats.ts';
import { edtf, jsonLdOf, nameByComma, type CslItem, type Described } from '../../core/citation/index.ts';
import type { CitationHeadProps } from '../../components/cite/props.ts';
import type { InterfaceLanguage } from '../../i18n/index.ts';

/** What the head of a page tells besides its citation. */
interface Telling extends Described {
  /** The language of the interface. */
  readonly lang: InterfaceLanguage;
  readonly kind: 'case' | 'lesson';
  /** The paths of the files for reference managers, by their ending. */
  readonly file: (ending: string) => string;
  /** The path of its JSON edition, where there is one. */
  readonly json?: string;
}

/**
 * What the head of a page tells of its citation: to Zotero and Google Scholar by `citation_*` and Dublin Core, to whoever
 * follows signposts (https://signposting.org/FAIR/) by links, to search engines by JSON-LD.
 */
export function citationHead(item: CslItem, telling: Telling): CitationHeadProps {
  const { lang, kind, authors, file, json } = telling;
  return {
    title: item.title,
    authors: item.author.map(nameByComma),
    issued: item.issued ? edtf(item.issued) : '',
    ...(Number(item.version) > 1 && item.issued && { modified: edtf(item.issued) }),
    address: item.URL,
    ...(item.genre !== undefined && { revision: item.genre }),
    ...(item.license !== undefined && { rights: item.license }),
    ...(item.language !== lang && { language: item.language }),
    links: [
      { rel: 'cite-as', href: item.URL },
      ...authors.flatMap(({ url, orcid }) =>
        orcid === undefined
          ? url === undefined
            ? []
            : [{ rel: 'author', href: url }]
          : [{ rel: 'author', href: `https://orcid.org/${orcid}` }],
      ),
      ...(item.license?.startsWith('https:') ? [{ rel: 'license', href: item.license }] : []),
      ...fileNames.map(({ ending, type }) => ({ rel: 'describedby', href: file(ending), type })),
      ...(json === undefined ? [] : [{ rel: 'item', href: json, type: 'application/json' }]),
    ],
    jsonLd: jsonLdOf(item, telling, kind === 'lesson'),
  };
}
