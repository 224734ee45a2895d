import { isFileName } from '../case/missing-picture.ts';
import { attributesAt } from '../case/parse/tags.ts';
import type { Tree, TreeNode } from '../case/parse/tree.ts';
import { listOf, nearest, type Fault } from '../text/finding.ts';
import type { Span } from '../text/place.ts';
import { headingsOf } from './headings.ts';
import { isPlainAttribute, isPlainHtml } from './html.ts';
import { declaredIn, programsIn, valueFaults, type Import } from './programs.ts';
import { own } from '../text/own.ts';

/** A picture that a lesson shows. */
export interface ShownPicture {
  readonly src: string;
  readonly span: Span;
}

/** What the body of a lesson holds beside its words and quotations. */
export interface LessonBody {
  readonly faults: readonly Fault[];
  readonly pictures: readonly ShownPicture[];
  readonly imports: readonly Import[];
}

const ADDRESS = /^(?:https?:\/\/[^\s/?#]|mailto:[^\s])/i;
const SCHEME = /^[A-Za-z][A-Za-z\d+.-]*:/;

/**
 * Reads the body of a lesson as MDX, without running any of it: what it shows, and all that a page cannot be made of.
 * @param tree of a text without the values of attributes that stand in braces
 * @param text the same with them
 * @param braced where they stand
 */
export function readLessonBody(tree: Tree, text: string, braced: readonly Span[]): LessonBody {
  const nodes = nodesIn(tree.root);
  const imports: Import[] = [];
  const pictures: ShownPicture[] = [];
  const faults: Fault[] = [];
  const declared: Span[] = [];
  const programs: Span[] = [];
  const exports: string[] = [];
  for (const node of nodes) {
    const found = node.position && declaredIn(text, node, tree.spanOf(node));
    if (!found) continue;
    imports.push(...found.imports);
    exports.push(...found.exports);
    declared.push(tree.spanOf(node));
    if (found.fault) faults.push(found.fault);
  }
  const isIn = (spans: readonly Span[], { start }: Span) =>
    spans.some((span) => start >= span.start && start < span.end);
  const names = new Set(['Evidence', ...imports.map(({ name }) => name)]);
  const values = new Set([...names, ...exports]);
  const headings = headingsOf(tree, nodes);
  const inBody: Fault[] = [...headings.faults, ...valueFaults(text, braced, values)];
  for (const node of nodes) {
    const span = tree.spanOf(node);
    if (node.type === 'text' && node.position && node.value?.includes('{') && !isIn(declared, span)) {
      for (const program of programsIn(text, span, values)) {
        if (isIn(programs, program.span)) continue;
        programs.push(program.span);
        if (program.fault) faults.push(program.fault);
      }
    }
    if (node.type.startsWith('mdxJsx')) inBody.push(...tagFaults(text, node, span, names));
    if (node.tagName === 'a') inBody.push(...linkFaults(text, node, span, headings.ids));
    if (node.tagName === 'img') {
      pictures.push({ src: decoded(node, 'src'), span: { start: span.start, end: span.start + 2 } });
      const alt = node.properties?.['alt'];
      if (typeof alt !== 'string' || alt.trim() === '')
        inBody.push({ code: 'CASE-033', span: { start: span.start, end: span.start + 2 } });
      else if (isFileName(alt))
        inBody.push({ code: 'CASE-126', span: { start: span.start, end: span.start + 2 }, data: { alt } });
    }
  }
  return {
    faults: [...faults, ...inBody.filter(({ span }) => !isIn([...declared, ...programs], span))],
    pictures,
    imports,
  };
}

/** All nodes of a tree in the order of the text. */
function nodesIn(root: TreeNode | undefined): TreeNode[] {
  const all: TreeNode[] = [];
  const left = root ? [root] : [];
  for (let node = left.pop(); node; node = left.pop()) {
    all.push(node);
    // What stands in code is words and nothing else.
    if (node.tagName !== 'code') left.push(...(node.children?.toReversed() ?? []));
  }
  return all;
}

function tagFaults(text: string, { name }: TreeNode, span: Span, known: ReadonlySet<string>): Fault[] {
  if (name === null || name === undefined || known.has(name)) return [];
  const nameSpan = { start: span.start, end: span.start + 1 + name.length };
  if (!/^[a-z]/.test(name)) {
    const data = { name, known: '<Evidence>, and what the lesson imports' };
    return [{ code: 'CASE-014', span: nameSpan, data, nearest: nearest(name, known) }];
  }
  if (name === 'evidence')
    return [{ code: 'CASE-014', span: nameSpan, data: { name, known: listOf(known) }, nearest: 'Evidence' }];
  if (!isPlainHtml(name)) return [{ code: 'CASE-112', span: nameSpan, data: { what: `<${name}>` } }];
  const attribute = attributesAt(text, span.start).find((one) => !isPlainAttribute(one.name));
  const data = { what: `The attribute "${attribute?.name ?? ''}" of <${name}>` };
  return attribute ? [{ code: 'CASE-112', span: attribute.nameSpan, data }] : [];
}

function linkFaults(text: string, node: TreeNode, whole: Span, ids: ReadonlySet<string>): Fault[] {
  if (node.properties?.['dataFootnoteRef'] !== undefined || !node.position) return [];
  const href = decoded(node, 'href');
  const at = text.slice(whole.start, whole.end).lastIndexOf(href);
  const span =
    href === '' || at < 0 ? whole : { start: whole.start + at, end: whole.start + at + href.length };
  if (href.startsWith('#')) {
    const id = href.slice(1);
    if (id === '' || ids.has(id) || id.startsWith('user-content-')) return [];
    const known = ids.size > 0 ? `The headings here are ${listOf(ids)}` : 'This lesson has no headings';
    const data = { what: 'heading', id, known };
    return [{ code: 'CASE-028', span, data, nearest: nearest(id, ids) }];
  }
  return SCHEME.test(href) && !ADDRESS.test(href)
    ? [{ code: 'CASE-030', span, data: { address: href } }]
    : [];
}

function decoded({ properties }: TreeNode, name: string): string {
  const value = own(properties, name);
  if (typeof value !== 'string') return '';
  try {
    return decodeURI(value);
  } catch {
    return value;
  }
}
