import type { Element, ElementContent } from 'hast';
import { elementsIn } from '../../core/prose/change.ts';
import { readHtml, writeHtml } from '../../core/prose/html.ts';
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
  const main = elementsIn(readHtml(html)).find(({ tagName }) => tagName === 'main');
  if (main === undefined) throw new Error('A page that can be searched has no <main>.');
  return writeHtml(main.children);
}

/**
 * What readers can find of a page that is not a case.
 * @param main its text as {@link textOf} gives it
 */
export function pageDocument(main: string, summary: string): string {
  const nodes = readHtml(main);
  const ids = new Set(elementsIn(nodes).map(idOf));
  return documentOf(summary, writeHtml(marked(nodes, ids)));
}

const idOf = ({ properties: { id } }: Element): string => (typeof id === 'string' ? id : '');

const isLeftOut = ({ tagName, properties: { className } }: Element) =>
  tagName === 'figcaption' || (Array.isArray(className) && className.some((name) => LEFT_OUT.has(name)));

/** Words within lines, and whatever holds nothing else. */
const isInline = (node: ElementContent): boolean =>
  node.type === 'element' ? INLINE.has(node.tagName) && node.children.every(isInline) : true;

/** The text of a line. Line breaks part words. */
const lineOf = (node: ElementContent): string => {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || isLeftOut(node)) return '';
  return node.tagName === 'br' ? ' ' : node.children.map(lineOf).join('');
};

/** Blocks with the text of their lines, whose words are marked. */
function marked(nodes: readonly ElementContent[], ids: ReadonlySet<string>): ElementContent[] {
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
