import type { Element, ElementContent } from 'hast';

const PHRASING = new Set(['a', 'em', 'strong', 'del', 'code', 'img', 'br', 'mark', 'span', 'sup', 'input']);

/** Whether a node stands in a line of text. */
export const isPhrasing = (node: ElementContent): boolean =>
  node.type === 'text' || (node.type === 'element' && PHRASING.has(node.tagName));

/** The text in nodes and all that is in them, as it stands. */
export const rawText = (nodes: readonly ElementContent[]): string =>
  nodes
    .map((node) =>
      node.type === 'text' ? node.value : node.type === 'element' ? rawText(node.children) : '',
    )
    .join('');

/**
 * The words of nodes alone: white space collapsed, blocks parted by an empty line, redactions as […].
 * @param isEnd the element before which the words end; without it, all are given
 */
export function plainText(
  nodes: readonly ElementContent[],
  isEnd: (element: Element) => boolean = () => false,
): string {
  const blocks: string[] = [''];
  let ended = false;
  const add = (words: string) => {
    blocks.push((blocks.pop() ?? '') + words);
  };
  const visit = (node: ElementContent): void => {
    if (ended) return;
    if (node.type === 'text') add(node.value);
    if (node.type !== 'element') return;
    if (isEnd(node)) ended = true;
    else if (node.tagName === 'br') add(' ');
    else if (node.properties['dataReason'] !== undefined) add('[…]');
    else if (node.tagName === 'img') add(node.properties['alt'] ?? '');
    else if (isPhrasing(node)) node.children.forEach(visit);
    else {
      blocks.push('');
      node.children.forEach(visit);
      blocks.push('');
    }
  };
  nodes.forEach(visit);
  return blocks
    .map((block) => block.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n\n');
}

/** The white space of a text node as a page has it: outside of code, a blank says the same as a line break and weighs less. */
export const inOneLine = (value: string): string => value.replaceAll('\n', ' ');

/**
 * Whether a node is parted from the next by nothing but a new line, as blocks are: a page has a blank there, so that words
 * stay apart where its text is read without its boxes.
 */
export function meetsBlock(nodes: readonly ElementContent[], index: number): boolean {
  const [node, next] = [nodes[index], nodes[index + 1]];
  if (node?.type !== 'element') return false;
  return node.tagName === 'br' || (!isPhrasing(node) && next !== undefined && !isPhrasing(next));
}

/**
 * The text of nodes as it stands in a page, letter for letter: what a browser gives as the text of the element around them.
 * @param redacted the words of the page in the place of what was taken out
 * @param isEnd the element before which the text ends; without it, all is given
 */
export function shownText(
  nodes: readonly ElementContent[],
  redacted: (redaction: Element) => string,
  isEnd: (element: Element) => boolean = () => false,
): string {
  let shown = '';
  /** Gives whether the text goes on. */
  const visitAll = (all: readonly ElementContent[], inCode: boolean): boolean =>
    all.every((node, index) => {
      if (node.type === 'text') shown += inCode ? node.value : inOneLine(node.value);
      if (node.type !== 'element') return true;
      if (isEnd(node)) return false;
      if (node.properties['dataReason'] !== undefined) shown += redacted(node);
      const goesOn = visitAll(node.children, inCode || node.tagName === 'pre');
      if (goesOn && !inCode && meetsBlock(all, index)) shown += ' ';
      return goesOn;
    });
  visitAll(nodes, false);
  return shown;
}
