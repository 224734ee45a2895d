import type { CslItem } from './csl.ts';

export { bibtexOf } from './bibtex.ts';
export { coinsOf } from './coins.ts';
export { edtf, nameByComma, nameOf, type CslDate, type CslItem } from './csl.ts';
export type { CitationWords, CitedEdition } from './edition.ts';
export type { CitedKind } from './kinds.ts';
export { citeCase, citePlaces, type Cited } from './of-case.ts';
export { citeLesson } from './of-lesson.ts';
export { citeWithdrawn, type WithdrawnText } from './of-withdrawn.ts';
export { plainCitation, plainWithoutRevision, type PlainWords } from './plain.ts';
export { jsonLdOf, type Described } from './json-ld.ts';
export { risOf } from './ris.ts';

/** A citation as CSL-JSON: a list with one item, as its schema asks. */
export const cslJsonOf = (item: CslItem): string => {
  const { id, type, title, author, ...rest } = item;
  const names = author.map((name) => {
    if ('literal' in name) return name;
    const { family, given, suffix } = name;
    return { family, given, ...(suffix !== undefined && { suffix }) };
  });
  return `${JSON.stringify([{ id, type, title, author: names, ...rest }], null, 2)}\n`;
};
