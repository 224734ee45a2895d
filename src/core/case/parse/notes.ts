import type { Fault } from '../../text/finding.ts';
import type { Span } from '../../text/place.ts';
import { tagAt } from './tags.ts';

/** Where editors may leave a note: on lines of its own outside of quoted words, or anywhere outside of code. */
export type NotesAllowed = 'on-own-lines' | 'anywhere';

/** A text of the same length in which spaces stand in the place of notes. */
interface WithoutNotes {
  readonly text: string;
  /** Comments of HTML, which are told. */
  readonly faults: readonly Fault[];
}

const BEGINS = /(?<![^\r\n])[ \t>]*(`{3,}|~{3,})|\{\/\*|<!--|<\/?Message\b/g;
const NOTE_END = /\*\/\s*\}/g;
const LONGEST_NOTE = 20_000;
const FARTHEST_BACKTICK = 2000;
/** A tag that is longer is not looked into. */
const LONGEST_TAG = 2000;
/** A value with more signs that look like tags is taken for text. */
const MOST_IN_A_VALUE = 10;

/**
 * Takes out the notes that editors leave for each other, written as a comment in braces, which no reader ever sees.
 * A note among the words of a message is left to be told, since it may be one of them.
 * @param comments whether what begins as a comment of HTML is taken for one
 */
export function withoutNotes(text: string, allowed: NotesAllowed, comments = true): WithoutNotes {
  if (!text.includes('{/*') && !(comments && text.includes('<!--'))) return { text, faults: [] };
  const gone: Span[] = [];
  const faults: Fault[] = [];
  const begins = new RegExp(BEGINS);
  let inMessage = false;
  let close: Span | undefined;
  for (let found = begins.exec(text); found; found = begins.exec(text)) {
    const { 0: sign, 1: fence, index } = found;
    if (fence !== undefined) begins.lastIndex = fenceEnd(text, begins.lastIndex, fence);
    else if (sign === '</Message') inMessage = false;
    else if (sign === '<Message') inMessage = tagAt(text, index)?.kind === 'open';
    else if (isCode(text, index) || isEscaped(text, index)) continue;
    else if (sign === '<!--') {
      if (!comments || isInTag(text, index)) continue;
      const end = text.indexOf('-->', index);
      const span = { start: index, end: end < 0 ? index + sign.length : end + 3 };
      gone.push(span);
      faults.push({ code: 'CASE-115', span });
      begins.lastIndex = span.end;
    } else {
      if (!close || close.start < begins.lastIndex) close = noteEnd(text, begins.lastIndex);
      if (close.end - index > LONGEST_NOTE) continue;
      const span = { start: index, end: close.end };
      if (allowed === 'anywhere' || (!inMessage && isAlone(text, span))) gone.push(span);
      begins.lastIndex = span.end;
    }
  }
  return { text: blanked(text, gone), faults };
}

function fenceEnd(text: string, from: number, fence: string): number {
  const closer = new RegExp(`(?<![^\\r\\n])[ \\t>]*${fence}+[ \\t]*(?![^\\r\\n])`, 'g');
  closer.lastIndex = from;
  return closer.exec(text) ? closer.lastIndex : text.length;
}

function noteEnd(text: string, from: number): Span {
  NOTE_END.lastIndex = from;
  const found = NOTE_END.exec(text);
  return found
    ? { start: found.index, end: found.index + found[0].length }
    : { start: Infinity, end: Infinity };
}

/** A text with spaces in the place of stretches of it, which come in order. */
export function blanked(text: string, spans: readonly Span[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end } of spans) {
    if (start < done) continue;
    pieces.push(text.slice(done, start), text.slice(start, end).replace(/[^\r\n]/g, ' '));
    done = end;
  }
  return pieces.length === 0 ? text : pieces.join('') + text.slice(done);
}

/** Whether a stretch shares its lines with nothing. */
function isAlone(text: string, { start, end }: Span): boolean {
  const isBlank = (at: number) => at < 0 || at >= text.length || /[\r\n]/.test(text[at] ?? '');
  let [before, after] = [start - 1, end];
  while (text[before] === ' ' || text[before] === '\t') before -= 1;
  while (text[after] === ' ' || text[after] === '\t') after += 1;
  return isBlank(before) && isBlank(after);
}

/** Whether a place stands inside a tag, as a part of a value. */
function isInTag(text: string, at: number): boolean {
  const near = text.slice(Math.max(0, at - LONGEST_TAG), at + LONGEST_TAG);
  const place = Math.min(at, LONGEST_TAG);
  const starts = [...near.slice(0, place).matchAll(/<[A-Za-z]/g)].slice(-MOST_IN_A_VALUE);
  return starts.some(({ index }) => {
    const tag = tagAt(near, index);
    return tag !== undefined && place < tag.end;
  });
}

/** Whether a place stands in code within its line, between as many backticks as began it. */
function isCode(text: string, at: number): boolean {
  const from = Math.max(lineStart(text, at), at - FARTHEST_BACKTICK);
  for (let next = from; next < at; next += 1) {
    if (text[next] === '\\') next += 1;
    else if (text[next] === '`') {
      const after = runEnd(text, next);
      const close = closingRun(text, after, after - next);
      if (close !== undefined && close > at) return true;
      next = (close ?? after) - 1;
    }
  }
  return false;
}

const lineStart = (text: string, at: number) =>
  Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;

/** The end of the backticks that begin at a place. */
function runEnd(text: string, from: number): number {
  let end = from;
  while (text[end] === '`') end += 1;
  return end;
}

/** Where so many backticks, and no more, end in the same line. */
function closingRun(text: string, from: number, length: number): number | undefined {
  const farthest = Math.min(text.length, from + FARTHEST_BACKTICK);
  for (let next = from; next < farthest && text[next] !== '\n' && text[next] !== '\r'; next += 1) {
    if (text[next] !== '`') continue;
    const end = runEnd(text, next);
    if (end - next === length) return end;
    next = end - 1;
  }
  return undefined;
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - 1 - slashes] === '\\') slashes += 1;
  return slashes % 2 === 1;
}
