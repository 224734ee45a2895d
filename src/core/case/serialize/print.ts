import type { Nodes, Parents, Root, Text } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mdxJsxToMarkdown } from 'mdast-util-mdx-jsx';
import { toMarkdown, type Info, type Options, type State, type Unsafe } from 'mdast-util-to-markdown';

/** A rule of underscores can neither be taken for a list nor for the underline of a heading. */
const style: Options = { bullet: '-', rule: '_', fences: true, handlers: { text: words } };

/** What MDX reads as code although Markdown reads it as words. */
const unsafeInMdx: Unsafe[] = [
  { character: '{', inConstruct: 'phrasing' },
  { atBreak: true, character: '{' },
  { atBreak: true, character: 'i', after: 'mport\\b' },
  { atBreak: true, character: 'e', after: 'xport\\b' },
];

const flavours = {
  mdx: { ...style, extensions: [gfmToMarkdown(), mdxJsxToMarkdown()], unsafe: unsafeInMdx },
  markdown: { ...style, extensions: [gfmToMarkdown()] },
} satisfies Record<string, Options>;

/** Writes a tree (mdast with GFM) as text without a line break at its end; changes the text nodes of the tree. */
export function print(tree: Root, flavour: keyof typeof flavours): string {
  const text = toMarkdown(fenceFarSymbols(tree), flavours[flavour]);
  return text.replace(FENCES, '').replace(/(?<!\n)\n+$/, '');
}

/**
 * What may have to be escaped: signs anywhere, what means something at the beginning of a line, spaces at its ends.
 * Most text has nothing of this, and writing it as it is halves the time.
 */
const DOUBTFUL =
  /[\\`*_{}[\]<>|~\t]|&#?\w+;|\w@\w|www\.|:\/\/|!$|^\(|[\r\n](?:[ #+\-=>:\d]|import\b|export\b)| [\r\n]|[\r\n]{2}/;

/**
 * Escaped words, but an ampersand stays as it is where no character reference begins. Lines are escaped one by one,
 * because mdast-util-to-markdown overlooks the second of two lines that both begin with `+`.
 */
function words({ value }: Text, _parent: Parents | undefined, state: State, info: Info): string {
  const before = /[\r\n]$/.test(info.before) ? '\n' : '';
  const after = /^[\r\n]/.test(info.after) ? '\n' : '';
  if (!DOUBTFUL.test(before + value + after)) return value;
  const lines = state.stack.includes('tableCell') || /\n\n/.test(value) ? [value] : value.split('\n');
  const escaped = lines.map((line, index) =>
    state.safe(line, {
      ...info,
      before: index === 0 ? info.before : '\n',
      after: index === lines.length - 1 ? info.after : '\n',
    }),
  );
  return escaped.join('\n').replace(/(?<!\\)((?:\\\\)*)\\&(?!#?\w+;)/g, '$1&');
}

/** Emoji and other signs beyond U+FFFF. */
const FAR_SYMBOL = /(?=[\u{10000}-\u{10FFFF}])[\p{P}\p{S}]/gu;
/** A punctuation mark of no living use, doubled so that a text which has it keeps it. */
const FENCE = '\u2E4E\u2E4E';
const FENCES = new RegExp(FENCE, 'g');

/**
 * Puts a punctuation mark on both sides of signs beyond U+FFFF. mdast-util-to-markdown takes such signs for letters,
 * which Markdown does not, so that `**` beside an emoji would fail.
 */
function fenceFarSymbols<T extends Nodes>(node: T): T {
  if (node.type === 'text') node.value = node.value.replace(FAR_SYMBOL, `${FENCE}$&${FENCE}`);
  if ('children' in node) node.children.forEach(fenceFarSymbols);
  return node;
}
