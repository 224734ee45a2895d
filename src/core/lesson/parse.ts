import type { z } from 'zod';
import { changedLetters as lettersChangedIn } from '../case/letters/index.ts';
import { mendAccidents } from '../case/parse/accidents/index.ts';
import { attributesAt } from '../case/parse/tags.ts';
import { level } from '../case/parse/level.ts';
import { withoutNotes } from '../case/parse/notes.ts';
import { blankFrontMatter, parseTree, type Tree, type TreeNode } from '../case/parse/tree.ts';
import { checkYaml, frontMatterSpan, readYaml, withoutHead, type Yaml } from '../case/parse/index.ts';
import { deepProgram, scan } from '../case/parse/scan.ts';
import { directionFaults } from '../case/checks/safety.ts';
import type { Stance } from '../case/schema.ts';
import { stances } from '../case/vocabulary.ts';
import { isError, listOf, nearest, type Fault } from '../text/finding.ts';
import type { Span } from '../text/place.ts';
import { compilerFaults } from './compiles.ts';
import { withoutOpenElements } from './html.ts';
import { readLessonBody, type ShownPicture } from './body.ts';
import { withoutBracedValues, type Import } from './programs.ts';
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
  /** What it shows and takes from files beside it. */
  readonly pictures: readonly ShownPicture[];
  readonly imports: readonly Import[];
  /** What readers do not see as it was written; nobody asks that of what was frozen. */
  changedLetters(): readonly Fault[];
}

const ATTRIBUTES = ['at', 'stance', 'revision'];

/**
 * Reads a lesson as the MDX that `@astrojs/mdx` makes a page of, and tells everything that would keep it from that. Runs
 * nothing of the text.
 */
export function parseLesson(text: string): ParsedLesson {
  const parsed = readLesson(text);
  const mended = parsed.faults.some(isError) && !scan(text) ? mendAccidents(text) : undefined;
  if (!mended) return parsed;
  const { faults, ...rest } = readLesson(mended.text);
  const told = new Set(mended.faults.map(({ code }) => code));
  const others = faults.filter(({ code }) => code !== 'CASE-005' || !told.has(code));
  return { ...rest, facts: undefined, faults: [...mended.faults, ...others] };
}

/** The quotations in a body without front matter, as pages have it; what is wrong with it was told of the whole file. */
export const quotationsIn = (body: string): readonly Quotation[] => readLesson(body).quotations;

function readLesson(text: string): ParsedLesson {
  const fatal = scan(text) ?? deepProgram(text);
  if (fatal)
    return {
      facts: undefined,
      quotations: [],
      faults: [fatal],
      yaml: undefined,
      pictures: [],
      imports: [],
      changedLetters: () => [],
    };
  const noted = withoutNotes(blankFrontMatter(text), 'anywhere');
  const braced = withoutBracedValues(noted.text);
  const closed = withoutOpenElements(braced.text);
  const tree = parseTree(closed.text, 'anywhere');
  const body = readLessonBody(tree, noted.text, braced.spans);
  const faults: Fault[] = [
    ...noted.faults,
    ...closed.faults,
    ...tree.faults,
    ...body.faults,
    ...directionFaults(text),
  ];
  const quotations: Quotation[] = [];
  const visit = (node: TreeNode): void => {
    if (node.name === 'Evidence') {
      const quotation = readEvidence(text, tree, node, faults);
      if (quotation) quotations.push(quotation);
    }
    node.children?.forEach(visit);
  };
  if (tree.root) visit(tree.root);
  if (!faults.some(isError)) faults.push(...compilerFaults(lessonSource(text)));
  const read = {
    quotations,
    pictures: body.pictures,
    imports: body.imports,
    changedLetters: (): readonly Fault[] => [],
  };
  const head = frontMatterSpan(text);
  if (!head) {
    faults.push(withoutHead(text));
    return { ...read, facts: undefined, faults, yaml: undefined };
  }
  const yaml = readYaml(text, head.yaml);
  if (yaml.faults.length > 0) return { ...read, facts: undefined, faults: [...yaml.faults, ...faults], yaml };
  const { value, faults: wrong } = checkYaml(Lesson, yaml, head.all);
  const changedLetters = () => [
    ...yaml.lost,
    ...lettersChangedIn(tree).filter(({ code }) => code !== 'CASE-098'),
  ];
  return { ...read, facts: value, faults: [...wrong, ...faults], yaml, changedLetters };
}

/**
 * The text of a lesson as MDX is given it: of the same length, so that places hold, without the front matter, which is
 * read here alone, and without notes.
 */
export const lessonSource = (text: string): string =>
  level(withoutNotes(blankFrontMatter(text), 'anywhere').text);

function readEvidence(text: string, tree: Tree, node: TreeNode, faults: Fault[]): Quotation | undefined {
  const span = tree.spanOf(node);
  const block = 'Evidence';
  const tag: Span = { start: span.start, end: span.start + 1 + block.length };
  const places = attributesAt(text, span.start);
  const values = new Map((node.attributes ?? []).map(({ name, value }) => [name ?? '', value]));
  const place = (name: string) => {
    const found = places.find((attribute) => attribute.name === name);
    return found?.valueSpan ?? found?.nameSpan ?? tag;
  };
  for (const [at, { name, nameSpan }] of places.entries()) {
    if (places.findIndex((other) => other.name === name) < at)
      faults.push({ code: 'CASE-020', span: nameSpan, data: { block, name } });
    if (ATTRIBUTES.includes(name)) continue;
    const data = { block, name, known: listOf(ATTRIBUTES) };
    faults.push({ code: 'CASE-016', span: nameSpan, data, nearest: nearest(name, ATTRIBUTES) });
  }
  const missing = ['at', 'stance'].filter((name) => typeof values.get(name) !== 'string');
  for (const name of tree.isMended(span.start) ? [] : missing)
    faults.push({ code: 'CASE-017', span: tag, data: { block, name } });
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
    words: wordsOf(text, tree, node).replace(/\s+/g, ' ').trim(),
    atSpan: place('at'),
    stanceSpan: place('stance'),
    revisionSpan: place('revision'),
    wordsSpan: wordsSpan(text, span),
  };
}

/** The words of a quotation as its page shows them: a single tilde strikes nothing out there. */
function wordsOf(text: string, tree: Tree, node: TreeNode): string {
  const words = node.value ?? (node.children ?? []).map((child) => wordsOf(text, tree, child)).join('');
  const isTilde = node.tagName === 'del' && !text.startsWith('~~', tree.spanOf(node).start);
  return isTilde ? `~${words}~` : words;
}

/** What stands between the tags, without the white space at its ends. */
function wordsSpan(text: string, span: Span): Span {
  const open = text.indexOf('>', attributesAt(text, span.start).at(-1)?.valueSpan?.end ?? span.start) + 1;
  const close = Math.max(open, text.lastIndexOf('</', span.end));
  const inside = text.slice(open, close);
  const start = open + (inside.length - inside.trimStart().length);
  return inside.trim() === '' ? span : { start, end: start + inside.trim().length };
}
