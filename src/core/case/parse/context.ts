import type { Fault } from '../../text/finding.ts';
import type { Span } from '../../text/place.ts';
import type { BlockName } from '../vocabulary.ts';
import { attributesAt } from './tags.ts';
import type { Tree, TreeNode } from './tree.ts';

/** Where a block of the model stands in the text. */
export interface BlockPlace {
  readonly name: BlockName;
  /** From the block's `<` to the end of its closing tag. */
  readonly span: Span;
}

/** A reference to an id of the same case that was found in running text. */
export interface AnchorLink {
  readonly id: string;
  readonly span: Span;
}

/** A fence of code as it stands in the text. */
export interface Fence {
  readonly code: string;
  /** Its first line, with the language. */
  readonly span: Span;
}

/** What the parts of the parser share while they read one file. */
export interface Context {
  readonly text: string;
  readonly tree: Tree;
  /** Names of the pictures in the folder of the case. */
  readonly pictures: ReadonlySet<string>;
  /** Names of the files in it that belong to no case. */
  readonly others: readonly string[];
  readonly faults: Fault[];
  /** Where each object of the model comes from. */
  readonly places: WeakMap<object, BlockPlace>;
  readonly anchorLinks: AnchorLink[];
  readonly fences: Fence[];
  /** Where addresses stand in definitions of links; empty until that is asked for. */
  readonly definitions: Map<string, number>;
  /** Where addresses stand that were told to be wrong. */
  readonly toldAddresses: Set<number>;
  /** Stretches that hold a program, in which nothing else is told. */
  readonly programs: Span[];
  /** Ids of blocks that could not become part of the model. */
  readonly lostIds: string[];
}

/** Where the faults of some codes begin, in the order of the text. */
export const startsOf = ({ faults }: Context, codes: ReadonlySet<string>): number[] =>
  faults.flatMap(({ code, span }) => (codes.has(code) ? [span.start] : [])).sort((a, b) => a - b);

/** The stretch of a node's opening `<` and name. */
export function nameSpan(context: Context, node: TreeNode): Span {
  const { start } = context.tree.spanOf(node);
  return { start, end: Math.min(start + 1 + (node.name?.length ?? 0), context.text.length) };
}

/** The fence that a `<pre>` of the tree was made of. */
export function fenceAt({ text, tree }: Context, node: TreeNode): Fence {
  const { start, end } = tree.spanOf(node);
  const code = node.children?.flatMap(({ children = [] }) => children.map(({ value = '' }) => value)) ?? [];
  const first = /[\r\n]/.exec(text.slice(start, end))?.index;
  return {
    code: code.join('').replace(/\r\n?/g, '\n').replace(/\n$/, ''),
    span: { start, end: first === undefined ? end : start + first },
  };
}

/** The place of an attribute's value, or of its name; where the block lacks it, the block's `<` and name. */
export function attributeSpan(
  text: string,
  place: BlockPlace,
  attribute: string,
  part: 'name' | 'value',
): Span {
  const found = attributesAt(text, place.span.start).findLast(({ name }) => name === attribute);
  if (!found) return { start: place.span.start, end: place.span.start + 1 + place.name.length };
  return part === 'value' ? (found.valueSpan ?? found.nameSpan) : found.nameSpan;
}
