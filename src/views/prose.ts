import type { Element, ElementContent } from 'hast';
import type { NoteMark } from '../components/case/props.ts';
import { pictureOf } from '../core/prose/change.ts';
import { escapeHtml, readHtml, writeHtml } from '../core/prose/html.ts';
import { inOneLine, meetsBlock, rawText } from '../core/prose/text.ts';
import type { Urls } from '../core/url.ts';
import type { Words } from '../i18n/index.ts';
import { own } from '../core/text/own.ts';
import { redactedWords } from '../i18n/redacted.ts';

/** What a passage needs to know of its surroundings to become part of a page. */
export interface ProseContext {
  readonly slug: string;
  readonly urls: Urls;
  readonly t: Words;
  /** Plain `<pre>…</pre>` to the same highlighted. */
  readonly highlighted: Readonly<Record<string, string>>;
  readonly pictures: Readonly<Record<string, { readonly width: number; readonly height: number }>>;
  /** The notes on each mark, by the id of the mark. */
  readonly notes: ReadonlyMap<string, readonly NoteMark[]>;
  /** On the page of its case a passage has ids and signs for its marks; quoted elsewhere it has neither. */
  readonly use: 'case' | 'quotation';
  /** The number of the revision, where the passage is of a frozen one. */
  readonly revision?: number | undefined;
  /** The ids that marks had before, by the id each has now. */
  readonly former?: ReadonlyMap<string, readonly string[]> | undefined;
  /** The language of the interface, where the passage is in another one. */
  readonly inserted?: string;
  /** The absolute address of the page of the case, where the passage is to stand outside of the site. */
  readonly outside?: string | undefined;
}

type Properties = Element['properties'];

const element = (tagName: string, properties: Properties, children: ElementContent[] = []): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});
const text = (value: string): ElementContent => ({ type: 'text', value });

/** Turns the HTML of a case file, which knows of no page, into HTML for one. */
export const toPage = (html: string, context: ProseContext): string =>
  writeHtml(pageNodes(readHtml(html), context));

const pageNodes = (nodes: readonly ElementContent[], context: ProseContext): ElementContent[] =>
  nodes.flatMap((node, index) => {
    if (node.type === 'text') return [text(inOneLine(node.value))];
    if (node.type !== 'element') return [];
    const shown = pageElement(node, context);
    return meetsBlock(nodes, index) ? [...shown, text(' ')] : shown;
  });

function pageElement(node: Element, context: ProseContext): ElementContent[] {
  const { tagName } = node;
  const properties = mapValues(node.properties, inOneLine);
  if (tagName === 'pre') return [codeOf(node, context)];
  if (tagName === 'img') return [element(tagName, pictureProperties(node, properties, context))];
  const { dataReason, dataBy } = properties;
  if (dataReason !== undefined) return [redacted(dataReason, dataBy, context)];
  const children = pageNodes(node.children, context);
  if (tagName === 'mark') return marked(String(properties['id']), children, context);
  if (tagName === 'a') return [element(tagName, linkProperties(properties, context), children)];
  if (tagName === 'code') return [element(tagName, { ...directionOfCode(context), ...properties }, children)];
  if (tagName !== 'table') return [element(tagName, properties, children)];
  const scroll = { className: ['table-scroll'], tabIndex: 0, role: 'group', ariaLabel: context.t.site.table };
  return [element('div', scroll, [element(tagName, properties, children)])];
}

const mapValues = (properties: Properties, change: (value: string) => string): Properties =>
  Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      name,
      typeof value === 'string' ? change(value) : value,
    ]),
  );

/** Code runs from left to right. On the site its styles say so; where there are none, it says so itself. */
const directionOfCode = ({ outside, inserted }: ProseContext): Properties =>
  outside === undefined || inserted === undefined ? {} : { dir: 'ltr' };

/** A block of code as it was highlighted; one that was not can be scrolled by keyboard too. */
function codeOf(pre: Element, context: ProseContext): ElementContent {
  const { highlighted } = context;
  const plain = writeHtml([pre]);
  return Object.hasOwn(highlighted, plain)
    ? { type: 'raw', value: own(highlighted, plain) ?? '' }
    : { ...pre, properties: { tabIndex: 0, ...directionOfCode(context), ...pre.properties } };
}

function linkProperties({ href, ...more }: Properties, { outside }: ProseContext): Properties {
  const address = String(href);
  return {
    ...(/^https?:/.test(address) && { rel: ['noopener', 'noreferrer'] }),
    href: absolute(address, outside),
    ...more,
  };
}

function pictureProperties(
  picture: Element,
  { src, ...more }: Properties,
  { slug, urls, pictures, revision, outside }: ProseContext,
): Properties {
  const name = pictureOf(picture);
  if (name === undefined) return { src, ...more };
  const size = own(pictures, name);
  return {
    src: absolute(urls.exhibit(slug, name, revision), outside),
    ...(size && { width: size.width, height: size.height }),
    loading: 'lazy',
    decoding: 'async',
    ...more,
  };
}

const absolute = (address: string, page: string | undefined): string =>
  page !== undefined && URL.canParse(address, page) ? new URL(address, page).href : address;

const redacted = (reason: unknown, by: unknown, { t, inserted }: ProseContext): ElementContent =>
  element('bdi', { className: ['redacted'], lang: inserted }, [text(redactedWords(t, reason, by))]);

/** A mark and, right behind it, the numbers of the notes about it, or its own address where there is none. */
function marked(id: string, words: ElementContent[], context: ProseContext): ElementContent[] {
  const { t, notes, use, former } = context;
  if (use === 'quotation') return words;
  const about = notes.get(id) ?? [];
  const address = {
    className: ['anchor'],
    href: `#${id}`,
    ariaLabel: t.address.mark(rawText(words)),
    dataSign: t.address.sign,
  };
  return [
    ...(former?.get(id) ?? []).map((old) => element('span', { className: ['former-id'], id: old })),
    element('mark', { className: [READ], id }, words),
    element(
      'sup',
      { className: ['note-signs'] },
      about.length > 0 ? about.map((note) => noteSign(note, t)) : [element('a', address)],
    ),
  ];
}

/** Keeps what has an id of an editor's choice in reader views, which take what is called `comment` for no part of the text. */
const READ = 'main';

/** The number of a note, which styles write: it is no part of the words that it stands among. */
const noteSign = ({ number, id }: NoteMark, t: Words): ElementContent =>
  element('a', {
    className: ['note-sign'],
    href: `#${id}`,
    ariaLabel: t.note.to(number),
    dataSign: String(number),
  });

/** A passage as words inside a line: paragraphs become line breaks, other blocks their text. */
export function toInline(
  prose: { readonly html: string; readonly text: string },
  context: ProseContext,
): string {
  const blocks = readHtml(prose.html).filter((node) => node.type !== 'text' || node.value.trim() !== '');
  const paragraphs = blocks.filter(
    (node): node is Element => node.type === 'element' && node.tagName === 'p',
  );
  if (paragraphs.length === 0 || paragraphs.length < blocks.length) {
    return prose.text.split(/\n+/).map(escapeHtml).join('<br>');
  }
  return paragraphs.map(({ children }) => writeHtml(pageNodes(children, context))).join('<br>');
}
