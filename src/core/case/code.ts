import { codeBlocks, type CodeBlock } from '../prose/code.ts';
import type { Block, Case, Prose } from './schema.ts';

/** Longer lines of code are shown without colours. */
export const LONGEST_LINE = 1000;
/** How much code of a case is coloured: lines of a hundred characters; the time that a line takes grows with its square. */
const MOST_COLOURED = 1000;

/**
 * Names of grammars of which the time grows with the square of how deep brackets are nested: over sixty lines of brackets they take
 * minutes. All others of Shiki 4.6.0 take a second at most.
 */
const NOT_COLOURED: ReadonlySet<string> = new Set([
  'angular-ts', 'astro', 'glimmer-js', 'gjs', 'glimmer-ts', 'gts', 'svelte', 'ts-tags', 'lit',
  'fortran-free-form', 'f90', 'f95', 'f03', 'f08', 'f18', 'fortran-fixed-form', 'f', 'for', 'f77',
]); // prettier-ignore

/** A fence of code, and why all of it, or some, is shown without colours. */
export interface Colouring {
  readonly block: CodeBlock;
  readonly plain: 'language' | 'long line' | 'much code' | undefined;
}

/** All code of a case in the order of its text, each fence once, with what is coloured of it. */
export function codeOf(model: Case): Colouring[] {
  const blocks = new Map<string, CodeBlock>();
  for (const { html } of proseOf(model)) {
    for (const block of codeBlocks(html)) blocks.set(block.plain, block);
  }
  let spent = 0;
  return [...blocks.values()].map((block) => {
    if (block.language === '') return { block, plain: undefined };
    if (NOT_COLOURED.has(block.language)) return { block, plain: 'language' };
    const cost = costOf(block.code);
    if (spent + cost > MOST_COLOURED) return { block, plain: 'much code' };
    spent += cost;
    return { block, plain: hasLongLine(block.code) ? 'long line' : undefined };
  });
}

function costOf(code: string): number {
  let cost = 0;
  for (const { length } of code.split('\n'))
    if (length <= LONGEST_LINE) cost += Math.max(0.5, length / 100) ** 2;
  return cost;
}

const hasLongLine = (code: string) => code.split('\n').some(({ length }) => length > LONGEST_LINE);

function proseOf(model: Case): Prose[] {
  const first = model.opening ? [model.opening] : [];
  const last = model.closing ? [model.closing] : [];
  return [...first, ...model.steps.flatMap(({ blocks }) => blocks.flatMap(proseIn)), ...last];
}

function proseIn(block: Block): Prose[] {
  if (block.type === 'message') return [block.body, ...block.translations.map(({ body }) => body)];
  if (block.type !== 'poll') return [block.body];
  const options = block.options.flatMap(({ body, why }) => (why ? [body, why] : [body]));
  return [block.question, ...options, ...(block.reveal ? [block.reveal] : [])];
}
