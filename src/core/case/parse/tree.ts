import { mdxToHast } from 'satteri';
import type { Fault } from '../../text/finding.ts';
import type { Span } from '../../text/place.ts';
import { frontMatterSpan } from './front-matter.ts';
import { mapOffset, repair, type Edit } from './repair.ts';
import { attributesAt } from './tags.ts';

/** An attribute of a block as the parser gives it; a value that is no string was an expression. */
export interface TreeAttribute {
  readonly type: 'mdxJsxAttribute' | 'mdxJsxExpressionAttribute';
  readonly name?: string;
  readonly value?: unknown;
}

/** A node of the tree that Sätteri makes (hast with MDX nodes), as far as we read it. */
export interface TreeNode {
  readonly type: string;
  readonly tagName?: string;
  readonly name?: string | null;
  readonly value?: string;
  readonly children?: readonly TreeNode[];
  readonly attributes?: readonly TreeAttribute[];
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly data?: { readonly meta?: string | null };
  readonly position?: { readonly start: { readonly offset: number }; readonly end: { readonly offset: number } };
}

/** The body of a file as a tree, with the faults of syntax that were mended on the way. */
export interface Tree {
  /** Nothing where the text could not be mended. */
  readonly root: TreeNode | undefined;
  readonly faults: readonly Fault[];
  /** Ids in tags that had to be mended: known, though their blocks may be lost. */
  readonly salvagedIds: readonly string[];
  /** Whether the block that begins here in the text was mended, so that what it lacks is no news. */
  isMended(start: number): boolean;
  /** Where a node stands in the text; a node without a place stands at `otherwise`. */
  spanOf(node: TreeNode, otherwise?: Span): Span;
}

const MOST_REPAIRS = 20;
const LONG_TEXT = 131_072;

/**
 * Parses the body of a file and mends what the parser stumbles over, so that one slip does not hide the next.
 * The text must have passed `scan`. Never throws.
 */
export function parseTree(text: string): Tree {
  const faults: Fault[] = [];
  const mended = new Set<number>();
  const salvaged: string[] = [];
  let source = blankFrontMatter(text);
  let edits: readonly Edit[] = [];
  let root: TreeNode | undefined;
  for (let left = text.length > LONG_TEXT ? 3 : MOST_REPAIRS; left >= 0; left -= 1) {
    try {
      root = mdxToHast(source, { features: { frontmatter: false } }) as unknown as TreeNode;
      break;
    } catch (error) {
      const mend = repair(source, edits, error instanceof Error ? error.message : String(error));
      for (const fault of mend.faults) {
        if (!faults.some(({ span, code }) => span.start === fault.span.start && code === fault.code)) faults.push(fault);
      }
      for (const start of mend.mended) {
        mended.add(start);
        salvaged.push(...idsAt(text, start));
      }
      if (mend.source === undefined) break;
      ({ source, edits } = mend);
    }
  }
  return {
    root,
    faults,
    salvagedIds: salvaged,
    isMended: (start) => mended.has(start),
    spanOf(node, otherwise = { start: 0, end: 0 }) {
      if (!node.position) return otherwise;
      return { start: mapOffset(edits, node.position.start.offset), end: mapOffset(edits, node.position.end.offset) };
    },
  };
}

function blankFrontMatter(text: string): string {
  const span = frontMatterSpan(text);
  if (!span) return text;
  return text.slice(0, span.all.end).replace(/[^\r\n]/g, ' ') + text.slice(span.all.end);
}

function idsAt(text: string, start: number): string[] {
  const ids = attributesAt(text, start).filter(({ name, valueSpan }) => name === 'id' && valueSpan);
  const bare = /\bid=["']?([\w-]+)/.exec(text.slice(start, start + 500));
  return [...ids.map(({ valueSpan }) => text.slice(valueSpan?.start, valueSpan?.end)), bare?.[1] ?? ''].filter(Boolean);
}
