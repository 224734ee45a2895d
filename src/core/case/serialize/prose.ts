import { htmlToHast } from 'satteri';
import type { Element, Root } from 'hast';
import { toMdast, type Handle, type State } from 'hast-util-to-mdast';
import type {
  Code,
  InlineCode,
  Paragraph,
  Parents,
  PhrasingContent,
  Root as MdastRoot,
  RootContent,
  Text,
} from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mdxJsxToMarkdown, type MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { toMarkdown as stringify, type Info, type Options, type State as SafeState, type Unsafe } from 'mdast-util-to-markdown';
import type { Prose } from '../schema.ts';
import { prepare, rawText, withSpaces } from './hast.ts';

const style: Options = {
  bullet: '-',
  emphasis: '_',
  rule: '-',
  fences: true,
  resourceLink: true,
  handlers: { text: words },
};

/** What MDX reads as code although Markdown reads it as words. */
const unsafeInMdx: Unsafe[] = [
  { character: '{', inConstruct: 'phrasing' },
  { atBreak: true, character: '{' },
  { atBreak: true, character: 'i', after: 'mport\\b' },
  { atBreak: true, character: 'e', after: 'xport\\b' },
];

const mdx: Options = { ...style, extensions: [gfmToMarkdown(), mdxJsxToMarkdown()], unsafe: unsafeInMdx };
const plain: Options = { ...style, extensions: [gfmToMarkdown()] };

/** A passage in the syntax of case files, with `<Mark>` and `<Redacted>` written out. Ends without a line break. */
export function toMdx(prose: Prose): string {
  return write(prose, { mark: markElement, span: redactedElement }, mdx);
}

/**
 * A passage in plain Markdown (with GFM tables): marks become their words, redactions `[removed: private]`.
 * Ends without a line break.
 * @param picture makes the address of a picture from its file name; without it, the name stands
 */
export function toMarkdown(prose: Prose, picture?: (file: string) => string): string {
  const img: Handle = (_state, node) => ({
    type: 'image',
    url: picture ? picture(textOf(node, 'src')) : textOf(node, 'src'),
    title: textOf(node, 'title') || null,
    alt: textOf(node, 'alt'),
  });
  return write(prose, { mark: (state, node) => phrasing(state, node), span: redactedNote, img }, plain);
}

/** Escaped words, but an ampersand stays as it is where no character reference begins. */
function words(node: Text, _parent: Parents | undefined, state: SafeState, info: Info): string {
  return state.safe(node.value, info).replace(/(?<!\\)((?:\\\\)*)\\&(?!#?\w+;)/g, '$1&');
}

function write(prose: Prose, handlers: Record<string, Handle>, options: Options): string {
  const tree = prepare(htmlToHast(prose.html, { fragment: true }) as Root);
  const mdast = toMdast(tree, {
    newlines: true,
    document: true,
    handlers: { p: paragraph, pre: codeBlock, code: codeSpan, ...handlers },
  });
  const fence = fenceFor(prose.html);
  restore(mdast as MdastRoot, fence);
  return stringify(mdast, options).replaceAll(fence, '').trimEnd();
}

function restore(node: MdastRoot | RootContent, fence: string): void {
  if (node.type === 'text') node.value = withSpaces(node.value).replace(FAR_SYMBOL, `${fence}$&${fence}`);
  if (node.type === 'inlineCode') node.value = withSpaces(node.value);
  if (node.type === 'image' && node.alt) node.alt = withSpaces(node.alt);
  if ('children' in node) for (const child of node.children) restore(child, fence);
}

/** Emoji and other signs beyond U+FFFF. */
const FAR_SYMBOL = /(?=[\u{10000}-\u{10FFFF}])[\p{P}\p{S}]/gu;

/**
 * A punctuation mark that a text lacks. mdast-util-to-markdown takes signs beyond U+FFFF for letters, which Markdown
 * does not, so that `**` beside an emoji would fail: between such marks, which go afterwards, they count as signs.
 */
function fenceFor(text: string): string {
  for (let code = 0x2e30; code < 0x2e50; code++) {
    const mark = String.fromCharCode(code);
    if (!text.includes(mark)) return mark;
  }
  return '';
}

const textOf = (node: Element, property: string): string => String(node.properties[property] ?? '');
const phrasing = (state: State, node: Element) => state.all(node) as PhrasingContent[];

const paragraph: Handle = (state, node): Paragraph => ({ type: 'paragraph', children: phrasing(state, node) });

const codeSpan: Handle = (_state, node): InlineCode => ({ type: 'inlineCode', value: rawText(node) });

const codeBlock: Handle = (_state, node): Code => {
  const code = node.children.find((child): child is Element => child.type === 'element' && child.tagName === 'code');
  const classes = code?.properties['className'];
  const language = Array.isArray(classes) ? classes.map(String).find((name) => name.startsWith('language-')) : null;
  return {
    type: 'code',
    lang: language ? language.slice('language-'.length) : null,
    meta: (code && textOf(code, 'dataMeta')) || null,
    value: rawText(node).replace(/\n$/, ''),
  };
};

const markElement: Handle = (state, node) => inlineElement('Mark', { id: textOf(node, 'id') }, phrasing(state, node));

const redactedElement: Handle = (_state, node) =>
  inlineElement('Redacted', { reason: textOf(node, 'dataReason'), by: textOf(node, 'dataBy') }, []);

const redactedNote: Handle = (_state, node) => ({ type: 'html', value: `[removed: ${textOf(node, 'dataReason')}]` });

function inlineElement(name: string, given: Record<string, string>, children: PhrasingContent[]): MdxJsxTextElement {
  const attributes = Object.entries(given).filter(([, value]) => value !== '');
  return {
    type: 'mdxJsxTextElement',
    name,
    attributes: attributes.map(([key, value]) => ({
      type: 'mdxJsxAttribute',
      name: key,
      value: value.replaceAll('&', '&amp;').replaceAll('|', '&#124;').replaceAll('\n', '&#10;'),
    })),
    children,
  };
}
