import type { Element, ElementContent, RootContent as HastContent } from 'hast';
import type {
  BlockContent,
  Code,
  Image,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  Root,
  RowContent,
  Table,
  TableRow,
} from 'mdast';
import { own } from '../../text/own.ts';

/** What becomes of the elements that plain Markdown does not have. */
export interface Extras {
  mark(id: string, words: PhrasingContent[]): PhrasingContent[];
  redacted(reason: string, by: string | undefined): PhrasingContent;
  /** The address of a picture, from its file name. */
  picture(file: string): string;
}

const INLINE = new Set(['a', 'br', 'code', 'del', 'em', 'img', 'input', 'mark', 'span', 'strong', 'sup']);

type Node = HastContent | ElementContent;

/**
 * Turns the tree of a passage (hast) into Markdown's (mdast). Passages hold a closed set of elements, all made from
 * Markdown by the parser, so every space in them is meant: hast-util-to-mdast, which is for any HTML, collapses spaces,
 * drops breaks and blank lines of code, and takes five times as long.
 */
export function toMdast(nodes: readonly Node[], extras: Extras): Root {
  return { type: 'root', children: new Converter(extras).flow(nodes) };
}

const isElement = (node: Node | undefined, ...names: string[]): node is Element =>
  node?.type === 'element' && names.includes(node.tagName);
const isInline = (node: Node): boolean =>
  node.type === 'text' || (node.type === 'element' && INLINE.has(node.tagName));
const property = (node: Element, name: string): string => String(own(node.properties, name) ?? '');
const classes = (node: Element | undefined): string => {
  const names = node?.properties['className'];
  return Array.isArray(names) ? names.join(' ') : '';
};

/** The text in a node and all that is in it, as it stands. */
const rawText = (node: Node): string =>
  node.type === 'text' ? node.value : node.type === 'element' ? node.children.map(rawText).join('') : '';

class Converter {
  readonly #extras: Extras;

  constructor(extras: Extras) {
    this.#extras = extras;
  }

  /** Blocks; text and inline elements between them become paragraphs. */
  flow(nodes: readonly Node[]): BlockContent[] {
    const blocks: BlockContent[] = [];
    let run: Node[] = [];
    const flush = () => {
      const children = trimLines(this.#phrasing(run));
      if (children.length > 0) blocks.push({ type: 'paragraph', children });
      run = [];
    };
    for (const node of nodes) {
      if (isInline(node)) run.push(node);
      else {
        flush();
        if (node.type === 'element') blocks.push(...this.#block(node));
      }
    }
    flush();
    return blocks;
  }

  #block(node: Element): BlockContent[] {
    switch (node.tagName) {
      case 'p':
        return [this.#paragraph(node)];
      case 'ul':
      case 'ol':
        return [this.#list(node)];
      case 'blockquote':
        return [{ type: 'blockquote', children: this.flow(node.children) }];
      case 'pre':
        return [codeBlock(node)];
      case 'hr':
        return [{ type: 'thematicBreak' }];
      case 'table':
        return [this.#table(node)];
      default:
        return this.flow(node.children);
    }
  }

  #paragraph(node: Element): Paragraph {
    return { type: 'paragraph', children: this.#phrasing(node.children) };
  }

  #list(node: Element): List {
    const items = node.children.filter((child) => isElement(child, 'li')).map((item) => this.#item(item));
    const start = node.properties['start'];
    return {
      type: 'list',
      ordered: node.tagName === 'ol',
      start: typeof start === 'number' ? start : null,
      spread: items.some(({ spread }) => spread),
      children: items,
    };
  }

  #item(item: Element): ListItem {
    const spread = item.children.some((child) => isElement(child, 'p'));
    const first = item.children.find((child) => child.type !== 'text' || child.value.trim() !== '');
    const line = isElement(first, 'p') ? first : item;
    const box = line.children.find((child) => isElement(child, 'input'));
    const checked = box ? box.properties['checked'] === true || box.properties['checked'] === '' : null;
    const children = this.flow(item.children);
    const [head] = children;
    const lead = head?.type === 'paragraph' ? head.children[0] : undefined;
    if (box && lead?.type === 'text') lead.value = lead.value.replace(/^ /, '');
    return { type: 'listItem', spread, checked, children };
  }

  #table(node: Element): Table {
    const rows = node.children.flatMap((part) =>
      isElement(part, 'thead', 'tbody') ? part.children.filter((row) => isElement(row, 'tr')) : [],
    );
    const cellsOf = (row: Element) => row.children.filter((cell) => isElement(cell, 'th', 'td'));
    const align = rows[0] ? cellsOf(rows[0]).map(alignment) : [];
    const children = rows.map((row): TableRow => ({
      type: 'tableRow',
      children: cellsOf(row).map((cell): RowContent => ({
        type: 'tableCell',
        children: this.#phrasing(cell.children),
      })),
    }));
    return { type: 'table', align, children };
  }

  #phrasing(nodes: readonly Node[]): PhrasingContent[] {
    return nodes.flatMap((node, index): PhrasingContent[] => {
      if (node.type === 'text') {
        const value = isElement(nodes[index - 1], 'br') ? node.value.replace(/^\n/, '') : node.value;
        return value === '' ? [] : [{ type: 'text', value }];
      }
      return node.type === 'element' ? this.#inline(node) : [];
    });
  }

  #inline(node: Element): PhrasingContent[] {
    const children = () => this.#phrasing(node.children);
    switch (node.tagName) {
      case 'em':
        return [{ type: 'emphasis', children: children() }];
      case 'strong':
        return [{ type: 'strong', children: children() }];
      case 'del':
        return [{ type: 'delete', children: children() }];
      case 'code':
        return [{ type: 'inlineCode', value: rawText(node) }];
      case 'a':
        return [
          {
            type: 'link',
            url: property(node, 'href'),
            title: property(node, 'title') || null,
            children: children(),
          },
        ];
      case 'img':
        return [this.#image(node)];
      case 'br':
        return [{ type: 'break' }];
      case 'mark':
        return this.#extras.mark(property(node, 'id'), children());
      case 'input':
        return [];
    }
    const reason = property(node, 'dataReason');
    return reason === ''
      ? children()
      : [this.#extras.redacted(reason, property(node, 'dataBy') || undefined)];
  }

  #image(node: Element): Image {
    const url = this.#extras.picture(property(node, 'src'));
    return { type: 'image', url, title: property(node, 'title') || null, alt: property(node, 'alt') };
  }
}

function codeBlock(node: Element): Code {
  const code = node.children.find((child) => isElement(child, 'code'));
  return {
    type: 'code',
    lang: /(?:^| )language-([^ ]+)/.exec(classes(code))?.[1] ?? null,
    meta: (code && property(code, 'dataMeta')) || null,
    value: rawText(node).replace(/\n$/, ''),
  };
}

function alignment(cell: Element): 'left' | 'center' | 'right' | null {
  const found = /\balign-(left|center|right)\b/.exec(classes(cell))?.[1];
  return found === 'left' || found === 'center' || found === 'right' ? found : null;
}

/** A run without the line breaks at its ends, which stand between blocks. */
function trimLines(run: PhrasingContent[]): PhrasingContent[] {
  const first = run[0];
  const last = run.at(-1);
  if (first?.type === 'text') first.value = first.value.replace(/^\n+/, '');
  if (last?.type === 'text') last.value = last.value.replace(/(?<!\n)\n+$/, '');
  return run.filter((node) => node.type !== 'text' || node.value !== '');
}
