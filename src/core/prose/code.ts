import type { Element } from 'hast';
import { elementsIn } from './change.ts';
import { readHtml, writeHtml } from './html.ts';
import { rawText } from './text.ts';

/** A block of code in a passage. */
export interface CodeBlock {
  /** The block as it stands in the HTML of the passage. */
  readonly plain: string;
  readonly code: string;
  /** The word behind the fence; empty where there is none. */
  readonly language: string;
  /** What stands behind the language. */
  readonly meta: string;
}

/** The blocks of code in a passage. */
export const codeBlocks = (html: string): CodeBlock[] =>
  html.includes('<pre') ? elementsIn(readHtml(html)).flatMap(blockOf) : [];

/** The block of code that an element is. */
function blockOf(pre: Element): CodeBlock[] {
  if (pre.tagName !== 'pre') return [];
  const { className, dataMeta } = elementsIn(pre.children).find(isCode)?.properties ?? {};
  const [named] = Array.isArray(className) ? className : [];
  return [
    {
      plain: writeHtml([pre]),
      code: rawText(pre.children).replace(/\n$/, ''),
      language: /^language-(.+)$/s.exec(named ?? '')?.[1] ?? '',
      meta: typeof dataMeta === 'string' ? dataMeta : '',
    },
  ];
}

const isCode = ({ tagName }: Element) => tagName === 'code';
