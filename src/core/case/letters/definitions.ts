import type { Fault } from '../../text/finding.ts';
import type { Span } from '../../text/place.ts';
import type { TreeNode } from '../parse/tree.ts';
import { changed } from './signs.ts';

const FOOTNOTE = /^\[\^[^\]\s]+\]:/;
const DEFINITION = /^\[((?:[^[\]\\]|\\.)+)\]:/;
const LABEL = /(\])?\[((?:[^[\]\\]|\\.)*)\](\[\])?$/;
const normal = (label: string) => label.replace(/\s+/g, ' ').trim().toLowerCase();

/** The labels that links of a body refer to, and whether one of them has words of its own: `[words][label]`, not `[label]`. */
export type Labels = ReadonlyMap<string, boolean>;

/** Finds the labels that links refer to. */
export function labelsIn(text: string, root: TreeNode, spanOf: (node: TreeNode) => Span): Labels {
  const labels = new Map<string, boolean>();
  const left: TreeNode[] = [root];
  for (let node = left.pop(); node; node = left.pop()) {
    for (const child of node.children ?? []) left.push(child);
    if ((node.tagName !== 'a' && node.tagName !== 'img') || !node.position) continue;
    const span = spanOf(node);
    const [, words, label] = referenceIn(text, span) ?? [];
    if (label === undefined) continue;
    labels.set(normal(label), (labels.get(normal(label)) ?? false) || words !== undefined);
  }
  return labels;
}

const referenceIn = (text: string, { start, end }: Span) =>
  text[end - 1] === ']' ? LABEL.exec(text.slice(Math.max(start, end - LONGEST_LABEL), end)) : null;

const LONGEST_LABEL = 1001;

/**
 * The fault of a line that is not shown. A definition of a link that something uses is Markdown; but in what somebody said, a
 * mail say, `[1]` alone is no link: its brackets are gone, and so is the line.
 */
export function lostLine(text: string, span: Span, labels: Labels, said: boolean): Fault | undefined {
  const line = text.slice(span.start, Math.min(span.end, span.start + LONGEST_LABEL));
  if (FOOTNOTE.test(line)) {
    return lost(
      span,
      `This is the text of a footnote, and not shown: "${cut(line)}"`,
      'A case has no footnotes: say it in a <Commentary>; to show the line as it stands, put a backslash before its first bracket, \\[',
    );
  }
  const label = DEFINITION.exec(line)?.[1];
  if (label === undefined) {
    const advice =
      'Put a backslash before the sign that begins these words, or the words into a fence (```) above and below';
    return lost(span, `These words are not shown: "${cut(line)}"`, advice);
  }
  const isUsed = labels.get(normal(label));
  if (isUsed === true || (isUsed === false && !said)) return undefined;
  return lost(
    span,
    `This line is taken for the address of a link, and not shown: "${cut(line)}"`,
    `Write \\[${label}]: … to show the line as it stands, or make a link of the words themselves, [words](https://…)`,
  );
}

/** A link or picture in what somebody said that is nothing but a label, as in `[1]` with a line `[1]: https://…`. */
export function referenceFaults(text: string, span: Span): Fault[] {
  const reference = referenceIn(text, span);
  if (!reference || reference[1] !== undefined) return [];
  const written = cut(text.slice(span.start, span.end));
  const problem = `"${written}" is read as a link whose address stands elsewhere, and its brackets are not shown`;
  return [changed(span, problem, 'Put a backslash before each "[" that is to be seen')];
}

const cut = (line: string) => (line.length > 60 ? `${line.slice(0, 60)}…` : line);
const lost = (span: Span, problem: string, advice: string): Fault => ({
  code: 'CASE-096',
  span,
  data: { problem, advice },
});
