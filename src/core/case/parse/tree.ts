import { mdxToHast } from 'satteri';
import type { Fault } from '../../text/finding.ts';
import type { Span } from '../../text/place.ts';
import { frontMatterSpan } from './front-matter.ts';
import { level } from './level.ts';
import { mask, unmask, unmaskAddress } from './mask.ts';
import { withoutNotes, type NotesAllowed } from './notes.ts';
import { mapOffset, repair, type Edit } from './repair.ts';
import { DEEPEST } from './scan.ts';
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
  readonly position?: {
    readonly start: { readonly offset: number };
    readonly end: { readonly offset: number };
  };
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
  /** The text as it was read, of the same length: without front matter and notes. */
  readonly body: string;
  /** Where a node stands in the text; a node without a place stands at `otherwise`. */
  spanOf(node: TreeNode, otherwise?: Span): Span;
}

const MOST_REPAIRS = 20;
const LONG_TEXT = 131_072;

const read = (source: string): TreeNode =>
  mdxToHast(mask(level(source)), { features: { frontmatter: false } }) as unknown as TreeNode;

/** A body without notes. What looks like a comment of HTML is none where all of it can be read: in code, say, or a title. */
function notedIn(body: string, notes: NotesAllowed) {
  const plain = withoutNotes(body, notes, false);
  if (!plain.text.includes('<!--')) return plain;
  try {
    read(plain.text);
    return plain;
  } catch {
    return withoutNotes(body, notes);
  }
}

/**
 * Parses the body of a file and mends what the parser stumbles over, so that one slip does not hide the next.
 * The text must have passed `scan`. Never throws.
 * @param notes where editors may leave notes for each other
 */
export function parseTree(text: string, notes: NotesAllowed = 'on-own-lines'): Tree {
  const noted = notedIn(blankFrontMatter(text), notes);
  const faults: Fault[] = [...noted.faults];
  const mended = new Set<number>();
  const salvaged: string[] = [];
  let source = noted.text;
  let edits: readonly Edit[] = [];
  let root: TreeNode | undefined;
  for (let left = text.length > LONG_TEXT ? 3 : MOST_REPAIRS; left >= 0; left -= 1) {
    try {
      root = read(source);
      break;
    } catch (error) {
      const mend = repair(source, edits, error instanceof Error ? error.message : String(error));
      for (const fault of mend.faults) {
        if (!faults.some(({ span, code }) => span.start === fault.span.start && code === fault.code))
          faults.push(fault);
      }
      for (const start of mend.mended) {
        mended.add(start);
        salvaged.push(...idsAt(text, start));
      }
      if (mend.source === undefined) break;
      ({ source, edits } = mend);
    }
  }
  const spanOf = (node: TreeNode, otherwise: Span = { start: 0, end: 0 }): Span =>
    node.position
      ? {
          start: mapOffset(edits, node.position.start.offset),
          end: mapOffset(edits, node.position.end.offset),
        }
      : otherwise;
  const deep = root && unmaskTree(root);
  if (deep) {
    const { start } = spanOf(deep);
    faults.push({ code: 'CASE-004', span: { start, end: start + 1 }, data: { most: DEEPEST } });
    root = undefined;
  }
  const isMended = (start: number) => mended.has(start);
  return { root, faults, salvagedIds: salvaged, body: noted.text, isMended, spanOf };
}

/**
 * Gives the nodes of a tree the editor's characters again.
 * @returns the first node that lies too deep for everything that walks the tree later, if there is one
 */
function unmaskTree(root: TreeNode): TreeNode | undefined {
  type Loose = { -readonly [Key in keyof TreeNode]: TreeNode[Key] };
  const left: { node: Loose; depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = left.pop(); next; next = left.pop()) {
    const { node, depth } = next;
    if (depth > DEEPEST) return node;
    if (node.value !== undefined) node.value = unmask(node.value);
    if (node.properties) node.properties = unmaskProperties(node.properties);
    if (node.data?.meta) node.data = { ...node.data, meta: unmask(node.data.meta) };
    if (node.attributes) {
      node.attributes = node.attributes.map((attribute) =>
        typeof attribute.value === 'string' ? { ...attribute, value: unmask(attribute.value) } : attribute,
      );
    }
    for (const child of node.children?.toReversed() ?? []) left.push({ node: child, depth: depth + 1 });
  }
  return undefined;
}

function unmaskProperties(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const back = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(back);
    return typeof value === 'string' ? unmaskAddress(value) : value;
  };
  return Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, back(value)]));
}

/** Where the body of a file begins: behind its front matter, or what is left of one. */
function bodyStart(text: string): number {
  return (
    frontMatterSpan(text)?.all.end ??
    (text.startsWith('---') ? /(?<![^\r\n])(?:[ \t]*(?![^\r\n])|<)/.exec(text)?.index : undefined) ??
    0
  );
}

/** A text of the same length without its front matter. */
export function blankFrontMatter(text: string): string {
  const end = bodyStart(text);
  return text.slice(0, end).replace(/[^\r\n]/g, ' ') + text.slice(end);
}

function idsAt(text: string, start: number): string[] {
  const ids = attributesAt(text, start).filter(({ name, valueSpan }) => name === 'id' && valueSpan);
  const bare = /\bid=["']?([\w-]+)/.exec(text.slice(start, start + 500));
  return [
    ...ids.map(({ valueSpan }) => text.slice(valueSpan?.start, valueSpan?.end)),
    bare?.[1] ?? '',
  ].filter(Boolean);
}
