import { isPair, isScalar, visit, type Document } from 'yaml';
import type { Fault } from '../../text/finding.ts';
import type { Span } from '../../text/place.ts';
import { changed } from './signs.ts';

/** From the end of a value to the end of a remark on the same line. */
const REMARK = /([ \t]*)(#[^\r\n]*)/y;
/** Keys whose value is a sentence or a name: behind it, even `# 12` is rather part of it. */
const SENTENCES: ReadonlySet<string> = new Set([
  ...[
    'title',
    'summary',
    'outcome',
    'questions',
    'name',
    'organization',
    'publisher',
    'author',
    'given',
    'family',
  ],
  ...['claim', 'description', 'tagline', 'note', 'reason', 'locator', 'place', 'footer'],
]);
/** Escapes in double quotes that say a character of layout, where a path or a pattern may have been meant. */
const LAYOUT_ESCAPE = /\\(?:[ntrNLP_])/;

/**
 * What of the values of a YAML text is not part of them: words behind a `#`, which begins a remark, and signs behind a
 * backslash in double quotes. A remark that two blanks part from its value, or that follows a single word, is taken for one.
 * @param spanOf a stretch of the source as a place in the file
 */
export function lostInYaml(
  document: Document,
  source: string,
  spanOf: (start: number, end: number) => Span,
): Fault[] {
  const faults: Fault[] = [];
  visit(document, {
    Scalar(role, { range, type }, path) {
      if (role === 'key' || !range || type === 'BLOCK_FOLDED' || type === 'BLOCK_LITERAL') return;
      const [start, end] = range;
      const written = source.slice(start, end);
      const escape = type === 'QUOTE_DOUBLE' ? LAYOUT_ESCAPE.exec(written.replace(/\\\\/g, '  ')) : null;
      if (escape) {
        const at = start + escape.index;
        const problem = `"${escape[0]}" between double quotes is no backslash with a letter, but a sign of layout`;
        const advice =
          'Put the value between single quotes, or write \\\\ for a backslash that is to be seen';
        faults.push(changed(spanOf(at, at + escape[0].length), problem, advice));
      }
      REMARK.lastIndex = end;
      const [whole = '', blanks = '', remark = ''] = REMARK.exec(source) ?? [];
      if (remark === '' || !/\s/.test(source[end + blanks.length - 1] ?? '')) return;
      const pair = path.findLast(isPair);
      const key = pair && isScalar(pair.key) ? String(pair.key.value) : '';
      const isSentence = SENTENCES.has(key) || /\S\s+\S/.test(written);
      const isRemark = /^#+(?:\s|$)/.test(remark) && (blanks !== ' ' || !isSentence);
      if (isRemark) return;
      const words = remark.trimEnd();
      const at = end + whole.length - remark.length;
      faults.push({ code: 'CASE-101', span: spanOf(at, at + words.length), data: { words } });
    },
  });
  return faults;
}
