import { bracesIn, PROGRAM_LINE } from '../case/parse/mask.ts';
import { attributesAt, tagsIn } from '../case/parse/tags.ts';
import type { TreeNode } from '../case/parse/tree.ts';
import type { Fault } from '../text/finding.ts';
import type { Span } from '../text/place.ts';
import { doubtIn, readProgram } from './safe-program.ts';

/** A component that a lesson takes from a file beside it. */
export interface Import {
  readonly name: string;
  readonly path: string;
  readonly pathSpan: Span;
}

/** The names that the programs of a lesson give, and what is wrong with the paragraph that gives them. */
export interface Declared {
  readonly imports: readonly Import[];
  readonly exports: readonly string[];
  readonly fault: Fault | undefined;
}

const IMPORT = /^import\s+([A-Za-z]\w*)\s+from\s+(["'])(\.\.?\/[^"'\\\s]+\.astro)\2(?:\s*;)?$/;
const LINE = /[^\r\n]+/g;
/** Names that the module of a page has already. */
const TAKEN = /^(?:Content|MDXContent|MDXLayout|components|frontmatter|file|url|getHeadings|Evidence|_.*)$/;
const NOT_TAKEN =
  'A lesson takes a component from a file beside it, as in import Chart from "./Chart.astro", and may name a value, as in export const days = 3; a paragraph of words begins with another word';

/** A program in braces of running text, or nothing where it only says a value or a note. */
export function programsIn(
  text: string,
  { start, end }: Span,
  names: ReadonlySet<string>,
): { span: Span; fault: Fault | undefined }[] {
  return bracesIn(text, start, end).map((span) => ({ span, fault: programFault(text, span, names) }));
}

function programFault(text: string, span: Span, names: ReadonlySet<string>): Fault | undefined {
  const source = text.slice(span.start, span.end);
  const program = source.replace(/\s+/g, ' ');
  const reason = source.length < 2 ? 'nothing closes them' : doubtOf(source, names);
  return reason === undefined ? undefined : { code: 'CASE-110', span, data: { program, reason } };
}

function doubtOf(source: string, names: ReadonlySet<string>): string | undefined {
  const read = readProgram(source);
  if (typeof read === 'string') return 'they cannot be read';
  return read.map((statement) => doubtIn(statement, names)).find(Boolean);
}

/** The values of attributes that are written in braces. */
interface Bracketed {
  /** The text with plain words of the same length in their place. */
  readonly text: string;
  readonly spans: readonly Span[];
}

/** Takes values in braces out of the tags of components, so that the tags can be read without them. */
export function withoutBracedValues(text: string): Bracketed {
  if (!text.includes('={')) return { text, spans: [] };
  const spans = tagsIn(text)
    .filter(({ kind, name }) => kind !== 'close' && name !== 'Evidence')
    .flatMap((tag) => attributesAt(text, tag.start))
    .flatMap(({ valueSpan }) => (valueSpan && text[valueSpan.start] === '{' ? [valueSpan] : []));
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end } of spans) {
    if (start < done || end - start < 2) continue;
    const inside = text.slice(start + 1, end - 1).replace(/[^\r\n]/g, '-');
    pieces.push(text.slice(done, start), '"', inside, '"');
    done = end;
  }
  return { text: pieces.join('') + text.slice(done), spans };
}

/** What is wrong with a value in braces. */
export const valueFaults = (text: string, spans: readonly Span[], names: ReadonlySet<string>): Fault[] =>
  spans.flatMap((span) => programFault(text, span, names) ?? []);

/** What a paragraph declares that is a program and no words; nothing of other paragraphs. */
export function declaredIn(text: string, node: TreeNode, { start, end }: Span): Declared | undefined {
  const before = text[start - 1];
  const begins = node.tagName === 'p' && (before === undefined || /[\r\n]/.test(before));
  if (!begins || !PROGRAM_LINE.test(text.slice(start, start + 10))) return undefined;
  const imports: Import[] = [];
  const exports: string[] = [];
  for (const { 0: line, index } of text.slice(start, end).matchAll(LINE)) {
    const at = start + index;
    const span = { start: at, end: at + line.trimEnd().length };
    const refused = (advice: string): Declared => ({
      imports,
      exports,
      fault: { code: 'CASE-111', span, data: { line: line.trim(), advice } },
    });
    const match = IMPORT.exec(line.trimEnd());
    const name = match?.[1] ?? exportedIn(line, new Set(exports));
    if (name === undefined) return refused(NOT_TAKEN);
    if (TAKEN.test(name) || exports.includes(name) || imports.some((other) => other.name === name))
      return refused(`The name "${name}" is taken; give it another`);
    if (match) {
      const path = match[3] ?? '';
      const pathAt = at + line.lastIndexOf(path);
      imports.push({ name, path, pathSpan: { start: pathAt, end: pathAt + path.length } });
    } else exports.push(name);
  }
  return { imports, exports, fault: undefined };
}

/** The name that a line of `export const` gives to a value, where it gives one and cannot fail. */
function exportedIn(line: string, names: ReadonlySet<string>): string | undefined {
  const read = readProgram(line.trim());
  const [only, ...more] = typeof read === 'string' ? [] : read;
  const { kind, declarations = [] } = (only?.['declaration'] ?? {}) as {
    kind?: string;
    declarations?: readonly { id: { type: string; name?: string }; init: unknown }[];
  };
  const [one, ...others] = declarations;
  if (!one || others.length > 0 || more.length > 0 || kind !== 'const' || one.id.type !== 'Identifier')
    return undefined;
  return doubtIn(one.init, names) === undefined ? one.id.name : undefined;
}
