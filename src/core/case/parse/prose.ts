import type { Element, ElementContent, Text } from 'hast';
import { passageElements } from '../../prose/elements.ts';
import { writeHtml } from '../../prose/html.ts';
import { isPhrasing, plainText } from '../../prose/text.ts';
import type { Prose } from '../schema.ts';
import { headingFault } from '../letters/heading.ts';
import { fenceAt, type Context } from './context.ts';
import { checkImage, checkLink } from './links.ts';
import { bracesIn, PROGRAM_LINE } from './mask.ts';
import type { TreeNode } from './tree.ts';
import { own } from '../../text/own.ts';

/** Turns a block that stands inside running text into an element, or drops it with a fault. */
export type InlineReader = (node: TreeNode) => ElementContent[];

const HEADING = /^h[1-6]$/;

/** A passage that holds nothing. */
export const noProse: Prose = { html: '', text: '' };

/**
 * Makes a passage of nodes of the tree.
 * @param bare leaves a single paragraph without its `<p>`, for labels
 */
export function readProse(
  context: Context,
  nodes: readonly TreeNode[],
  inline: InlineReader,
  { bare = false }: { bare?: boolean } = {},
): Prose {
  const content = joinLines(context, nodes, inline);
  const blocks = wrapPhrasing(content);
  const [only] = blocks;
  const paragraph = bare && blocks.length === 1 && only?.type === 'element' && only.tagName === 'p';
  const children = paragraph ? only.children : blocks;
  return { html: writeHtml(children), text: plainText(blocks) };
}

/**
 * The parser takes a paragraph of nothing but tags apart: what stood in it is put together again, where no empty line
 * parts it.
 */
function joinLines(context: Context, nodes: readonly TreeNode[], inline: InlineReader): ElementContent[] {
  const content: ElementContent[] = [];
  let line: { paragraph: Element; end: number } | undefined;
  for (const node of nodes) {
    if (node.type === 'text' && (node.value ?? '').trim() === '' && !node.position) continue;
    const cleaned = cleanNode(context, node, inline);
    if (node.type !== 'mdxJsxFlowElement' || cleaned.length === 0 || !cleaned.every(isPhrasing)) {
      content.push(...cleaned);
      line = undefined;
      continue;
    }
    const { start, end } = context.tree.spanOf(node);
    const between = line && context.text.slice(line.end, start);
    if (line && between !== undefined && between.trim() === '' && !/\n[ \t]*\r?\n/.test(between)) {
      line.paragraph.children.push(
        ...(between === '' ? [] : [{ type: 'text' as const, value: ' ' }]),
        ...cleaned,
      );
      line = { ...line, end };
    } else {
      const paragraph: Element = { type: 'element', tagName: 'p', properties: {}, children: cleaned };
      content.push(paragraph);
      line = { paragraph, end };
    }
  }
  return content;
}

const isBlank = (node: ElementContent) => node.type === 'text' && node.value.trim() === '';
function wrapPhrasing(nodes: readonly ElementContent[]): Element[] {
  const blocks: Element[] = [];
  let run: ElementContent[] = [];
  const flush = () => {
    if (run.some((node) => !isBlank(node))) {
      blocks.push({ type: 'element', tagName: 'p', properties: {}, children: trimEnds(run) });
    }
    run = [];
  };
  for (const node of nodes) {
    if (isPhrasing(node)) run.push(node);
    else {
      flush();
      if (node.type === 'element') blocks.push(node);
    }
  }
  flush();
  return blocks;
}

function trimEnds(run: readonly ElementContent[]): ElementContent[] {
  const last = run.length - 1;
  return run.map((node, at) => {
    if (node.type !== 'text') return node;
    const start = at === 0 ? node.value.trimStart() : node.value;
    return { ...node, value: at === last ? start.trimEnd() : start };
  });
}

/** A node of the tree as safe HTML nodes; what a case cannot hold is left out with a fault. */
export function cleanNode(context: Context, node: TreeNode, inline: InlineReader): ElementContent[] {
  switch (node.type) {
    case 'text':
      refuseBraces(context, node);
      return [{ type: 'text', value: (node.value ?? '').replace(/\r\n?/g, '\n') } satisfies Text];
    case 'element':
      return cleanElement(context, node, inline);
    case 'mdxJsxTextElement':
    case 'mdxJsxFlowElement':
      return inline(node);
    default:
      return [];
  }
}

/** Braces in running text hold a program in MDX; nothing inside them is looked at for other faults. */
function refuseBraces(context: Context, node: TreeNode): void {
  if (!node.value?.includes('{') || !node.position) return;
  const { start, end } = context.tree.spanOf(node);
  for (const span of bracesIn(context.tree.body, start, end)) {
    const last = context.programs.at(-1);
    if (last && span.start < last.end) continue;
    context.programs.push(span);
    context.faults.push({ code: 'CASE-021', span });
  }
}

/** A paragraph that begins in the first column as an import or export does is one in MDX. */
function refuseProgram(context: Context, node: TreeNode): boolean {
  const { start, end } = context.tree.spanOf(node);
  const before = context.text[start - 1];
  const word = PROGRAM_LINE.exec(context.text.slice(start, start + 10))?.[1];
  if (word === undefined || (before !== undefined && !/[\r\n]/.test(before))) return false;
  context.programs.push({ start, end });
  context.faults.push({ code: 'CASE-022', span: { start, end: start + word.length }, data: { word } });
  return true;
}

function cleanElement(context: Context, node: TreeNode, inline: InlineReader): ElementContent[] {
  const { tagName = '', properties = {} } = node;
  if (properties['dataFootnotes'] !== undefined) return [];
  if (tagName === 'p' && node.position && refuseProgram(context, node)) return [];
  const children = () =>
    tagName === 'code'
      ? codeOf(node)
      : (node.children ?? []).flatMap((child) => cleanNode(context, child, inline));
  if (HEADING.test(tagName)) {
    context.faults.push(headingFault(context.text, context.tree.spanOf(node)));
    return children();
  }
  if (
    tagName === 'sup' &&
    node.children?.some((child) => child.properties?.['dataFootnoteRef'] !== undefined)
  ) {
    context.faults.push({ code: 'CASE-024', span: context.tree.spanOf(node) });
    return [];
  }
  if (!Object.hasOwn(passageElements, tagName)) return children();
  if (tagName === 'a') checkLink(context, node);
  if (tagName === 'img') checkImage(context, node);
  if (tagName === 'pre') context.fences.push(fenceAt(context, node));
  const element: Element = {
    type: 'element',
    tagName,
    properties: propertiesOf(node),
    children: children(),
  };
  return [element];
}

const codeOf = (node: TreeNode): Text[] =>
  (node.children ?? []).map(({ value = '' }) => ({ type: 'text', value: value.replace(/\r\n?/g, '\n') }));

function propertiesOf({ tagName = '', properties = {}, data }: TreeNode): Element['properties'] {
  const known = own(passageElements, tagName) ?? [];
  const { style } = properties;
  const align = typeof style === 'string' ? /text-align: (\w+)/.exec(style)?.[1] : undefined;
  return {
    ...(Object.fromEntries(
      Object.entries(properties).filter(([name]) => known.includes(name)),
    ) as Element['properties']),
    ...(tagName === 'code' && data?.meta ? { dataMeta: data.meta } : {}),
    ...(align !== undefined && { className: [`align-${align}`] }),
  };
}
