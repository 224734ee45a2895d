import type { Element, ElementContent, Nodes, Root, RootContent } from 'hast';

/** Stand-ins for a space, a tab and a form feed: noncharacters that no text may hold for interchange. */
const STAND_INS = ['\uFDD0', '\uFDD1', '\uFDD2'];
const SPACES = [' ', '\t', '\f'];
const ALIGNED = /\balign-(left|center|right)\b/;

/** Puts back the spaces that {@link prepare} took care of. */
export const withSpaces = (text: string): string =>
  text.replace(/[\uFDD0-\uFDD2]/g, (char) => SPACES[STAND_INS.indexOf(char)] ?? char);

const withStandIns = (text: string): string =>
  text.replace(/[ \t\f]/g, (char) => STAND_INS[SPACES.indexOf(char)] ?? char);

/**
 * Readies the tree of a passage for hast-util-to-mdast, in place: spaces inside lines become stand-ins, because it
 * would collapse them; the classes of table cells become `align`; the space after a check box goes.
 */
export function prepare(tree: Root): Root {
  tree.children.forEach(prepareNode);
  return tree;
}

function prepareNode(node: Nodes | RootContent): void {
  if (node.type === 'text') node.value = withStandIns(node.value);
  if (node.type !== 'element' || node.tagName === 'pre') return;
  if (node.tagName === 'th' || node.tagName === 'td') align(node);
  if (node.children[0] && isCheckbox(node.children[0])) trimAfterCheckbox(node.children);
  node.children.forEach(prepareNode);
}

function align(cell: Element): void {
  const classes = cell.properties['className'];
  const found = ALIGNED.exec(Array.isArray(classes) ? classes.join(' ') : '');
  if (found) cell.properties['align'] = found[1];
}

const isCheckbox = (node: ElementContent): boolean =>
  node.type === 'element' && node.tagName === 'input' && node.properties['type'] === 'checkbox';

function trimAfterCheckbox(children: ElementContent[]): void {
  const next = children[1];
  if (next?.type === 'text') next.value = next.value.replace(/^ /, '');
}

/** The text of an element and all that is in it, as it stands. */
export function rawText(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(rawText).join('') : '';
}
