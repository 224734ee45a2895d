import type { Message } from './schema.ts';

/** Words of a message with what stands around them, as a `TextQuoteSelector` of W3C Web Annotation names them. */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

const AROUND = 32;
const BLOCK = '\0';
const INSIDE = String.raw`(?:[^<>"]|"[^"<]*")*`;
const REDACTED = new RegExp(`<span class="redacted"${INSIDE}></span>`, 'g');
const IMAGE = new RegExp(`<img(?=${INSIDE}? alt="([^"]*)")?${INSIDE}>`, 'g');
const INLINE = new RegExp(`</?(?:a|em|strong|del|code|mark|span|sup|input)\\b${INSIDE}>`, 'g');
const TAG = new RegExp(`<${INSIDE}>`, 'g');

/**
 * The words of a mark as they stand in `body.text` of its message, with so much around them that all three together
 * stand there once.
 * @returns nothing where the message has no such mark, or the mark no words
 */
export function quoteOf({ body, marks }: Pick<Message, 'body' | 'marks'>, mark: string): Quote | undefined {
  const opens = body.html.indexOf(`<mark id="${mark}">`);
  const exact =
    marks
      .find(({ id }) => id === mark)
      ?.text.replace(/\s+/g, ' ')
      .trim() ?? '';
  if (opens === -1 || exact === '') return undefined;
  const start = body.text.indexOf(exact, wordsOf(body.html.slice(0, opens)).length);
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

/** The beginning of a passage as its plain text has it. */
const wordsOf = (html: string): string =>
  html
    .replace(REDACTED, '[…]')
    .replaceAll('<br>', ' ')
    .replace(IMAGE, (_, alt = '') => String(alt))
    .replace(INLINE, '')
    .replace(TAG, BLOCK)
    .replace(/&#x([0-9A-Fa-f]+);/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .split(BLOCK)
    .map((block) => block.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n\n');
