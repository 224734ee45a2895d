import type { Element } from 'hast';
import { elementsIn } from '../prose/change.ts';
import { readHtml } from '../prose/html.ts';
import { plainText } from '../prose/text.ts';
import type { Message } from './schema.ts';

/** Words of a message with what stands around them, as a `TextQuoteSelector` of W3C Web Annotation names them. */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

const AROUND = 32;

/**
 * The words of a mark as they stand in `body.text` of its message, with so much around them that all three together
 * stand there once.
 * @returns nothing where the message has no such mark, or the mark no words
 */
export function quoteOf({ body, marks }: Pick<Message, 'body' | 'marks'>, mark: string): Quote | undefined {
  const passage = readHtml(body.html);
  const isMark = ({ tagName, properties }: Element) => tagName === 'mark' && properties['id'] === mark;
  const exact =
    marks
      .find(({ id }) => id === mark)
      ?.text.replace(/\s+/g, ' ')
      .trim() ?? '';
  if (exact === '' || !elementsIn(passage).some(isMark)) return undefined;
  const start = body.text.indexOf(exact, plainText(passage, isMark).length);
  return start === -1 ? undefined : unique(body.text, exact, start);
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
