import { bibtexOf, cslJsonOf, risOf, type CslItem } from '../../core/citation/index.ts';

interface Format {
  readonly name: string;
  /** The media type. */
  readonly type: string;
  /** Writes an item; the revision comes in words, for formats that have no field for a number that is not an edition. */
  readonly write: (item: CslItem, revision: string) => string;
}

export type FileFormat = 'bib' | 'ris' | 'csl.json';

/** Formats for reference managers, by the ending of their files. */
export const fileFormats: Readonly<Record<FileFormat, Format>> = {
  bib: { name: 'BibTeX', type: 'application/x-bibtex', write: bibtexOf },
  ris: { name: 'RIS', type: 'application/x-research-info-systems', write: risOf },
  'csl.json': { name: 'CSL-JSON', type: 'application/vnd.citationstyles.csl+json', write: cslJsonOf },
};

/** The same as a list. */
export const fileNames = (Object.keys(fileFormats) as FileFormat[]).map((ending) => ({
  ending,
  name: fileFormats[ending].name,
  type: fileFormats[ending].type,
}));
