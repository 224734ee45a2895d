import {
  bibtexOf,
  cslJsonOf,
  plainCitation,
  risOf,
  type Cited,
  type CitedKind,
  type CslItem,
} from '../../core/citation/index.ts';
import type { InterfaceLanguage } from '../../i18n/index.ts';
import type { StyleName } from './styles.ts';
import { typesetter } from './typeset.ts';
import { citationWords } from './words.ts';

/** Formats for reference managers, by the ending of their files. */
export const fileFormats = {
  bib: { name: 'BibTeX', type: 'application/x-bibtex', write: bibtexOf },
  ris: { name: 'RIS', type: 'application/x-research-info-systems', write: risOf },
  'csl.json': { name: 'CSL-JSON', type: 'application/vnd.citationstyles.csl+json', write: cslJsonOf },
} as const satisfies Record<string, { name: string; type: string; write: (item: CslItem) => string }>;
export type FileFormat = keyof typeof fileFormats;

/** The ways in which people read a citation. */
export const written = { plain: undefined, apa: 'APA', mla: 'MLA', chicago: 'Chicago' } as const;

/** One thing that can be cited, in every format. */
export interface WrittenCitation extends Omit<Cited, 'item'> {
  readonly id: string;
  readonly title: string;
  /** Who wrote or said it, as the plain form names them. */
  readonly plain: string;
  /** HTML in which only `<i>` stands. */
  readonly styled: Readonly<Record<StyleName, string>>;
  readonly files: Readonly<Record<FileFormat, string>>;
}

/** Writes citations in every format; the words in them are those of a language of the interface. */
export async function writeCitations(
  cited: readonly Cited[],
  lang: InterfaceLanguage,
): Promise<WrittenCitation[]> {
  const words = citationWords(lang);
  const [apa, mla, chicago] = await Promise.all([
    typesetter('apa', lang, words.revision),
    typesetter('mla', lang, words.revision),
    typesetter('chicago', lang, words.revision),
  ]);
  return cited.map(({ item, ...place }) => {
    const titled = TITLED.includes(place.kind);
    return {
      ...place,
      id: item.id,
      title: item.title,
      plain: plainCitation(item, words),
      styled: { apa: apa(item, titled), mla: mla(item, titled), chicago: chicago(item, titled) },
      files: { bib: bibtexOf(item), ris: risOf(item), 'csl.json': cslJsonOf(item) },
    };
  });
}

/** What has a title that somebody gave it. */
const TITLED: readonly CitedKind[] = ['case', 'lesson', 'step'];
