import type { Span } from '../../text/place.ts';
import type { TreeNode } from '../parse/tree.ts';
import { own } from '../../text/own.ts';

const QUOTE = />/g;
const MARKER = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])(?=\s|$)(?:[ \t>]*\[[ xX]\])?/;
const TAG = /<\/?[A-Za-z][^<>]*>?/g;

/** What stands between the parts of an element in the text and is not shown because it says what the element is. */
const SIGNS: Readonly<Record<string, RegExp>> = {
  strong: /[*_]/g,
  em: /[*_]/g,
  del: /~/g,
  table: /[|:-]/g,
  thead: /\|/g,
  tbody: /\|/g,
  tr: /\|/g,
  th: /\|/g,
  td: /\|/g,
  br: /\\/g,
  h1: /[#=]/g,
  h2: /[#-]/g,
  h3: /#/g,
  h4: /#/g,
  h5: /#/g,
  h6: /#/g,
};

const blank = (found: string) => found.replace(/\S/g, ' ');

/**
 * What is left of a stretch between the parts of a node when everything that Markdown means by it is blanked out:
 * white space, or words that are not shown.
 * @param around `first`: whether the stretch is the one before all parts of the node; `isTable`: whether anything above it
 * has the look of a table
 */
export function leftOver(
  gap: string,
  node: TreeNode,
  { quotes, first, isTable }: { quotes: number; first: boolean; isTable: boolean },
): string {
  const { tagName } = node;
  let rest = gap;
  if (tagName === undefined) rest = rest.replace(TAG, blank);
  else if (tagName === 'li' && first) rest = rest.replace(MARKER, blank);
  else if (tagName !== 'table' || isTable) {
    const signs = own(SIGNS, tagName);
    if (signs) rest = rest.replace(signs, blank);
  }
  return quotes > 0 || tagName === 'blockquote' ? rest.replace(QUOTE, blank) : rest;
}

/** The lines of a stretch that have anything on them. */
export function linesOf(text: string, offset: number): Span[] {
  return [...text.matchAll(/[^\r\n]+/g)].flatMap(({ 0: line, index }) => {
    const words = line.trim();
    if (words === '') return [];
    const start = offset + index + line.indexOf(words);
    return [{ start, end: start + words.length }];
  });
}
