import type { Fault } from '../../text/finding.ts';
import type { Span } from '../../text/place.ts';
import type { TreeNode } from '../parse/tree.ts';
import type { Where } from './compare.ts';
import { changed } from './signs.ts';

const ITEM = /^[ \t>]*(?:(\d{1,9})([.)])|[-*+])(?:[ \t>]*(\[[ xX]\])(?=\s))?/;

/** Numbers of a list that readers see as others, and boxes to tick. */
export function listFaults(text: string, list: TreeNode, spanOf: (node: TreeNode) => Span): Fault[] {
  const faults: Fault[] = [];
  const first = list.properties?.['start'];
  let number = typeof first === 'number' ? first : 1;
  for (const item of list.children ?? []) {
    if (item.tagName !== 'li' || !item.position) continue;
    const { start, end } = spanOf(item);
    const [whole = '', written, sign, box] = ITEM.exec(text.slice(start, Math.min(end, start + 200))) ?? [];
    if (written !== undefined && (written !== String(number) || sign === ')')) {
      const at = start + whole.indexOf(written);
      const advice = `Write ${written}\\${sign ?? '.'} to keep the number as it stands`;
      const problem = `"${written}${sign ?? ''}" is shown as "${String(number)}."`;
      faults.push(changed({ start: at, end: at + written.length + 1 }, problem, advice));
    }
    if (box !== undefined) {
      const at = start + whole.length - box.length;
      const problem = `"${box}" is shown as a box, and missing where the words stand alone, as in search`;
      faults.push(changed({ start: at, end: at + box.length }, problem, `Write \\${box} to show the signs`));
    }
    number += 1;
  }
  return faults;
}

/** A line of hyphens or stars in what somebody said. */
export const ruleFaults = (span: Span, { said }: Where): Fault[] =>
  said
    ? [
        changed(
          span,
          'This line is shown as a rule across the page, and its signs are not',
          'Put a backslash before the first sign, as in \\---, to show them, or take the line out',
        ),
      ]
    : [];
