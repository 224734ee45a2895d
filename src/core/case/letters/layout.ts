import type { Fault } from '../../text/finding.ts';
import type { Span } from '../../text/place.ts';
import type { Where } from './compare.ts';

const LINE_END = /\r\n|\r|\n/g;
const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60]/g;
const COLUMNS = /\S(?: {3,}|[ ]*\t[ \t]*)\S/;
/** Nobody who wraps lines wraps them shorter: a line that ends before was ended on purpose. */
const NARROWEST = 60;
const LONGEST_LINE = 2000;

/** Lines of a message that are shown joined, or inside of what stands above them. */
export function layoutFaults(text: string, { start, end }: Span, where: Where): Fault[] {
  const breaks = [...text.slice(start, end).matchAll(LINE_END)];
  if (breaks.length === 0) return [];
  const faults: Fault[] = [];
  let lazy: Fault | undefined;
  let joined: Fault | undefined;
  let columns = 0;
  for (const { 0: sign, index } of breaks) {
    const at = start + index;
    const line = lineBefore(text, at);
    const next = lineAfter(text, at + sign.length);
    const words = text.slice(next.start, next.end);
    if (COLUMNS.test(text.slice(line.start, at).trim())) columns += 1;
    lazy ??= lazyLine(words, next, where);
    if (!lazy && !joined && isShort(text.slice(line.start, at), words)) {
      const problem = 'This line and the next are shown as one';
      joined = { code: 'CASE-103', span: trimmed(text, line.start, at), data: { problem } };
    }
  }
  const last = breaks.at(-1);
  if (last && COLUMNS.test(text.slice(start + last.index, end).trim())) columns += 1;
  if (columns > 1 && !joined) {
    const problem = 'The columns of these lines are lost: several blanks are shown as one, and lines as one';
    joined = {
      code: 'CASE-103',
      span: trimmed(text, start, start + (breaks[0]?.index ?? 0)),
      data: { problem },
    };
  }
  if (lazy) faults.push(lazy);
  if (joined) faults.push(joined);
  return faults;
}

function lazyLine(words: string, { start, end }: Span, { quotes, inList }: Where): Fault | undefined {
  const signs = /^(?:[ \t]*>)*/.exec(words)?.[0].replace(/[^>]/g, '').length ?? 0;
  const outside =
    quotes > signs ? 'quotation' : quotes === 0 && inList && /^\S/.test(words) ? 'list' : undefined;
  return outside === undefined
    ? undefined
    : {
        code: 'CASE-104',
        span: { start, end: start + words.trimEnd().length || end },
        data: { what: outside },
      };
}

const plain = (line: string) => line.replace(/^[ \t>]+/, '').trim();
const widthOf = (line: string) => line.length + (line.match(WIDE)?.length ?? 0);

/** Whether the first word of the next line would have had room on this one; of lines with tags nobody can tell. */
function isShort(line: string, next: string): boolean {
  if (/[<>]/.test(line.slice(0, 400).replace(/^[ \t>]+/, '') + next.slice(0, 200))) return false;
  const [first = ''] =
    plain(next.slice(0, 200)).match(/^(?:[\u2E80-\uA4CF\uFF00-\uFF60]|[^\s\u2E80-\uA4CF]+)/) ?? [];
  return widthOf(plain(line.slice(0, 400))) + 1 + widthOf(first) <= NARROWEST;
}

function lineBefore(text: string, at: number): Span {
  const from = Math.max(0, at - LONGEST_LINE);
  const line = text.slice(from, at);
  return { start: from + Math.max(line.lastIndexOf('\n'), line.lastIndexOf('\r')) + 1, end: at };
}

function lineAfter(text: string, start: number): Span {
  LINE_END.lastIndex = start;
  const end = LINE_END.exec(text)?.index ?? text.length;
  LINE_END.lastIndex = 0;
  return { start, end };
}

function trimmed(text: string, start: number, end: number): Span {
  const line = text.slice(start, end);
  const from = start + line.length - line.trimStart().length;
  return { start: from, end: Math.max(from + 1, start + line.trimEnd().length) };
}
