import type { Element, ElementContent, Root } from 'hast';
import { find, html as schema, svg, type Schema } from 'property-information';
import { htmlToHast } from 'satteri';
import { own } from '../text/own.ts';

const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'wbr']);
const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&#x26;',
  '<': '&#x3C;',
  '>': '&#x3E;',
  '"': '&#x22;',
  "'": '&#x27;',
  '`': '&#x60;',
};
const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escape = (text: string, signs: RegExp) => text.replace(signs, (sign) => own(NAMED, sign) ?? sign);

/** Text as HTML, between tags or as a value in double quotes. */
export const escapeHtml = (text: string): string => escape(text, /[&<>"]/g);

/** Text as HTML between tags alone, where quotation marks may stand. */
export const escapeText = (text: string): string => escape(text, /[&<>]/g);

/** The tree of a piece of HTML, as a browser makes it of the inside of a `<body>`. */
export const readHtml = (html: string): ElementContent[] =>
  (htmlToHast(html, { fragment: true }) as Root).children.filter(
    (node) => node.type === 'element' || node.type === 'text',
  );

/**
 * Writes a tree as HTML. No value of an attribute has a `<` or `>` in it, and no text a `<`: whoever looks for a tag in
 * what comes of this finds tags only. A node of the type `raw` is HTML that a highlighter wrote and stands as it is.
 */
export const writeHtml = (nodes: readonly ElementContent[]): string => write(nodes, schema);

const write = (nodes: readonly ElementContent[], names: Schema): string =>
  nodes.map((node) => writeNode(node, names)).join('');

function writeNode(node: ElementContent, names: Schema): string {
  switch (node.type) {
    case 'text':
      return node.value.replace(/[&<]/g, (sign) => own(REFERENCES, sign) ?? sign);
    case 'raw':
      return node.value;
    case 'element':
      return writeElement(node, node.tagName === 'svg' ? svg : names);
    default:
      return '';
  }
}

function writeElement({ tagName, properties, children }: Element, names: Schema): string {
  const attributes = Object.entries(properties).map(([name, value]) => writeAttribute(name, value, names));
  const start = `<${tagName}${attributes.join('')}>`;
  return VOID.has(tagName) ? start : `${start}${write(children, names)}</${tagName}>`;
}

function writeAttribute(property: string, value: Element['properties'][string], names: Schema): string {
  if (value === undefined || value === null || value === false) return '';
  const { attribute, commaSeparated } = find(names, property);
  if (value === true) return ` ${attribute}`;
  const text = Array.isArray(value) ? value.join(commaSeparated ? ', ' : ' ') : String(value);
  return ` ${attribute}="${text.replace(/[&<>"'`]/g, (sign) => own(REFERENCES, sign) ?? sign)}"`;
}
