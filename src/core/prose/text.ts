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
