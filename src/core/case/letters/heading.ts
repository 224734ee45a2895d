import type { Fault } from '../../text/finding.ts';
import type { Span } from '../../text/place.ts';

const UNDERLINE = /(?:^|[\r\n])[ \t>]*(-+|=+)[ \t]*$/;

/** The fault of a heading: at its words, or at the line below them that makes it one. */
export function headingFault(text: string, { start, end }: Span): Fault {
  const source = text.slice(start, end);
  const line = source.startsWith('#') ? undefined : UNDERLINE.exec(source.slice(-LONGEST_LINE))?.[1];
  if (line === undefined) return { code: 'CASE-025', span: { start, end } };
  const at = start + source.lastIndexOf(line);
  return { code: 'CASE-095', span: { start: at, end: at + line.length }, data: { line } };
}

const LONGEST_LINE = 1000;
