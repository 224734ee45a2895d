import { htmlToHast } from 'satteri';
import type { Element, Root as HastRoot } from 'hast';
import { toMdast, type Handle, type State } from 'hast-util-to-mdast';
import type { Code, Image, InlineCode, Nodes, Paragraph, PhrasingContent, Root } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Prose } from '../schema.ts';
import { prepare, rawText, withSpaces } from './hast.ts';
import { print } from './print.ts';

/** Makes the address of a picture from its file name. */
export type PictureAddress = (file: string) => string;

/** A passage in the syntax of case files, with `<Mark>` and `<Redacted>` written out; no line break at its end. */
export const toMdx = (prose: Prose): string =>
  print(toTree(prose, { mark: markElement, span: redactedElement }), 'mdx');

/**
 * A passage in plain Markdown (with GFM tables): marks become their words, redactions `[removed: private]`.
 * No line break at its end.
 * @param picture makes addresses of pictures; without it, their file names stand
 */
export const toMarkdown = (prose: Prose, picture?: PictureAddress): string =>
  print(toMarkdownTree(prose, picture), 'markdown');

/** The same as a tree (mdast), to be put into a larger one. */
export const toMarkdownTree = (prose: Prose, picture: PictureAddress = (file) => file): Root =>
  toTree(prose, { mark: words, span: redactedNote, img: (_state, node) => image(node, picture) });

function toTree(prose: Prose, handlers: Record<string, Handle>): Root {
  const tree = toMdast(prepare(htmlToHast(prose.html, { fragment: true }) as HastRoot), {
    newlines: true,
    document: true,
    handlers: { p: paragraph, pre: codeBlock, code: codeSpan, ...handlers },
  });
  restore(tree);
  return tree as Root;
}

function restore(node: Nodes): void {
  if (node.type === 'text' || node.type === 'inlineCode') node.value = withSpaces(node.value);
  if ('children' in node) node.children.forEach(restore);
}

const textOf = (node: Element, property: string): string => String(node.properties[property] ?? '');
const phrasing = (state: State, node: Element) => state.all(node) as PhrasingContent[];

const words: Handle = (state, node) => phrasing(state, node);

const paragraph: Handle = (state, node): Paragraph => ({
  type: 'paragraph',
  children: phrasing(state, node),
});

const codeSpan: Handle = (_state, node): InlineCode => ({ type: 'inlineCode', value: rawText(node) });

const codeBlock: Handle = (_state, node): Code => {
  const code = node.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'code',
  );
  const classes = code?.properties['className'];
  const language = Array.isArray(classes)
    ? classes.map(String).find((name) => name.startsWith('language-'))
    : null;
  return {
    type: 'code',
    lang: language ? language.slice('language-'.length) : null,
    meta: (code && textOf(code, 'dataMeta')) || null,
    value: rawText(node).replace(/\n$/, ''),
  };
};

const image = (node: Element, picture: PictureAddress): Image => ({
  type: 'image',
  url: picture(textOf(node, 'src')),
  title: textOf(node, 'title') || null,
  alt: textOf(node, 'alt'),
});

const redactedNote: Handle = (_state, node) => ({
  type: 'html',
  value: `[removed: ${textOf(node, 'dataReason')}]`,
});

const markElement: Handle = (state, node) =>
  inlineElement('Mark', { id: textOf(node, 'id') }, phrasing(state, node));

const redactedElement: Handle = (_state, node) =>
  inlineElement('Redacted', { reason: textOf(node, 'dataReason'), by: textOf(node, 'dataBy') }, []);

/** mdast-util-mdx-jsx writes quotes as character references, and leaves the rest to us; `|` would end a table cell. */
const attributeValue = (text: string): string =>
  text
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replaceAll('|', '&#124;')
    .replaceAll('\n', '&#10;');

function inlineElement(
  name: string,
  given: Record<string, string>,
  children: PhrasingContent[],
): MdxJsxTextElement {
  const attributes = Object.entries(given).filter(([, value]) => value !== '');
  return {
    type: 'mdxJsxTextElement',
    name,
    attributes: attributes.map(([key, value]) => ({
      type: 'mdxJsxAttribute',
      name: key,
      value: attributeValue(value),
    })),
    children,
  };
}
