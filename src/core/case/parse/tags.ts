import type { Span } from '../../text/place.ts';

/** One tag as it stands in the text: opening, closing or self-closing. */
export interface Tag extends Span {
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty';
}

/** One attribute of a tag as it stands in the text; `value` covers what is between the quotes. */
export interface AttributePlace {
  readonly name: string;
  readonly nameSpan: Span;
  readonly valueSpan: Span | undefined;
}

const LONGEST_TAG = 65_536;
const LONGEST_BRACE = 2000;
const NAME = /[A-Za-z][\w.:-]*/y;

/** The tags of a text in order, leaving out fenced code and code in a line. */
export function tagsIn(text: string): Tag[] {
  const tags: Tag[] = [];
  const code = codeSpans(text);
  let next = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    while (next < code.length && (code[next]?.end ?? 0) <= at) next += 1;
    if (at >= (code[next]?.start ?? Infinity)) continue;
    const tag = tagAt(text, at);
    if (tag) tags.push(tag);
  }
  return tags;
}

/** The line that begins a fence of code that nothing ends, if there is one. */
export function openFence(text: string): Span | undefined {
  const last = codeSpans(text).at(-1);
  if (!last || last.end < text.length) return undefined;
  const line = /^[ \t>]*(`{3,}|~{3,})/.exec(text.slice(last.start, last.start + 200));
  if (
    !line ||
    new RegExp(`^[ \\t>]*${line[1] ?? ''}+[ \\t]*$`, 'm').test(text.slice(last.start + line[0].length + 1))
  )
    return undefined;
  const start = last.start + line[0].length - (line[1] ?? '').length;
  return { start, end: last.start + line[0].length };
}

/** The tag that begins with the `<` at `start`, or nothing where it is no tag or has no end. */
export function tagAt(text: string, start: number): Tag | undefined {
  const closing = text[start + 1] === '/';
  const name = nameAt(text, start + (closing ? 2 : 1));
  if (name === undefined) return undefined;
  const end = tagEnd(text, start + name.length);
  if (end === undefined) return undefined;
  const kind = closing ? 'close' : text[end - 2] === '/' ? 'empty' : 'open';
  return { name, kind, start, end };
}

function nameAt(text: string, at: number): string | undefined {
  NAME.lastIndex = at;
  return NAME.exec(text)?.[0];
}

function tagEnd(text: string, from: number): number | undefined {
  const rest = /["'<>{]|\r?\n[ \t]*\r?\n/g;
  rest.lastIndex = from + 1;
  for (let match = rest.exec(text); match && match.index - from < LONGEST_TAG; match = rest.exec(text)) {
    const [found] = match;
    if (found === '>') return match.index + 1;
    if (found === '{') rest.lastIndex = braceEnd(text, match.index);
    else if (found === '"' || found === "'") {
      const close = text.indexOf(found, match.index + 1);
      if (close < 0) return undefined;
      rest.lastIndex = close + 1;
    } else return undefined;
  }
  return undefined;
}

function codeSpans(text: string): Span[] {
  const spans: Span[] = [];
  const opener = /(?<![^\r\n])[ \t>]*(`{3,}|~{3,})[^\r\n]*|(?<![\\`])(`+)(?!`)/g;
  let runs: Runs | undefined;
  for (let match = opener.exec(text); match; match = opener.exec(text)) {
    const fence = match[1];
    const from = match.index + match[0].length;
    let end: number;
    if (fence !== undefined) {
      const closer = new RegExp(
        `(?<![^\\r\\n])[ \\t>]*\\${fence[0] ?? ''}{${fence.length},}[ \\t]*(?![^\\r\\n])`,
        'g',
      );
      closer.lastIndex = from;
      const close = closer.exec(text);
      end = close ? close.index + close[0].length : text.length;
    } else {
      if (!runs || from > runs.end) runs = runsOfParagraph(text, match.index);
      const close = closingRun(runs, from, match[2]?.length ?? 0);
      if (close === undefined) continue;
      end = close;
    }
    spans.push({ start: match.index, end });
    opener.lastIndex = end;
  }
  return spans;
}

/** The runs of backticks in the rest of a paragraph: where those of each length end, in order. */
interface Runs {
  readonly end: number;
  readonly ends: Map<number, number[]>;
}

function runsOfParagraph(text: string, from: number): Runs {
  const paragraphEnd = /\r?\n[ \t]*\r?\n/g;
  paragraphEnd.lastIndex = from;
  const end = paragraphEnd.exec(text)?.index ?? text.length;
  const ends = new Map<number, number[]>();
  const run = /`+/g;
  run.lastIndex = from;
  for (let match = run.exec(text); match && match.index < end; match = run.exec(text)) {
    const { length } = match[0];
    const same = ends.get(length);
    if (same) same.push(run.lastIndex);
    else ends.set(length, [run.lastIndex]);
  }
  for (const list of ends.values()) list.reverse();
  return { end, ends };
}

/** The end of the next run of a length; runs that were passed are forgotten. */
function closingRun({ ends }: Runs, from: number, length: number): number | undefined {
  const list = ends.get(length);
  while (list && (list.at(-1) ?? Infinity) <= from) list.pop();
  return list?.at(-1);
}

/** The attributes of the tag that begins at `start`, in order. */
export function attributesAt(text: string, start: number): AttributePlace[] {
  const found: AttributePlace[] = [];
  const name = nameAt(text, start + 1);
  if (name === undefined) return found;
  const part = /\s*(?:\/?>|\{|([^\s=<>{}/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|(\{)))?)/y;
  part.lastIndex = start + 1 + name.length;
  for (let match = part.exec(text); match; match = part.exec(text)) {
    const [whole, key, double, single, brace] = match;
    if (whole.trim() === '{' || brace === '{') {
      const open = part.lastIndex - 1;
      const close = braceEnd(text, open);
      if (key !== undefined) found.push(placed(match, key, { start: open, end: close }));
      part.lastIndex = close;
      continue;
    }
    if (key === undefined) break;
    const value = double ?? single;
    const end = part.lastIndex - 1;
    found.push(placed(match, key, value === undefined ? undefined : { start: end - value.length, end }));
  }
  return found;
}

function placed(match: RegExpExecArray, name: string, valueSpan: Span | undefined): AttributePlace {
  const start = match.index + match[0].indexOf(name);
  return { name, nameSpan: { start, end: start + name.length }, valueSpan };
}

/** The end of what a brace opens in a tag, or the place just behind a brace that nothing closes near by. */
function braceEnd(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < Math.min(text.length, open + LONGEST_BRACE); at += 1) {
    if (text[at] === '{') depth += 1;
    else if (text[at] === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return open + 1;
}
