import type { z } from 'zod';
import { attributesAt } from '../case/parse/tags.ts';
import { parseTree, type TreeNode } from '../case/parse/tree.ts';
import { checkYaml, firstLine, frontMatterSpan, readYaml, type Yaml } from '../case/parse/index.ts';
import { deepProgram, scan } from '../case/parse/scan.ts';
import type { Stance } from '../case/schema.ts';
import { stances } from '../case/vocabulary.ts';
import { listOf, nearest, type Fault } from '../text/finding.ts';
import type { Span } from '../text/place.ts';
import { Lesson } from './schema.ts';

/** An `<Evidence>` as it stands in a lesson. */
export interface Quotation {
  readonly at: string;
  readonly stance: Stance;
  readonly revision: string | undefined;
  readonly words: string;
  readonly atSpan: Span;
  readonly stanceSpan: Span;
  readonly revisionSpan: Span;
  readonly wordsSpan: Span;
}

/** A lesson as read. */
export interface ParsedLesson {
  readonly facts: z.output<typeof Lesson> | undefined;
  readonly quotations: readonly Quotation[];
  readonly faults: readonly Fault[];
  readonly yaml: Yaml | undefined;
}

const ATTRIBUTES = ['at', 'stance', 'revision'];

/** Reads the front matter and the quotations of a lesson; the rest of its MDX is the business of `@astrojs/mdx`. */
export function parseLesson(text: string): ParsedLesson {
  const fatal = scan(text) ?? deepProgram(text);
  if (fatal) return { facts: undefined, quotations: [], faults: [fatal], yaml: undefined };
  const tree = parseTree(text, { programs: true });
  const faults: Fault[] = [...tree.faults];
  const quotations: Quotation[] = [];
  const visit = (node: TreeNode): void => {
    if (node.name === 'Evidence') {
      const quotation = readEvidence(text, tree.spanOf(node), node, faults);
      if (quotation) quotations.push(quotation);
    } else if (isMistyped(node.name, text)) {
      const { start } = tree.spanOf(node);
      const data = { name: node.name ?? '', known: '<Evidence>, and what the lesson imports' };
      faults.push({
        code: 'CASE-014',
        span: { start, end: start + 1 + data.name.length },
        data,
        nearest: 'Evidence',
      });
    }
    node.children?.forEach(visit);
  };
  if (tree.root) visit(tree.root);
  const head = frontMatterSpan(text);
  if (!head) {
    faults.push({ code: 'CASE-005', span: firstLine(text) });
    return { facts: undefined, quotations, faults, yaml: undefined };
  }
  const yaml = readYaml(text, head.yaml);
  if (yaml.faults.length > 0)
    return { facts: undefined, quotations, faults: [...yaml.faults, ...faults], yaml };
  const { value, faults: wrong } = checkYaml(Lesson, yaml, head.all);
  return { facts: value, quotations, faults: [...wrong, ...faults], yaml };
}

/** Whether a tag is meant for `<Evidence>`: near it, and not imported by that name. */
function isMistyped(name: string | null | undefined, text: string): boolean {
  return (
    Boolean(name) && nearest(name ?? '', ['Evidence']) !== undefined && !text.includes(`import ${name ?? ''}`)
  );
}

function readEvidence(text: string, span: Span, node: TreeNode, faults: Fault[]): Quotation | undefined {
  const block = 'Evidence';
  const tag: Span = { start: span.start, end: span.start + 1 + block.length };
  const places = attributesAt(text, span.start);
  const values = new Map((node.attributes ?? []).map(({ name, value }) => [name ?? '', value]));
  const place = (name: string) => {
    const found = places.find((attribute) => attribute.name === name);
    return found?.valueSpan ?? found?.nameSpan ?? tag;
  };
  for (const { name, nameSpan } of places) {
    if (ATTRIBUTES.includes(name)) continue;
    const data = { block, name, known: listOf(ATTRIBUTES) };
    faults.push({ code: 'CASE-016', span: nameSpan, data, nearest: nearest(name, ATTRIBUTES) });
  }
  const missing = ['at', 'stance'].filter((name) => typeof values.get(name) !== 'string');
  for (const name of missing) faults.push({ code: 'CASE-017', span: tag, data: { block, name } });
  if (missing.length > 0) return undefined;
  const stance = String(values.get('stance'));
  if (!(stances as readonly string[]).includes(stance)) {
    const data = { name: 'stance', value: `"${stance}"`, expected: `one of ${listOf(stances)}` };
    faults.push({ code: 'CASE-018', span: place('stance'), data, nearest: nearest(stance, stances) });
    return undefined;
  }
  const revision = values.get('revision');
  return {
    at: String(values.get('at')),
    stance: stance as Stance,
    revision: typeof revision === 'string' ? revision : undefined,
    words: wordsOf(node).replace(/\s+/g, ' ').trim(),
    atSpan: place('at'),
    stanceSpan: place('stance'),
    revisionSpan: place('revision'),
    wordsSpan: wordsSpan(text, span),
  };
}

const wordsOf = (node: TreeNode): string => node.value ?? (node.children ?? []).map(wordsOf).join('');

/** What stands between the tags, without the white space at its ends. */
function wordsSpan(text: string, span: Span): Span {
  const open = text.indexOf('>', attributesAt(text, span.start).at(-1)?.valueSpan?.end ?? span.start) + 1;
  const close = Math.max(open, text.lastIndexOf('</', span.end));
  const inside = text.slice(open, close);
  const start = open + (inside.length - inside.trimStart().length);
  return inside.trim() === '' ? span : { start, end: start + inside.trim().length };
}
