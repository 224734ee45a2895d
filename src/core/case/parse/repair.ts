import type { Fault } from '../../text/finding.ts';
import { Lines, type Span } from '../../text/place.ts';
import { balance } from './balance.ts';
import { attributesAt, tagAt } from './tags.ts';

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
    const mend = closeTags(source, edits);
    if (mend) return mend;
  }
  const place = /^(\d+):(\d+): /.exec(message);
  if (!place) return giveUp(edits, message);
  const at = new Lines(source).offset({ line: Number(place[1]), column: Number(place[2]) });
  if (/expression|closing brace/.test(message)) return withoutBraces(source, edits, at);
  return withoutTag(source, edits, at, message);
}

function closeTags(source: string, edits: readonly Edit[]): Mend | undefined {
  const problems = balance(source);
  if (problems.length === 0) return undefined;
  let mendedSource = source;
  const inserted: Edit[] = [];
  const faults = problems.map((problem): Fault => {
    const span = mapSpan(edits, problem.span);
    return { code: 'CASE-013', span, data: { problem: problem.problem, advice: problem.advice } };
  });
  for (const { insert, span } of problems.toSorted((a, b) => position(b) - position(a))) {
    if (insert) {
      mendedSource = mendedSource.slice(0, insert.at) + insert.text + mendedSource.slice(insert.at);
      inserted.push({ at: insert.at, length: insert.text.length });
    } else mendedSource = blank(mendedSource, span);
  }
  return { faults, source: mendedSource, edits: merge(edits, inserted), mended: [] };
}

const position = ({ insert, span }: { insert?: { at: number } | undefined; span: Span }) => insert?.at ?? span.start;

/** Joins edits of an earlier source with insertions made into it (given from the last to the first). */
function merge(earlier: readonly Edit[], inserted: readonly Edit[]): Edit[] {
  let all = [...earlier];
  for (const edit of inserted) {
    all = all.map((other) => (other.at >= edit.at ? { ...other, at: other.at + edit.length } : other));
    all.push(edit);
  }
  return all.sort((a, b) => a.at - b.at);
}

function withoutBraces(source: string, edits: readonly Edit[], at: number): Mend {
  const open = source[at] === '{' ? at : source.lastIndexOf('{', at);
  if (open < 0) return withoutTag(source, edits, at, '');
  const inTag = enclosingTag(source, open);
  if (inTag) return withoutTag(source, edits, inTag.start, '');
  const close = matchingBrace(source, open);
  const span = { start: open, end: close ?? open + 1 };
  return {
    faults: [{ code: 'CASE-021', span: mapSpan(edits, span) }],
    source: blank(source, span),
    edits,
    mended: [],
  };
}

function enclosingTag(source: string, at: number): Span | undefined {
  const start = source.lastIndexOf('<', at);
  if (start < 0 || /\n[ \t]*\r?\n/.test(source.slice(start, at))) return undefined;
  const tag = tagAt(source, start);
  return tag && tag.end > at ? tag : undefined;
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
  if (source.startsWith('<!--', start)) {
    const close = source.indexOf('-->', start);
    const span = { start, end: close < 0 ? start + 4 : close + 3 };
    const what = 'A comment (<!-- … -->)';
    return {
      faults: [{ code: 'CASE-023', span: mapSpan(edits, span), data: { what } }],
      source: blank(source, span),
      edits,
      mended: [],
    };
  }
  const tag = tagAt(source, start);
  const [fault, mended] = tag ? damage(source, tag) : [noTag(source, start), blank(source, { start, end: start + 1 })];
  return {
    faults: [{ ...fault, span: mapSpan(edits, fault.span) }],
    source: mended === source ? blank(source, tag ?? { start, end: start + 1 }) : mended,
    edits,
    mended: [mapOffset(edits, start)],
  };
}

function noTag(source: string, start: number): Fault {
  const name = /^<\/?([A-Za-z][\w.:-]*)/.exec(source.slice(start, start + 80));
  const quotes = source.slice(start, source.indexOf('\n', start) >>> 0).replace(/[^"]/g, '').length;
  const reason = !name
    ? 'a "<" stands here that begins no tag'
    : quotes % 2 === 1
      ? 'a quote is opened and not closed'
      : 'it has no ">" at its end';
  return { code: 'CASE-012', span: { start, end: start + (name?.[0].length ?? 1) }, data: { reason } };
}

/** The first thing in a tag that is no attribute, and the source with only the good attributes left. */
function damage(source: string, tag: Span & { name: string; kind: string }): [Fault, string] {
  const good = attributesAt(source, tag.start).filter(
    ({ valueSpan }) => valueSpan === undefined || source[valueSpan.start - 1] !== '=',
  );
  const nameEnd = tag.start + 1 + tag.name.length + (tag.kind === 'close' ? 1 : 0);
  const last = tag.end - (tag.kind === 'empty' ? 2 : 1);
  let kept = source.slice(nameEnd, last).replace(/[^\r\n]/g, ' ');
  for (const { nameSpan, valueSpan } of good) {
    if (valueSpan === undefined && source[nameSpan.end] === '=') continue;
    const end = valueSpan ? valueSpan.end + 1 : nameSpan.end;
    kept = kept.slice(0, nameSpan.start - nameEnd) + source.slice(nameSpan.start, end) + kept.slice(end - nameEnd);
  }
  const inside = source.slice(nameEnd, last);
  const unquoted = /([\w:-]+)\s*=\s*([^\s"'{>=]+)/.exec(inside);
  const braces = /([\w:-]+)?\s*=?\s*(\{[\s\S]*)/.exec(inside);
  if (braces && (!unquoted || braces.index < unquoted.index)) {
    const start = nameEnd + braces.index + braces[0].length - (braces[2] ?? '').length;
    const span = { start, end: matchingBrace(source, start) ?? last };
    return [{ code: 'CASE-019', span, data: { block: tag.name } }, splice(source, nameEnd, kept)];
  }
  const start = unquoted ? nameEnd + unquoted.index + unquoted[0].length - (unquoted[2] ?? '').length : tag.start;
  const reason = unquoted
    ? `the value of "${unquoted[1] ?? ''}" is not in quotes`
    : 'something in it is neither a name nor name="value"';
  const span = { start, end: unquoted ? start + (unquoted[2] ?? '').length : nameEnd };
  return [{ code: 'CASE-012', span, data: { reason } }, splice(source, nameEnd, kept)];
}

const splice = (source: string, at: number, text: string) => source.slice(0, at) + text + source.slice(at + text.length);

function giveUp(edits: readonly Edit[], message: string): Mend {
  const reason = message.replace(/^\d+:\d+: /, '').replace(/ \((?:note|mdx)[\s\S]*$/, '') || 'it is not MDX';
  return { faults: [{ code: 'CASE-012', span: { start: 0, end: 0 }, data: { reason } }], source: undefined, edits, mended: [] };
}

const blank = (source: string, { start, end }: Span) =>
  source.slice(0, start) + source.slice(start, end).replace(/[^\r\n]/g, ' ') + source.slice(end);

const mapSpan = (edits: readonly Edit[], { start, end }: Span): Span => ({
  start: mapOffset(edits, start),
  end: mapOffset(edits, end),
});
