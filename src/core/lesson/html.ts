import { blanked } from '../case/parse/notes.ts';
import { tagsIn } from '../case/parse/tags.ts';
import type { Fault } from '../text/finding.ts';

/** HTML that says something which Markdown cannot, and that every page can hold. */
const PLAIN: ReadonlySet<string> = new Set([
  'abbr', 'b', 'bdi', 'bdo', 'br', 'cite', 'dd', 'del', 'details', 'dfn', 'div', 'dl', 'dt', 'em', 'figcaption',
  'figure', 'hr', 'i', 'ins', 'kbd', 'li', 'mark', 'ol', 'p', 'q', 'rp', 'rt', 'ruby', 's', 'samp', 'small', 'span',
  'strong', 'sub', 'summary', 'sup', 'time', 'u', 'ul', 'var', 'wbr',
]); // prettier-ignore
const ATTRIBUTES: ReadonlySet<string> = new Set([
  'cite', 'class', 'datetime', 'dir', 'id', 'lang', 'open', 'title', 'translate',
]); // prettier-ignore

/** Whether an element of HTML may stand in a lesson. */
export const isPlainHtml = (name: string): boolean => PLAIN.has(name);

/** Whether such an element may have an attribute; the look of a page is in its styles, and what it does in its scripts. */
export const isPlainAttribute = (name: string): boolean => ATTRIBUTES.has(name);

/** Elements that hold nothing and are written with a stroke at their end. */
const EMPTY: ReadonlySet<string> = new Set(['br', 'hr', 'wbr']);

/** Takes out elements that hold nothing and are left open, as they may be in HTML, with a fault for each. */
export function withoutOpenElements(text: string): {
  readonly text: string;
  readonly faults: readonly Fault[];
} {
  const open = tagsIn(text).filter(({ name, kind }) => EMPTY.has(name) && kind === 'open');
  const faults = open.map(({ name, start, end }): Fault => {
    const data = { problem: `<${name}> is not closed`, advice: `Write <${name} />` };
    return { code: 'CASE-013', span: { start, end }, data };
  });
  return { text: blanked(text, open), faults };
}
