import type { Fault } from '../../text/finding.ts';
import { Lines, type Span } from '../../text/place.ts';
import { balance, type Unbalanced } from './balance.ts';
import { attributesAt, tagAt, tagsIn } from './tags.ts';

/** Text that was put into the source so that it can be parsed; `at` is an offset of the source that holds it. */
export interface Edit {
  readonly at: number;
  readonly length: number;
}

/** What was done about an error of the parser. */
export interface Mend {
  readonly faults: readonly Fault[];
  /** The source to parse next; nothing where there is no way on. */
  readonly source: string | undefined;
  readonly edits: readonly Edit[];
  /** Offsets, in the text as the editor wrote it, of tags that were changed. */
  readonly mended: readonly number[];
}

/** The offset in the editor's text of an offset in a source with edits. */
export function mapOffset(edits: readonly Edit[], offset: number): number {
  let shift = 0;
  for (const { at, length } of edits) {
    if (at >= offset) break;
    shift += Math.min(length, offset - at);
  }
  return offset - shift;
}

/**
 * Works out what the parser stumbled over, says so at its place, and makes a source in which it is mended:
 * by spaces of the same length, or by a closing tag put in.
 */
export function repair(source: string, edits: readonly Edit[], message: string): Mend {
  if (/closing tag/.test(message)) {
    const mend = plainClosers(source, edits) ?? closeTags(source, edits);
    if (mend) return mend;
  }
  const place = /^(\d+):(\d+): /.exec(message);
  if (!place) return giveUp(edits, message);
  const at = new Lines(source).offset({ line: Number(place[1]), column: Number(place[2]) });
  return (
    (/closing tag/.test(message) && ownLine(source, edits, at)) || withoutTag(source, edits, at, message)
  );
}

/** Takes attributes out of closing tags. */
function plainClosers(source: string, edits: readonly Edit[]): Mend | undefined {
  const wrong = tagsIn(source).filter(
    ({ kind, name, start, end }) =>
      kind === 'close' && source.slice(start + 2 + name.length, end - 1).trim() !== '',
  );
  if (wrong.length === 0) return undefined;
  const data = { reason: 'a closing tag has nothing but its name' };
  const faults = wrong.map(({ start, name }): Fault => ({
    code: 'CASE-012',
    span: mapSpan(edits, { start, end: start + 2 + name.length }),
    data,
  }));
  const mended = wrong.reduce(
    (text, { start, name, end }) => blank(text, { start: start + 2 + name.length, end: end - 1 }),
    source,
  );
  return { faults, source: mended, edits, mended: [] };
}

/** Parts a tag from the words on its line, where its partner stands on a line of its own or in another passage. */
function ownLine(source: string, edits: readonly Edit[], at: number): Mend | undefined {
  const tag = tagAt(source, at);
  if (!tag) return undefined;
  const lineStart = source.lastIndexOf('\n', at - 1) + 1;
  const before = source.slice(lineStart, at);
  const shown = `<${tag.kind === 'close' ? '/' : ''}${tag.name}>`;
  const problem = `${shown} shares its line with other text, and the other end of the block does not`;
  const advice = `Put ${shown} on a line of its own, with an empty line before and after`;
  const fault: Fault = { code: 'CASE-013', span: mapSpan(edits, tag), data: { problem, advice } };
  const isMarker = /^[ \t]*(?:>|[-*+]|\d{1,9}[.)])[ \t>]*$/.test(before);
  const from = isMarker ? blank(source, { start: lineStart, end: at }) : source;
  const breaks = isMarker || before.trim() === '' ? [tag.end] : [at, tag.end];
  const inserted = breaks.map((place) => ({ at: place, length: 2 }));
  const pieces = [
    from.slice(0, at),
    ...(breaks.length > 1 ? ['\n\n'] : []),
    from.slice(at, tag.end),
    '\n\n',
    from.slice(tag.end),
  ];
  return { faults: [fault], source: pieces.join(''), edits: merge(edits, inserted), mended: [] };
}

function closeTags(source: string, edits: readonly Edit[]): Mend | undefined {
  const problems = balance(source);
  if (problems.length === 0) return undefined;
  const faults = problems.flatMap(({ span, told }): Fault[] =>
    told ? [{ code: 'CASE-013', span: mapSpan(edits, span), data: told }] : [],
  );
  const inserted: Edit[] = [];
  const pieces: string[] = [];
  let done = 0;
  const upTo = (at: number) => {
    pieces.push(source.slice(done, at));
    done = Math.max(done, at);
  };
  // Of several that end at one place, the one opened last is closed first.
  for (const { insert, span, blank: gone } of problems.toSorted(
    (a, b) => position(a) - position(b) || b.span.start - a.span.start,
  )) {
    if (gone) {
      upTo(span.start);
      pieces.push(blanked(source.slice(done, span.end)));
      done = Math.max(done, span.end);
    }
    if (!insert) continue;
    upTo(insert.at);
    pieces.push(insert.text);
    inserted.push({ at: insert.at, length: insert.text.length });
  }
  const mended = problems.flatMap(({ insert }) =>
    insert && !insert.text.includes('</') ? [mapOffset(edits, insert.at)] : [],
  );
  return { faults, source: pieces.join('') + source.slice(done), edits: merge(edits, inserted), mended };
}

const position = ({ insert, span, blank: gone }: Unbalanced) =>
  gone ? span.start : (insert?.at ?? span.start);

/** Joins edits of an earlier source with insertions made into it (given from the first to the last). */
function merge(earlier: readonly Edit[], inserted: readonly Edit[]): Edit[] {
  const all: Edit[] = [];
  let next = 0;
  let shift = 0;
  for (const edit of inserted) {
    for (; next < earlier.length && (earlier[next]?.at ?? Infinity) < edit.at; next += 1) {
      const before = earlier[next];
      if (before) all.push({ ...before, at: before.at + shift });
    }
    all.push({ ...edit, at: edit.at + shift });
    shift += edit.length;
  }
  return [...all, ...earlier.slice(next).map((edit) => ({ ...edit, at: edit.at + shift }))];
}

function matchingBrace(source: string, open: number): number | undefined {
  let depth = 0;
  for (let at = open; at < source.length; at += 1) {
    if (source[at] === '{') depth += 1;
    if (source[at] === '}') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return undefined;
}

function withoutTag(source: string, edits: readonly Edit[], at: number, message: string): Mend {
  const start = source[at] === '<' ? at : source.lastIndexOf('<', at);
  if (start < 0) return giveUp(edits, message);
  const tag = tagAt(source, start);
  const [fault, mended] = tag ? damage(source, tag) : [noTag(source, start), withTag(source, start)];
  return {
    faults: [{ ...fault, span: mapSpan(edits, fault.span) }],
    source: mended === source ? withTag(source, start) : mended,
    edits,
    mended: [mapOffset(edits, start)],
  };
}

/** A link in pointed brackets, as Markdown has it and MDX has not. */
const LINK = /^<(?:https?:|mailto:|[\w.+-]+@)/;

function noTag(source: string, start: number): Fault {
  const name = /^<\/?([A-Za-z][\w.:-]*)/.exec(source.slice(start, start + 80));
  const quotes = source.slice(start, endOfLine(source, start)).replace(/[^"]/g, '').length;
  const reason = LINK.test(source.slice(start, start + 80))
    ? 'a link is written [words](address) here'
    : !name
      ? 'a "<" stands here that begins no tag'
      : quotes % 2 === 1
        ? 'a quote is opened and not closed'
        : 'it has no ">" at its end';
  return { code: 'CASE-012', span: { start, end: start + (name?.[0].length ?? 1) }, data: { reason } };
}

const endOfLine = (source: string, from: number) => from + (/[\r\n]|$/.exec(source.slice(from))?.index ?? 0);

/** The source with what begins here made a tag of its name alone, or else without its `<`. */
function withTag(source: string, start: number): string {
  const name = /^<\/?[A-Z][A-Za-z]*/.exec(source.slice(start, start + 80))?.[0];
  const line = source.slice(start, endOfLine(source, start)).trimEnd();
  if (name === undefined || line.length <= name.length) return blank(source, { start, end: start + 1 });
  const close = line.indexOf('>');
  const end = close < 0 ? line.length : close + 1;
  const empty = close > 0 && line[close - 1] === '/';
  const tag = name + ' '.repeat(end - name.length - (empty ? 2 : 1)) + (empty ? '/>' : '>');
  const mended = splice(source, start, tag);
  return mended === source ? blank(source, { start, end: start + tag.length }) : mended;
}

/** The first thing in a tag that is no attribute, and the source with only the good attributes left. */
function damage(source: string, tag: Span & { name: string; kind: string }): [Fault, string] {
  const good = attributesAt(source, tag.start).filter(
    ({ name, valueSpan }) =>
      /^[A-Za-z_][\w:.-]*$/.test(name) && (valueSpan === undefined || source[valueSpan.start - 1] !== '='),
  );
  const nameEnd = tag.start + 1 + tag.name.length + (tag.kind === 'close' ? 1 : 0);
  const last = tag.end - (tag.kind === 'empty' ? 2 : 1);
  let kept = source.slice(nameEnd, last).replace(/[^\r\n]/g, ' ');
  for (const { nameSpan, valueSpan } of good) {
    if (valueSpan === undefined && source[nameSpan.end] === '=') continue;
    const end = valueSpan ? valueSpan.end + 1 : nameSpan.end;
    kept =
      kept.slice(0, nameSpan.start - nameEnd) + source.slice(nameSpan.start, end) + kept.slice(end - nameEnd);
  }
  const inside = source.slice(nameEnd, last);
  const unquoted = /(?<![\w:-])([\w:-]+)\s*=\s*([^\s"'{>=]+)/.exec(inside);
  const brace = inside.indexOf('{');
  if (brace >= 0 && (!unquoted || brace < unquoted.index)) {
    const start = nameEnd + brace;
    const span = { start, end: matchingBrace(source, start) ?? last };
    return [{ code: 'CASE-019', span, data: { block: tag.name } }, splice(source, nameEnd, kept)];
  }
  const start = unquoted
    ? nameEnd + unquoted.index + unquoted[0].length - (unquoted[2] ?? '').length
    : tag.start;
  const reason = unquoted
    ? `the value of "${unquoted[1] ?? ''}" is not in quotes`
    : LINK.test(source.slice(tag.start, tag.end))
      ? 'a link is written [words](address) here'
      : 'something in it is neither a name nor name="value"';
  const span = { start, end: unquoted ? start + (unquoted[2] ?? '').length : nameEnd };
  const mended = LINK.test(source.slice(tag.start, tag.end))
    ? blank(source, tag)
    : splice(source, nameEnd, kept);
  return [{ code: 'CASE-012', span, data: { reason } }, mended];
}

const splice = (source: string, at: number, text: string) =>
  source.slice(0, at) + text + source.slice(at + text.length);

function giveUp(edits: readonly Edit[], message: string): Mend {
  const reason = message.replace(/^\d+:\d+: /, '').replace(/ \((?:note|mdx)[\s\S]*$/, '') || 'it is not MDX';
  return {
    faults: [{ code: 'CASE-012', span: { start: 0, end: 0 }, data: { reason } }],
    source: undefined,
    edits,
    mended: [],
  };
}

const blanked = (text: string) => text.replace(/[^\r\n]/g, ' ');
const blank = (source: string, { start, end }: Span) =>
  source.slice(0, start) + blanked(source.slice(start, end)) + source.slice(end);

const mapSpan = (edits: readonly Edit[], { start, end }: Span): Span => ({
  start: mapOffset(edits, start),
  end: mapOffset(edits, end),
});
