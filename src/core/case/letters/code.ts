import type { Fault } from '../../text/finding.ts';
import type { Span } from '../../text/place.ts';
import type { TreeNode } from '../parse/tree.ts';
import { compare, type Where } from './compare.ts';
import { changed } from './signs.ts';

const CLOSING_FENCE = /(?:\r\n|\r|\n)[ \t>]*(?:`{3,}|~{3,})[ \t]*$/;
const INFO = /^[ \t]*(?:`{3,}|~{3,})([^\r\n]*)/;
/** A language, then lines to point out and further settings. */
const SOUND_INFO = /^(?:[\w+#.-]+(?:\s+(?:\{[\d,\s-]*\}|[\w-]+=(?:"[^"]*"|'[^']*'|[^\s"']+)))*)?$/;
const ESCAPED = /&(?:lt|gt|amp|quot|nbsp|#39|#x27);/g;
/** Languages in whose code such references are at home. */
const MARKUP = /^(?:html?|xml|svg|xhtml|vue|svelte|astro|jsx|tsx|mdx?|markdown|php|erb|ejs|hbs|handlebars)$/i;

const textOf = (node: TreeNode): string => node.value ?? (node.children ?? []).map(textOf).join('');

/** What is lost of code in a line. */
export function codeFaults(text: string, span: Span, node: TreeNode, where: Where): Fault[] {
  const source = text.slice(span.start, span.end);
  const ticks = /^`+/.exec(source)?.[0].length ?? 0;
  const inside = source.slice(ticks, Math.max(ticks, source.length - ticks));
  return missing(inside, textOf(node), span.start + ticks, where);
}

/** What is lost of a fence of code: of what stands in it, and behind the fence itself. */
export function fenceFaults(text: string, span: Span, node: TreeNode, where: Where): Fault[] {
  const source = text.slice(span.start, span.end);
  const [first = '', info = ''] = INFO.exec(source) ?? [];
  const close = CLOSING_FENCE.exec(source.slice(-LONGEST_CLOSING))?.[0].length ?? 0;
  const inside = source.slice(first.length, Math.max(first.length, source.length - close));
  const faults = missing(inside, textOf(node), span.start + first.length, where);
  if (!SOUND_INFO.test(info.trim())) {
    const start = span.start + first.length - info.trimStart().length;
    faults.push({
      code: 'CASE-096',
      span: { start, end: start + info.trim().length },
      data: {
        problem: `What stands behind the fence is not shown: "${info.trim().slice(0, 60)}"`,
        advice:
          'Begin the code on a line of its own below the fence; behind the fence stands only the name of its language',
      },
    });
  }
  if (where.said && !MARKUP.test(info.trim().split(/\s/)[0] ?? '')) {
    for (const { 0: found, index } of inside.matchAll(ESCAPED)) {
      const start = span.start + first.length + index;
      faults.push(
        changed(
          { start, end: start + found.length },
          `Code is shown letter for letter, and so is "${found}"`,
          'Write the sign that it stands for: in code, < and & need no other spelling',
        ),
      );
    }
  }
  return faults;
}

const LONGEST_CLOSING = 500;

function missing(inside: string, shown: string, offset: number, { quotes }: Where): Fault[] {
  return compare(inside, shown, { quotes, code: true }).map(({ start }) => ({
    code: 'CASE-096',
    span: { start: offset + start, end: offset + lineEnd(inside, start) },
    data: {
      problem: `Something of this code is not shown, from "${inside.slice(start, start + 40)}" on`,
      advice: 'Put it into a fence of its own, with an empty line above and below',
    },
  }));
}

const lineEnd = (text: string, from: number) => from + (/[\r\n]|$/.exec(text.slice(from))?.index ?? 0);
