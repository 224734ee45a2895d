import { documentOf } from './document.ts';

/** What stands in the text of pages and is not theirs. Navigation, forms and feet Pagefind leaves out itself. */
export const leftOut = [
  '.facts',
  '.band',
  '.label',
  '.anchor',
  '.visually-hidden',
  '.code-example',
  '.stance-sign',
  'figcaption',
];

const MAIN = /<main\b[^>]*>([\s\S]*)<\/main>/;

/** The text of a built page as HTML, without what surrounds it. */
export function textOf(html: string): string {
  const [, main] = MAIN.exec(html) ?? [];
  if (main === undefined) throw new Error('A page that can be searched has no <main>.');
  return main;
}

/**
 * What readers can find of a page that is not a case.
 * @param main its text as {@link textOf} gives it
 */
export function pageDocument(main: string, summary: string): string {
  return documentOf(summary, headingsByAnchor(main));
}

/** Where a section has the address and its heading only a name for it, the heading takes the address: results lead there. */
const headingsByAnchor = (main: string) =>
  main.replace(/(<h\d\b[^>]*\sid=")cb-([^"]+)"/g, (whole, start: string, id: string) =>
    main.includes(` id="${id}"`) ? `${start}${id}"` : whole,
  );
