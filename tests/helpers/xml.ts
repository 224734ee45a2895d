/** An element of an XML document, with the text directly in it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

const TOKEN =
  /<!\[CDATA\[([^]*?)\]\]>|<\?[^]*?\?>|<\/([\w:-]+)\s*>|<([\w:-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y;
const STRAY_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/;
const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Reads XML without a document type, strictly; throws an error that names the place where it is not well-formed. */
export function parseXml(source: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const at = TOKEN.lastIndex;
    const fail = () => new Error(`not well-formed at ${at}: ${source.slice(at, at + 60)}`);
    const match = TOKEN.exec(source);
    const parent = open.at(-1);
    if (!match || !parent) throw fail();
    const [, cdata, closing, name, attributes = '', empty, text] = match;
    if (STRAY_AMPERSAND.test((text ?? '') + attributes)) throw fail();
    if (cdata !== undefined) parent.text += cdata;
    if (text !== undefined) parent.text += decode(text);
    if (closing !== undefined && open.pop()?.name !== closing) throw fail();
    if (name !== undefined) {
      const element = { name, attributes: readAttributes(attributes), children: [], text: '' };
      parent.children.push(element);
      if (empty === '') open.push(element);
    }
  }
  const [document] = root.children;
  if (!document || root.children.length > 1 || open.length > 1) throw new Error('not one closed element');
  return document;
}

const readAttributes = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, decode(value)]),
  );

const decode = (text: string): string =>
  text.replace(/&(\w+);/g, (whole, name: string) => SIGNS[name] ?? whole);

/** The children of an element that have a name. */
export const named = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter((child) => child.name === name);

/** The text of the first child that has a name. */
export const textOf = (element: XmlElement, name: string): string | undefined =>
  named(element, name)[0]?.text;
