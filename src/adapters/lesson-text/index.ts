export { footnotesInTheirLanguage } from './footnotes.ts';
export { quotationsAsWritten } from './quotations.ts';
export { singleTildesStand } from './tildes.ts';
