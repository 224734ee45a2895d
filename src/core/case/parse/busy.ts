import type { Fault } from '../../text/finding.ts';
import { tagAt } from './tags.ts';

const WIDEST_TABLE = 64;
const BUSIEST_PARAGRAPH = 4096;
const BUSIEST_FENCE = 8192;
const BUSIEST_FILE = 131_072;
const WEIGHT_OF_TAG = 8;
const WEIGHT_IN_FENCE = 4;
/**
 * Sätteri 0.10.5 reads the whole paragraph again for each tag in it, and keeps all that stands before each character
 * reference. So many signs of both kinds, times the length of their paragraph, a file may have.
 */
const MOST_READ_AGAIN = 16_777_216;
/** The same where a fence seems to be open, in a place where the parser may see none. */
const MOST_READ_AGAIN_IN_DOUBT = 33_554_432;

const TABLE_RULE = /^[ \t>]*[|:-][|: \t-]*$/;
const LINE = /[^\r\n]*(?:\r\n|\r|\n|$)/y;
const SIGN = /[*_`&<[\]{~!\\@]|www\.|:\/\//g;
const READ_AGAIN = /[&<]/g;
const FENCE = /^(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*(`{3,}(?=[^`]*$)|~{3,})/;
const PLAIN_FENCE = /^ {0,3}[`~]/;
const TAG_START = /<[A-Za-z/]/g;

/**
 * Counts what costs the parser time and memory: signs of markup in a paragraph (the time grows with their square), lines,
 * cells of tables, and what has to be read again. Fenced code may hold more, because a log does.
 */
export function busyLines(text: string): Fault | undefined {
  const tags = new OpenTags(text);
  let paragraph = { weight: 0, columns: 0, signs: 0, length: 0 };
  let inFile = 0;
  let [readAgain, inDoubt] = [0, 0];
  let fence: { readonly mark: string; readonly isSure: boolean } | undefined;
  for (let start = 0; start < text.length; start = LINE.lastIndex) {
    LINE.lastIndex = start;
    const line = (LINE.exec(text)?.[0] ?? '').trimEnd();
    const mark = FENCE.exec(line)?.[1];
    if (fence === undefined) {
      if (mark !== undefined) fence = { mark, isSure: PLAIN_FENCE.test(line) && tags.areClosed(start) };
      else tags.read(start, line);
    } else if (mark?.startsWith(fence.mark) && line.replace(/^[ \t>]+/, '') === mark) fence = undefined;
    if (line.trim() === '') paragraph = { weight: 0, columns: 0, signs: 0, length: 0 };
    else if (TABLE_RULE.test(line)) paragraph.columns = Math.max(paragraph.columns, line.split('|').length);
    if (paragraph.columns > WIDEST_TABLE && fence === undefined) {
      const span = { start, end: start + line.length };
      return { code: 'CASE-059', span, data: { columns: paragraph.columns, most: WIDEST_TABLE } };
    }
    const weight = weigh(line, fence === undefined ? WEIGHT_OF_TAG : WEIGHT_IN_FENCE);
    paragraph.weight += weight;
    inFile += 1 + weight + paragraph.columns;
    const before = paragraph.signs * paragraph.length;
    paragraph.signs += line.match(READ_AGAIN)?.length ?? 0;
    paragraph.length += line.length + 1;
    const more = paragraph.signs * paragraph.length - before;
    if (fence === undefined) readAgain += more;
    else if (!fence.isSure) inDoubt += more;
    if (
      paragraph.weight > (fence === undefined ? BUSIEST_PARAGRAPH : BUSIEST_FENCE) ||
      inFile > BUSIEST_FILE ||
      readAgain > MOST_READ_AGAIN ||
      inDoubt > MOST_READ_AGAIN_IN_DOUBT
    ) {
      return { code: 'CASE-060', span: { start, end: start + Math.min(line.length, 80) } };
    }
  }
  return undefined;
}

function weigh(line: string, tag: number): number {
  let weight = 0;
  for (const [sign] of line.matchAll(SIGN)) weight += sign === '<' ? tag : 1;
  return weight;
}

/** Knows whether a place may stand inside a tag, where nothing is a fence. */
class OpenTags {
  readonly #text: string;
  #end = 0;
  #isSure = true;

  constructor(text: string) {
    this.#text = text;
  }

  /** Goes through a line that is not fenced. */
  read(start: number, line: string): void {
    for (const { index } of line.matchAll(TAG_START)) {
      if (!this.#isSure) return;
      if (start + index < this.#end) continue;
      const tag = tagAt(this.#text, start + index);
      this.#isSure = tag !== undefined && !this.#text.slice(tag.start, tag.end).includes('{');
      this.#end = tag?.end ?? this.#end;
    }
  }

  areClosed(at: number): boolean {
    return this.#isSure && at >= this.#end;
  }
}
