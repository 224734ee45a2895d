import type { Element, ElementContent } from 'hast';
import { isPhrasing, plainText } from '../../prose/text.ts';
import { listOf, nearest } from '../../text/finding.ts';
import { blockNames, inlineBlocks, parentsOf, type BlockName } from '../vocabulary.ts';
import { readAttributes } from './attributes.ts';
import { nameSpan, type Context } from './context.ts';
import { cleanNode, noProse, readProse, type InlineReader } from './prose.ts';
import type { TreeNode } from './tree.ts';

/** An object of the model as the text gives it, before the schema has judged it. */
export type Raw = Record<string, unknown>;

const isBlockNode = ({ type }: TreeNode) => type === 'mdxJsxFlowElement' || type === 'mdxJsxTextElement';
const known = (name: string): name is BlockName => Object.hasOwn(parentsOf, name);

/** The block a node stands for; a mistyped name is taken for the nearest, with a fault. */
function blockName(context: Context, node: TreeNode): BlockName | undefined {
  const name = node.name ?? '';
  if (known(name)) return name;
  const span = nameSpan(context, node);
  if (/^[A-Z]/.test(name)) {
    const meant = nearest(name, blockNames) as BlockName | undefined;
    const data = { name, known: listOf(blockNames.map((block) => `<${block}>`)) };
    context.faults.push({ code: 'CASE-014', span, data, nearest: meant });
    return meant;
  }
  const meant = blockNames.find((block) => block.toLowerCase() === name);
  if (meant) {
    context.faults.push({
      code: 'CASE-014',
      span,
      data: { name, known: listOf(blockNames) },
      nearest: meant,
    });
    return meant;
  }
  context.faults.push({ code: 'CASE-023', span, data: { what: `<${name}>` } });
  return undefined;
}

/** A block found among nodes, or a run of nodes between blocks. */
type Part = { readonly block: BlockName; readonly node: TreeNode } | { readonly run: TreeNode[] };

/** Parts nodes into blocks that may stand in `parent` and runs of everything else. */
function partition(context: Context, nodes: readonly TreeNode[], parent: BlockName | 'root'): Part[] {
  const parts: Part[] = [];
  const intoRun = (node: TreeNode) => {
    const last = parts.at(-1);
    if (last && 'run' in last) last.run.push(node);
    else parts.push({ run: [node] });
  };
  for (const node of nodes) {
    if (!isBlockNode(node)) {
      intoRun(node);
      continue;
    }
    if (known(node.name ?? '') && inlineBlocks.includes(node.name as BlockName) && node.name !== 'Why') {
      intoRun(node);
      continue;
    }
    const block = blockName(context, node);
    if (block === undefined) {
      for (const part of partition(context, node.children ?? [], parent)) parts.push(part);
    } else if ((parentsOf[block] as readonly string[]).includes(parent)) parts.push({ block, node });
    else misplaced(context, node, block, parent);
  }
  return parts;
}

function misplaced(context: Context, node: TreeNode, block: BlockName, parent: string): void {
  const parents = parentsOf[block] as readonly string[];
  const where =
    parent === 'root' ? 'outside a step' : parent === 'line' ? 'inside a line of text' : `inside <${parent}>`;
  const advice =
    parents[0] === 'root'
      ? 'Close the block around it first: a step stands on its own'
      : parent === 'line' && !inlineBlocks.includes(block)
        ? `Put it on a line of its own, with an empty line before and after`
        : `Move it into ${parents.map((name) => `<${name}>`).join(' or ')}`;
  context.faults.push({
    code: 'CASE-015',
    span: nameSpan(context, node),
    data: { name: block, where, advice },
  });
  rememberIds(context, node);
}

function rememberIds(context: Context, node: TreeNode): void {
  for (const attribute of node.attributes ?? []) {
    if (attribute.name === 'id' && typeof attribute.value === 'string') context.lostIds.push(attribute.value);
  }
  node.children?.forEach((child) => {
    rememberIds(context, child);
  });
}

/** Begins an object of the model with a block's attributes, and notes where it stands. */
function begin(context: Context, type: string, block: BlockName, node: TreeNode): Raw {
  const raw: Raw = { type, ...readAttributes(context, block, node) };
  context.places.set(raw, { name: block, span: context.tree.spanOf(node) });
  return raw;
}

/** Reads the marks and redactions in running text, and refuses everything else there. */
function inlineReader(
  context: Context,
  parent: BlockName,
  marks: Raw[] = [],
  redactions: Raw[] = [],
): InlineReader {
  const read: InlineReader = (node) => {
    const children = (reader: InlineReader = read): ElementContent[] =>
      (node.children ?? []).flatMap((child) => cleanNode(context, child, reader));
    const block = blockName(context, node);
    if (block === undefined) return children();
    const allowed = (parentsOf[block] as readonly string[]).includes(parent) && inlineBlocks.includes(block);
    if (!allowed) {
      misplaced(
        context,
        node,
        block,
        (parentsOf[block] as readonly string[]).includes(parent) ? 'line' : parent,
      );
      return children();
    }
    const raw = begin(context, block.toLowerCase(), block, node);
    if (block === 'Redacted') {
      redactions.push(raw);
      return [redaction(raw)];
    }
    const inside = inOneParagraph(children(inlineReader(context, 'Mark', marks, redactions)));
    const wrong = inside ? (isCrossed(context, node) ? crossing : undefined) : severalParagraphs;
    if (wrong) {
      context.faults.push({
        code: 'CASE-015',
        span: nameSpan(context, node),
        data: { name: 'Mark', ...wrong },
      });
    }
    if (!inside) return [];
    marks.push(Object.assign(raw, { text: plainText(inside) }));
    return [{ type: 'element', tagName: 'mark', properties: { id: textOf(raw['id']) }, children: inside }];
  };
  return read;
}

const severalParagraphs = {
  where: 'around more than one paragraph',
  advice: 'Put it around words within one paragraph; a message as a whole has an address of its own',
};
const crossing = {
  where: 'half inside and half outside of emphasis or a link',
  advice: 'Let it begin and end on the same side of the stars or brackets',
};

/** Whether a mark does not end where it says, because the end of something around its beginning comes first. */
function isCrossed({ text, tree }: Context, node: TreeNode): boolean {
  const { start, end } = tree.spanOf(node);
  const isTold = tree.isMended(start) || tree.faults.some(({ span }) => span.start === start);
  return !isTold && !/(?:<\/\w+\s*>|\/>)\s*$/.test(text.slice(start, end));
}

/** The words of a mark whose tags stand on lines of their own; nothing where there is more than one paragraph of them. */
function inOneParagraph(content: ElementContent[]): ElementContent[] | undefined {
  const [only, ...more] = content.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  if (content.every(isPhrasing)) return content;
  return more.length === 0 && only?.type === 'element' && only.tagName === 'p' ? only.children : undefined;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function redaction(raw: Raw): Element {
  const { reason, by } = raw;
  const properties: Element['properties'] = { className: ['redacted'], dataReason: textOf(reason) };
  if (typeof by === 'string') properties['dataBy'] = by;
  return { type: 'element', tagName: 'span', properties, children: [] };
}

function proseOf(context: Context, nodes: readonly TreeNode[], parent: BlockName, bare = false) {
  return readProse(context, nodes, inlineReader(context, parent), { bare });
}

/** Reads the body: what stands before the steps, the steps, what stands after them. Words between two steps close the first. */
export function readBody(context: Context, root: TreeNode): Raw {
  const steps: { blocks: Raw[] }[] = [];
  let opening = noProse;
  let closing = noProse;
  for (const part of partition(context, root.children ?? [], 'root')) {
    if ('run' in part) {
      const words = proseOf(context, part.run, 'Step');
      if (steps.length === 0) opening = words;
      else closing = words;
      continue;
    }
    if (closing.text) steps.at(-1)?.blocks.push({ type: 'narration', body: closing });
    closing = noProse;
    steps.push(readStep(context, part.node));
  }
  return { ...(opening.text ? { opening } : {}), steps, ...(closing.text ? { closing } : {}) };
}

function readStep(context: Context, node: TreeNode): Raw & { blocks: Raw[] } {
  const blocks: Raw[] = [];
  for (const part of partition(context, node.children ?? [], 'Step')) {
    if ('block' in part) blocks.push(readBlock(context, part.block, part.node));
    else {
      const body = proseOf(context, part.run, 'Step');
      if (body.text) blocks.push({ type: 'narration', body });
    }
  }
  return Object.assign(begin(context, 'step', 'Step', node), { blocks });
}

function readBlock(context: Context, block: BlockName, node: TreeNode): Raw {
  if (block === 'Message') return readMessage(context, node);
  if (block === 'Poll') return readPoll(context, node);
  const raw = begin(context, block.toLowerCase(), block, node);
  return Object.assign(raw, { body: wordsOf(context, block, node) });
}

/** The words of a block that holds nothing but Markdown. */
function wordsOf(context: Context, block: BlockName, node: TreeNode) {
  const runs = partition(context, node.children ?? [], block).flatMap((part) =>
    'run' in part ? part.run : [],
  );
  return proseOf(context, runs, block);
}

function readMessage(context: Context, node: TreeNode): Raw {
  const raw = begin(context, 'message', 'Message', node);
  const marks: Raw[] = [];
  const redactions: Raw[] = [];
  const translations: Raw[] = [];
  const words: TreeNode[] = [];
  for (const part of partition(context, node.children ?? [], 'Message')) {
    if ('run' in part) words.push(...part.run);
    else {
      const translation = begin(context, 'translation', 'Translation', part.node);
      translations.push(Object.assign(translation, { body: wordsOf(context, 'Translation', part.node) }));
    }
  }
  const body = readProse(context, words, inlineReader(context, 'Message', marks, redactions));
  // Of words that are gone there is no nearness to tell: the model has the one that claims nothing of ours.
  if (raw['deleted'] !== undefined && body.html === '') raw['fidelity'] ??= 'verbatim';
  return Object.assign(raw, { body, marks, redactions, translations });
}

function readPoll(context: Context, node: TreeNode): Raw {
  const raw = begin(context, 'poll', 'Poll', node);
  const options: Raw[] = [];
  const question: TreeNode[] = [];
  for (const part of partition(context, node.children ?? [], 'Poll')) {
    if ('run' in part) question.push(...part.run);
    else if (part.block === 'Option') options.push(readOption(context, part.node));
    else if (raw['reveal'] !== undefined) again(context, part.node, 'Reveal', 'Poll');
    else raw['reveal'] = wordsOf(context, 'Reveal', part.node);
  }
  return Object.assign(raw, { question: proseOf(context, question, 'Poll'), options });
}

function readOption(context: Context, node: TreeNode): Raw {
  const raw = begin(context, 'option', 'Option', node);
  const answer: TreeNode[] = [];
  const nodes = (node.children ?? []).flatMap((child) =>
    child.tagName === 'p' && child.children?.some(({ name }) => name === 'Why') ? child.children : [child],
  );
  for (const part of partition(context, nodes, 'Option')) {
    if ('run' in part) answer.push(...part.run);
    else if (raw['why'] !== undefined) again(context, part.node, 'Why', 'Option');
    else raw['why'] = wordsOf(context, 'Why', part.node);
  }
  return Object.assign(raw, { body: proseOf(context, answer, 'Option', true) });
}

function again(context: Context, node: TreeNode, block: BlockName, parent: BlockName): void {
  const where = `a second time in <${parent}>`;
  const advice = 'Join the two into one';
  context.faults.push({
    code: 'CASE-015',
    span: nameSpan(context, node),
    data: { name: block, where, advice },
  });
}
