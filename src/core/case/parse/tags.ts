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
  const rest = /["'<>]|\r?\n[ \t]*\r?\n/g;
  rest.lastIndex = from + 1;
  for (let match = rest.exec(text); match; match = rest.exec(text)) {
    if (match[0] === '>') return match.index + 1;
    if (match[0] !== '"' && match[0] !== "'") return undefined;
    const close = text.indexOf(match[0], match.index + 1);
    if (close < 0) return undefined;
    rest.lastIndex = close + 1;
  }
  return undefined;
}

function codeSpans(text: string): Span[] {
  const spans: Span[] = [];
  const opener = /^[ \t>]*(`{3,}|~{3,}).*$|(?<![\\`])(`+)(?!`)/gm;
  for (let match = opener.exec(text); match; match = opener.exec(text)) {
    const fence = match[1];
    const run = match[2];
    const from = match.index + match[0].length;
    let end: number;
    if (fence !== undefined) {
      const closer = new RegExp(`^[ \\t>]*\\${fence[0] ?? ''}{${fence.length},}[ \\t]*$`, 'gm');
      closer.lastIndex = from;
      const close = closer.exec(text);
      end = close ? close.index + close[0].length : text.length;
    } else {
      const close = closingRun(text, from, run ?? '');
      if (close === undefined) continue;
      end = close;
    }
    spans.push({ start: match.index, end });
    opener.lastIndex = end;
  }
  return spans;
}

function closingRun(text: string, from: number, run: string): number | undefined {
  const paragraphEnd = /\r?\n[ \t]*\r?\n/g;
  paragraphEnd.lastIndex = from;
  const limit = paragraphEnd.exec(text)?.index ?? text.length;
  for (let at = text.indexOf(run, from); at >= 0 && at < limit; ) {
    let end = at + run.length;
    while (text[end] === '`') end += 1;
    if (end - at === run.length) return end;
    at = text.indexOf(run, end);
  }
  return undefined;
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

function braceEnd(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    else if (text[at] === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return text.length;
}
