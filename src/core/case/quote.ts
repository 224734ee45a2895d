import type { Element } from 'hast';
import { elementsIn } from '../prose/change.ts';
import { readHtml } from '../prose/html.ts';
import { shownText } from '../prose/text.ts';
import type { Prose } from './schema.ts';

/** Words of a passage with what stands around them, as a `TextQuoteSelector` of W3C Web Annotation names them. */
export interface Quote {
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

const AROUND = 32;

/**
 * The words of a passage as they stand in its page, letter for letter; those of one mark with so much around them that all three
 * together stand there once.
 * @param redacted the words of the page in the place of what was taken out
 * @param mark without it, all the passage is quoted
 * @returns nothing where the passage has no such mark, or there are no words
 */
export function quoteOf(
  { html }: Prose,
  redacted: (redaction: Element) => string,
  mark?: string,
): Quote | undefined {
  const passage = readHtml(html);
  const all = shownText(passage, redacted);
  if (mark === undefined) return all.trim() === '' ? undefined : { exact: all.trim() };
  const isMark = ({ tagName, properties }: Element) => tagName === 'mark' && properties['id'] === mark;
  const marked = elementsIn(passage).find(isMark);
  const words = marked ? shownText(marked.children, redacted) : '';
  if (words.trim() === '') return undefined;
  const before = shownText(passage, redacted, isMark).length;
  return unique(all, words.trim(), before + words.length - words.trimStart().length);
}

function unique(text: string, exact: string, start: number): Quote {
  const end = start + exact.length;
  for (let around = AROUND; ; around *= 2) {
    const prefix = whole(text.slice(Math.max(0, start - around), start));
    const suffix = whole(text.slice(end, end + around));
    const found = prefix + exact + suffix;
    const all = start <= around && end + around >= text.length;
    if (all || text.indexOf(found) === text.lastIndexOf(found)) return { exact, prefix, suffix };
  }
}

/** Without half a character at either end. */
const whole = (text: string): string => text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
