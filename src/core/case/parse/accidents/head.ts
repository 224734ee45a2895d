import type { Fault } from '../../../text/finding.ts';
import { frontMatterSpan } from '../front-matter.ts';
import { blank, linesOf, type Accident, type Mended } from './mend.ts';

const INVISIBLE = '\\u200B-\\u200F\\u2060\\uFEFF\\u00A0\\u00AD';
const DASHES = new RegExp(`^[ \\t${INVISIBLE}]*[-–—―−‐‑]{1,8}[ \\t${INVISIBLE}]*$`);
const HYPHENS = /^---[ \t]*$/;
const OTHER_FENCE = /^(?:\+{3}|[`~]{3,}[ \t]?(?:ya?ml|yml)?|={3,}|\*{3,}|_{3,}|\.{3})$/i;
const KEY = /^[A-Za-z_][\w-]*[ \t]*:(?:[ \t]|$)/;
const FARTHEST = 40;

/** How the front matter that a file seems to have is not one, told once; where that can be, it is read on. */
export function misplacedHead(text: string): Accident {
  if (frontMatterSpan(text)) return { faults: [], mends: [] };
  const lines = linesOf(text);
  const key = lines.slice(0, FARTHEST).findIndex(({ text: line }) => KEY.test(line));
  if (key < 0) return { faults: [], mends: [] };
  const opener = lines
    .slice(0, key)
    .findLastIndex(({ text: line }) => DASHES.test(line) || OTHER_FENCE.test(line.trim()));
  const open = opener < 0 ? undefined : lines[opener];
  const close = closing(lines, key);
  const facts = { start: 0, end: close?.end ?? lines[lastFact(lines, key)]?.end ?? text.length };
  if (!open) {
    const { faults } = told(
      lines[key],
      'The three hyphens are missing before the facts',
      'Write --- on a line of its own above this one, as the first line of the file',
    );
    return { faults, mends: [blank(text, facts)] };
  }
  const mends: Mended[] = [];
  const faults: Fault[] = [];
  const before = text.slice(0, open.start);
  const invisible = new RegExp(`[${INVISIBLE}]`).exec(open.text);
  if (invisible) faults.push(...whatStandsBefore(text.slice(0, open.start + invisible.index + 1)));
  else if (!HYPHENS.test(open.text)) {
    const shown = open.text.trim();
    faults.push(
      ...told(
        open,
        HYPHENS.test(shown)
          ? 'Spaces stand before the --- that begins the front matter'
          : `"${shown}" stands where three hyphens begin the front matter`,
        HYPHENS.test(shown)
          ? 'Delete them, so that --- is the first thing in the file'
          : 'Write --- (three hyphens) instead; a word processor may have changed them',
      ).faults,
    );
  } else if (before !== '') faults.push(...whatStandsBefore(before));
  if (before !== '' || !HYPHENS.test(open.text)) {
    const yaml = lines[opener + 1]?.start ?? text.length;
    if (yaml < 5) mends.push(blank(text, facts));
    else {
      const ending = text.slice(0, yaml).endsWith('\r\n') ? '\r\n' : '\n';
      mends.push({
        start: 0,
        end: yaml,
        text: `---${' '.repeat(Math.max(0, yaml - 3 - ending.length))}${ending}`,
      });
    }
  }
  if (!close) {
    const line = lines[lastFact(lines, key)];
    if (faults.length === 0)
      return told(
        line,
        'The front matter is not closed',
        'Write --- on a line of its own here, behind the last of the facts',
      );
    return { faults, mends: [blank(text, facts)] };
  }
  if (!HYPHENS.test(close.text)) {
    if (faults.length === 0)
      faults.push(
        ...told(
          close,
          `"${close.text.trim()}" stands where three hyphens end the front matter`,
          'Write --- at the beginning of the line',
        ).faults,
      );
    if (close.text.length < 3) return { faults, mends: [blank(text, facts)] };
    mends.push({ ...close, text: '---'.padEnd(close.text.length, ' ') });
  }
  return { faults, mends };
}

function whatStandsBefore(before: string): Fault[] {
  const code = 'CASE-005';
  const invisible = new RegExp(`[${INVISIBLE}]`).exec(before);
  if (before.trim() === '' && !/\S/.test(before) && !invisible)
    return [
      {
        code,
        span: { start: 0, end: 0 },
        data: {
          problem: 'An empty line stands before the --- that begins the front matter',
          advice: 'Delete it, so that --- is the first line of the file',
        },
      },
    ];
  if (invisible && before.replace(new RegExp(`[${INVISIBLE}\\s]`, 'g'), '') === '') {
    const sign = `U+${(invisible[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    const problem = `A character that nobody sees (${sign}) stands before the --- that begins the front matter`;
    return [
      {
        code,
        span: { start: invisible.index, end: invisible.index + 1 },
        data: { problem, advice: 'Delete everything before ---, so that it is the first thing in the file' },
      },
    ];
  }
  const start = before.search(/\S/);
  return [
    {
      code,
      span: { start, end: start + (/[^\r\n]*/.exec(before.slice(start))?.[0].length ?? 0) },
      data: {
        problem: 'Words stand before the --- that begins the front matter',
        advice: 'Move them behind the front matter, or into it as a note that begins with #',
      },
    },
  ];
}

/** The first line that is not of the facts, where nothing closes them. */
function lastFact(lines: readonly Mended[], key: number): number {
  const after = lines
    .slice(key)
    .findIndex(({ text: line }, at) => at > 0 && (line.trim() === '' || /^[<#]/.test(line)));
  return after < 0 ? lines.length - 1 : key + after;
}

function closing(lines: readonly Mended[], key: number): Mended | undefined {
  for (const line of lines.slice(key)) {
    if (/^</.test(line.text)) return undefined;
    if (DASHES.test(line.text) || OTHER_FENCE.test(line.text.trim())) return line;
  }
  return undefined;
}

function told(line: Mended | undefined, problem: string, advice: string): Accident {
  const span = { start: line?.start ?? 0, end: line?.end ?? 0 };
  return { faults: [{ code: 'CASE-005', span, data: { problem, advice } }], mends: [] };
}
