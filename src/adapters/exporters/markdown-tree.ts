import type {
  BlockContent,
  Blockquote,
  Heading,
  Link,
  List,
  Paragraph,
  PhrasingContent,
  Strong,
  Text,
} from 'mdast';

/** A line of text as given: strings become words, lists of nodes stay what they are. */
export type Line = readonly (string | PhrasingContent | undefined)[];

export const text = (value: string): Text => ({ type: 'text', value });
export const strong = (words: string): Strong => ({ type: 'strong', children: [text(words)] });
export const link = (words: string, url: string): Link => ({ type: 'link', url, children: [text(words)] });

const phrasing = (line: Line): PhrasingContent[] =>
  line.flatMap((part) =>
    part === undefined || part === '' ? [] : typeof part === 'string' ? [text(part)] : [part],
  );

export const heading = (depth: Heading['depth'], words: string): Heading => ({
  type: 'heading',
  depth,
  children: [text(words)],
});
export const paragraph = (...line: Line): Paragraph => ({ type: 'paragraph', children: phrasing(line) });
export const quote = (children: BlockContent[]): Blockquote => ({ type: 'blockquote', children });

/** A list of entries, each some blocks. */
export const list = (entries: readonly BlockContent[][], ordered = false): List => ({
  type: 'list',
  ordered,
  spread: false,
  children: entries.map((children) => ({ type: 'listItem', spread: false, children })),
});
