import type { Element, ElementContent, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { documentOf } from './document.ts';
import { markWords } from './marked-words.ts';

/** What stands in the text of pages and is not theirs. Navigation, forms and feet Pagefind leaves out itself. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'facts',
  'band',
  'label',
  'anchor',
  'visually-hidden',
  'code-example',
  'stance-sign',
]);

const INLINE: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo br cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/** The text of a built page as HTML, without what surrounds it. */
export function textOf(html: string): string {
  const main = elementsIn(fromHtml(html).children).find(({ tagName }) => tagName === 'main');
  if (main === undefined) throw new Error('A page that can be searched has no <main>.');
  return toHtml(main.children);
}

/**
 * What readers can find of a page that is not a case.
 * @param main its text as {@link textOf} gives it
 */
export function pageDocument(main: string, summary: string): string {
  const tree = fromHtml(main, { fragment: true });
  const ids = new Set(elementsIn(tree.children).map(idOf));
  return documentOf(summary, toHtml({ type: 'root', children: marked(tree.children, ids) } satisfies Root));
}

const idOf = ({ properties: { id } }: Element): string => (typeof id === 'string' ? id : '');

const elementsIn = (nodes: readonly RootContent[]): Element[] =>
  nodes.flatMap((node) => (node.type === 'element' ? [node, ...elementsIn(node.children)] : []));

const isLeftOut = ({ tagName, properties: { className } }: Element) =>
  tagName === 'figcaption' ||
  (Array.isArray(className) && className.some((name) => LEFT_OUT.has(name as string)));

/** Words within lines, and whatever holds nothing else. */
const isInline = (node: RootContent): boolean =>
  node.type === 'element'
    ? INLINE.has(node.tagName) && node.children.every(isInline)
    : node.type !== 'doctype';

/** The text of a line. Line breaks part words. */
const lineOf = (node: RootContent): string => {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || isLeftOut(node)) return '';
  return node.tagName === 'br' ? ' ' : node.children.map(lineOf).join('');
};

/** Blocks with the text of their lines, whose words are marked. */
function marked(nodes: readonly RootContent[], ids: ReadonlySet<string>): ElementContent[] {
  const made: ElementContent[] = [];
  let line = '';
  const endLine = () => {
    if (line !== '') made.push({ type: 'text', value: markWords(line) });
    line = '';
  };
  for (const node of nodes) {
    if (isInline(node)) line += lineOf(node);
    else if (node.type === 'element' && !isLeftOut(node)) {
      endLine();
      made.push({ ...withAddress(node, ids), children: marked(node.children, ids) });
    }
  }
  endLine();
  return made;
}

/** Where a section has the address and its heading only a name for it, the heading takes the address: results lead there. */
function withAddress(node: Element, ids: ReadonlySet<string>): Element {
  const id = idOf(node);
  const address = id.slice('cb-'.length);
  if (!/^h\d$/.test(node.tagName) || !id.startsWith('cb-') || !ids.has(address)) return node;
  return { ...node, properties: { ...node.properties, id: address } };
}
