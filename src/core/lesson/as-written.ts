import { own } from '../text/own.ts';
import { isPunctuation, referenceAt } from '../case/letters/compare.ts';

/** What smart punctuation makes of which signs. */
const SMART: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '—': '---',
  '–': '--',
  '…': '...',
};

/**
 * Undoes smart punctuation in a piece of running text: the signs that stand in its source take the place of those that were
 * made of them.
 * @param source the piece as it stands in the file
 * @param smart what Markdown and smart punctuation made of it
 * @returns the piece without smart punctuation, or `smart` itself where the two do not go together
 */
export function asWritten(source: string, smart: string): string {
  let at = 0;
  let written = '';
  for (let next = 0; next < smart.length; next += 1) {
    const sign = smart[next] ?? '';
    // Of a line's beginning, the signs of a quotation or the blanks of a list are not part of the words.
    if (sign !== source[at] && smart[next - 1] === '\n') at = skip(source, at, /[ \t>]*/y);
    if (source[at] === '\\' && sign === source[at + 1] && isPunctuation(sign)) {
      at += 2;
      written += sign;
      continue;
    }
    const reference = source[at] === '&' ? referenceAt(source, at) : undefined;
    if (reference && smart.startsWith(reference.decoded, next)) {
      at += reference.length;
      written += reference.decoded;
      next += reference.decoded.length - 1;
      continue;
    }
    if (sign === source[at]) {
      at += 1;
      written += sign;
      continue;
    }
    const plain = own(SMART, sign);
    if (plain === undefined || !source.startsWith(plain, at)) return smart;
    at += plain.length;
    written += plain;
  }
  return written;
}

function skip(source: string, at: number, pattern: RegExp): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(source)?.[0].length ?? 0);
}
