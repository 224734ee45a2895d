import type {
  BlockContent,
  Blockquote,
  Heading,
  Link,
  List,
  Paragraph,
  PhrasingContent,
  Strong,
} from 'mdast';

/** A line of text: strings are words that will be escaped, nodes stay what they are, nothing is left out. */
export type Line = readonly (string | PhrasingContent | undefined)[];

const phrasing = (line: Line): PhrasingContent[] =>
  line.flatMap((part) => {
    if (part === undefined || part === '') return [];
    return typeof part === 'string' ? [{ type: 'text', value: part }] : [part];
  });

export const strong = (...line: Line): Strong => ({ type: 'strong', children: phrasing(line) });
export const link = (words: string, url: string): Link => ({
  type: 'link',
  url,
  children: phrasing([words]),
});
export const paragraph = (...line: Line): Paragraph => ({ type: 'paragraph', children: phrasing(line) });
export const quote = (children: BlockContent[]): Blockquote => ({ type: 'blockquote', children });

export const heading = (depth: Heading['depth'], words: string): Heading => ({
  type: 'heading',
  depth,
  children: phrasing([words]),
});

/** A list of entries, each some blocks; with empty lines between them where one has more than one block. */
export function list(entries: readonly BlockContent[][], ordered = false): List {
  const spread = entries.some((blocks) => blocks.length > 1);
  return {
    type: 'list',
    ordered,
    spread,
    children: entries.map((children) => ({ type: 'listItem', spread, children })),
  };
}
