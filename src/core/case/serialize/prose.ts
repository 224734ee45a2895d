import { htmlToHast } from 'satteri';
import type { Root as HastRoot } from 'hast';
import type { PhrasingContent, Root } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Prose } from '../schema.ts';
import { print } from './print.ts';
import { toMdast, type Extras } from './tree.ts';

/** Makes the address of a picture from its file name. */
export type PictureAddress = (file: string) => string;

/** A passage in the syntax of case files, with `<Mark>` and `<Redacted>` written out; no line break at its end. */
export const toMdx = (prose: Prose): string => print(toTree(prose, blocksInLine), 'mdx');

/**
 * A passage in plain Markdown (with GFM tables): marks become their words, redactions `[removed: private]`.
 * No line break at its end.
 * @param picture makes addresses of pictures; without it, their file names stand
 */
export const toMarkdown = (prose: Prose, picture?: PictureAddress): string =>
  print(toMarkdownTree(prose, picture), 'markdown');

/** The same as a tree (mdast), to be put into a larger one. */
export const toMarkdownTree = (prose: Prose, picture: PictureAddress = (file) => file): Root =>
  toTree(prose, {
    mark: (_id, words) => words,
    redacted: (reason) => ({ type: 'html', value: `[removed: ${reason}]` }),
    picture,
  });

const toTree = (prose: Prose, extras: Extras): Root =>
  toMdast((htmlToHast(prose.html, { fragment: true }) as HastRoot).children, extras);

const blocksInLine: Extras = {
  mark: (id, words) => [inlineBlock('Mark', { id }, words)],
  redacted: (reason, by) => inlineBlock('Redacted', { reason, ...(by !== undefined && { by }) }, []),
  picture: (file) => file,
};

/** mdast-util-mdx-jsx writes quotes as character references, and leaves the rest to us; `|` would end a table cell. */
const attributeValue = (text: string): string =>
  text
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replaceAll('|', '&#124;')
    .replaceAll('\n', '&#10;');

const inlineBlock = (
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: PhrasingContent[],
): MdxJsxTextElement => ({
  type: 'mdxJsxTextElement',
  name,
  attributes: Object.entries(attributes).map(([key, value]) => ({
    type: 'mdxJsxAttribute',
    name: key,
    value: attributeValue(value),
  })),
  children,
});
