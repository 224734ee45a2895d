import { bracesIn, PROGRAM_LINE } from '../case/parse/mask.ts';
import type { TreeNode } from '../case/parse/tree.ts';
import type { Fault } from '../text/finding.ts';
import type { Span } from '../text/place.ts';

/** A component or picture that a lesson takes from a file beside it. */
export interface Import {
  readonly name: string;
  readonly path: string;
  readonly pathSpan: Span;
}

/** Words without a program in them, or none where the file is a program itself. */
const WORDS = /^(?:"[^"\\\r\n]*"|'[^'\\\r\n]*'|`[^`\\$]*`|\d{1,15}(?:\.\d{1,15})?)?$/;
const IMPORT = /^import\s+([A-Z]\w*)\s+from\s+(["'])(\.\.?\/[^"'\\\s]+\.astro)\2\s*(?:;\s*)?$/;
const LINE = /[^\r\n]+/g;
const NOT_TAKEN =
  'A lesson can only take a component from a file beside it, as in import Chart from "./Chart.astro"; a paragraph that begins with this word as text begins otherwise';

/** Braces in running text that hold anything but plain words; what stands in them is told as little as the rest of a program. */
export function programsIn(text: string, { start, end }: Span): { span: Span; fault: Fault }[] {
  return bracesIn(text, start, end).flatMap((span) => {
    const program = text.slice(span.start + 1, span.end - 1).trim();
    if (span.end - span.start > 1 && WORDS.test(program)) return [];
    const shown = text.slice(span.start, span.end).replace(/\s+/g, ' ');
    return [{ span, fault: { code: 'CASE-110', span, data: { program: shown } } }];
  });
}

/** The imports of a paragraph that is one, or the first line of it that no lesson can hold; nothing of other paragraphs. */
export function importsIn(
  text: string,
  node: TreeNode,
  { start, end }: Span,
): { imports: Import[]; fault: Fault | undefined } | undefined {
  const before = text[start - 1];
  const begins = node.tagName === 'p' && (before === undefined || /[\r\n]/.test(before));
  if (!begins || !PROGRAM_LINE.test(text.slice(start, start + 10))) return undefined;
  const imports: Import[] = [];
  for (const { 0: line, index } of text.slice(start, end).matchAll(LINE)) {
    const at = start + index;
    const match = IMPORT.exec(line);
    if (!match) {
      const span = { start: at, end: at + line.trimEnd().length };
      return {
        imports,
        fault: { code: 'CASE-111', span, data: { line: line.trim(), advice: NOT_TAKEN } },
      };
    }
    const { 1: name = '', 3: path = '' } = match;
    const pathAt = at + line.lastIndexOf(path);
    imports.push({ name, path, pathSpan: { start: pathAt, end: pathAt + path.length } });
  }
  const twice = imports.find(({ name }, at) => imports.findIndex((other) => other.name === name) < at);
  const data = twice && { line: `import ${twice.name}`, advice: 'Give one of the two another name' };
  return { imports, fault: twice && { code: 'CASE-111', span: twice.pathSpan, data: { ...data } } };
}
