import type { Fault } from '../../text/finding.ts';
import type { Span } from '../../text/place.ts';
import { tagAt } from '../parse/tags.ts';
import type { Tree, TreeNode } from '../parse/tree.ts';
import { codeFaults, fenceFaults } from './code.ts';
import { compare, type Where } from './compare.ts';
import { labelsIn, lostLine, referenceFaults } from './definitions.ts';
import { leftOver, linesOf } from './gaps.ts';
import { layoutFaults } from './layout.ts';
import { listFaults, ruleFaults } from './lists.ts';
import { emphasisFaults, signFaults, tableFault } from './signs.ts';
import { standingFaults } from './standing.ts';

const OUTSIDE: Where = { said: false, quotes: 0, inList: false };
/** What only trusted hands may write, and is no text. */
const PROGRAMS: ReadonlySet<string> = new Set(['mdxjsEsm', 'mdxFlowExpression', 'mdxTextExpression']);
const SAID: ReadonlySet<string> = new Set(['Message', 'Translation']);

/**
 * What became of the letters of a body: everything that an editor wrote and that readers do not see as it was written.
 * What Markdown is meant to do with its signs, as the guide says, is no finding. Takes time in proportion to the text.
 */
export function changedLetters(tree: Tree): Fault[] {
  const { root, body: text } = tree;
  if (!root) return [];
  const faults: Fault[] = [];
  const spanOf = (node: TreeNode) => tree.spanOf(node);
  const shown = withoutFootnotes(text, root, spanOf);
  const labels = labelsIn(text, root, spanOf);

  const told = (found: readonly Fault[]) => {
    for (const fault of found) faults.push(fault);
  };

  /** Tells of what stands between the parts of a node and is not shown. */
  const gap = (from: number, to: number, node: TreeNode, where: Where, first = false) => {
    if (from >= to) return;
    const isTable = node.tagName === 'table' && text.slice(spanOf(node).start, from).includes('|');
    const around = { quotes: where.quotes, first, isTable };
    const rest = leftOver(shown.slice(from, to), node, around);
    if (rest.trim() === '') return;
    const lost = linesOf(rest, from);
    if (node.tagName === 'tr') told(lost.map((span) => tableFault(text, span)));
    else told(lost.flatMap((span) => lostLine(text, span, labels, where.said) ?? []));
  };

  const children = (node: TreeNode, inside: Span, where: Where) => {
    let at = inside.start;
    let first = true;
    for (const child of node.children ?? []) {
      if (!child.position) {
        visit(child, where);
        continue;
      }
      const span = endOf(text, child, spanOf(child));
      if (span.end <= at) continue;
      gap(at, span.start, node, where, first);
      // Behind a value such as by="\\", the parser takes words to begin a sign too early.
      if (child.type === 'text') leaf(child, { ...span, start: Math.max(at, span.start) }, where);
      else visit(child, where);
      at = Math.max(at, span.end);
      first = false;
    }
    gap(at, inside.end, node, where, first);
  };

  const leaf = (node: TreeNode, span: Span, where: Where) => {
    const source = text.slice(span.start, span.end);
    const shown = node.value ?? '';
    if (source !== shown) {
      for (const change of compare(source, shown, where)) {
        const place = { start: span.start + change.start, end: span.start + change.end };
        told(signFaults(text, { ...change, ...place }, where.said));
      }
    }
    told(standingFaults(text, span));
    if (where.said) told(layoutFaults(text, span, where));
  };

  const visit = (node: TreeNode, where: Where): void => {
    const { tagName, type } = node;
    if (type === 'text') {
      if (node.position) leaf(node, spanOf(node), where);
      return;
    }
    const span = spanOf(node);
    if (PROGRAMS.has(type)) return;
    if (type !== 'element') {
      const said = where.said || SAID.has(node.name ?? '');
      children(node, type === 'root' ? { start: 0, end: text.length } : between(text, span, tree), {
        ...where,
        said,
      });
      return;
    }
    if (tagName === 'sup' || !node.position) return;
    if (tagName === 'code') told(codeFaults(text, span, node, where));
    else if (tagName === 'pre') told(fenceFaults(text, span, node, where));
    else if (tagName === 'hr') told(ruleFaults(span, where));
    else if (tagName === 'a') linked(node, span, where);
    else if (tagName === 'img') told(where.said ? referenceFaults(text, span) : []);
    else {
      if (tagName === 'em' || tagName === 'strong' || tagName === 'del')
        told(emphasisFaults(text, span, where.said));
      if (where.said && (tagName === 'ol' || tagName === 'ul')) told(listFaults(text, node, spanOf));
      children(node, span, {
        ...where,
        quotes: where.quotes + (tagName === 'blockquote' ? 1 : 0),
        inList: where.inList || tagName === 'li',
      });
    }
  };

  const linked = (node: TreeNode, span: Span, where: Where) => {
    if (where.said) told(referenceFaults(text, span));
    for (const child of node.children ?? []) visit(child, where);
  };

  visit(root, OUTSIDE);
  return faults;
}

/** A text without the footnotes that something refers to, since their references are told of. */
function withoutFootnotes(text: string, root: TreeNode, spanOf: (node: TreeNode) => Span): string {
  const sections = (root.children ?? []).filter(
    ({ properties }) => properties?.['dataFootnotes'] !== undefined,
  );
  const notes = sections
    .flatMap(({ children = [] }) => children.flatMap(({ children: items = [] }) => items))
    .filter(({ position }) => position)
    .map(spanOf)
    .toSorted((a, b) => a.start - b.start);
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end } of notes) {
    if (start < done) continue;
    pieces.push(text.slice(done, start), text.slice(start, end).replace(/[^\r\n]/g, ' '));
    done = end;
  }
  return pieces.join('') + text.slice(done);
}

/** What stands between the tags of a block. */
function between(text: string, { start, end }: Span, tree: Tree): Span {
  const open = tree.isMended(start) ? undefined : tagAt(text, start);
  if (!open || open.kind === 'empty') return { start: end, end };
  const close = closingTag(text, { start: open.end, end });
  return { start: open.end, end: close ?? Math.max(open.end, end) };
}

/** A block's span to the end of its closing tag, which the parser may have been shown further left. */
function endOf(text: string, { type }: TreeNode, span: Span): Span {
  if (type === 'text' || type === 'element') return span;
  const close = closingTag(text, span);
  if (close === undefined) return span;
  const end = close + text.slice(close, close + LONGEST_CLOSING).indexOf('>') + 1;
  return end > span.end ? { ...span, end } : span;
}

const LONGEST_CLOSING = 200;

/** Where the closing tag of a block begins, which stands at its end. */
function closingTag(text: string, { start, end }: Span): number | undefined {
  const from = Math.max(start, end - LONGEST_CLOSING);
  const at = text.slice(from, end).lastIndexOf('</');
  return at < 0 ? undefined : from + at;
}
