import type { Fault } from '../../text/finding.ts';
import type { Span } from '../../text/place.ts';
import type { Change } from './compare.ts';

/** A sign that readers see as something else than was written. */
export const changed = (span: Span, problem: string, advice: string): Fault => ({
  code: 'CASE-102',
  span,
  data: { problem, advice },
});

/** Words that stand beyond the last column of a table. */
export const tableFault = (text: string, span: Span): Fault => ({
  code: 'CASE-097',
  span,
  data: {
    words: text
      .slice(span.start, span.end)
      .replace(/\|\s*$/, '')
      .trim(),
  },
});

/**
 * The faults of one change.
 * @param said whether it is part of what somebody said; elsewhere only lost words are told of
 */
export function signFaults(text: string, change: Change, said: boolean): Fault[] {
  const { kind, start, shown } = change;
  if (kind === 'lost') {
    const end = start + (/[\r\n]|$/.exec(text.slice(start, change.end))?.index ?? 0);
    const problem = `These words are not shown as they stand here: "${text.slice(start, Math.min(end, start + 60))}"`;
    const advice =
      'Put a backslash before the sign that is read as something else, or the words into a fence (```)';
    return [{ code: 'CASE-096', span: { start, end: Math.max(end, start + 1) }, data: { problem, advice } }];
  }
  if (!said) return [];
  if (kind === 'backslash') return isNeeded(text, start) ? [] : [backslash(change)];
  const written = text.slice(start, change.end);
  const seen = shown.trim() === '' ? 'a blank' : `"${shown}"`;
  const advice = `Write the sign itself; to show the letters as they stand, write \\${written}`;
  return [changed(change, `"${written}" is shown as ${seen}`, advice)];
}

const backslash = ({ start, end, shown }: Change): Fault => {
  const advice = 'Write \\\\ for a backslash that is to be seen, or put code between backticks';
  return changed({ start, end }, `The backslash before "${shown}" is not shown`, advice);
};

const LINE_START = /(?:^|[\r\n])[ \t>]*$/;
const SERVER = /\\\\[\w.-]+\\\w/y;

/** Whether a backslash that is not shown can have had a purpose: to keep a sign from meaning something. */
function isNeeded(text: string, at: number): boolean {
  const sign = text[at + 1] ?? '';
  const before = text[at - 1] ?? '';
  const after = text[at + 2] ?? '';
  if (sign === '_') return before !== '\u00AF';
  if (sign === '\\') {
    SERVER.lastIndex = at;
    return !(/^[\s("']?$/.test(before) && SERVER.test(text));
  }
  if ('*`{}[]<>&~|'.includes(sign)) return true;
  const line = text.slice(Math.max(0, at - 40), at);
  if ('#+-='.includes(sign)) return LINE_START.test(line);
  if (sign === '.' || sign === ')') return /\d$/.test(before) || (sign === '.' && /www$/i.test(line));
  if (sign === '!') return after === '[' || after === '\\';
  if (sign === ':') return after === '/' || /(?:mailto|xmpp|^|[\r\n])$/i.test(line);
  if (sign === '@') return /[\w.+-]/.test(before) && /\w/.test(after);
  return sign === '(' && before === ']';
}

/** Scripts whose words stand without blanks between them: a star inside of them says nothing. */
const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const isWord = (char: string) => /[\p{L}\p{N}]/u.test(char) && !SPACELESS.test(char);
const NAME_LIKE = /^__[A-Za-z0-9_]+__$/;

/** What is odd about stretches that are emphasised or struck out: signs of that which may have been meant as text. */
export function emphasisFaults(text: string, { start, end }: Span, said: boolean): Fault[] {
  const sign = text[start] ?? '';
  const length = text[start + 1] === sign ? 2 : 1;
  const marks = sign.repeat(length);
  const words = text.slice(start + length, Math.min(end - length, start + length + 40));
  if (marks === '~') {
    return [{ code: 'CASE-098', span: { start, end }, data: { words } }];
  }
  if (!said) return [];
  const before = charBefore(text, start);
  const after = String.fromCodePoint(text.codePointAt(end) ?? 0x20);
  const insideWord = isWord(before) && isWord(after);
  const inFormula = (/\d/.test(before) && /^\d/.test(words)) || (/\d/.test(after) && /\d$/.test(words));
  const isAside = words.startsWith('(');
  const inCode =
    !isAside && (/[/\\=@#&%+]/.test(before) || /[/\\=@#&%+(]/.test(after) || /^[.,;:/=)\]]/.test(words));
  const isName = sign === '_' && NAME_LIKE.test(text.slice(start, Math.min(end, start + 80)));
  if (!insideWord && !inFormula && !inCode && !isName) return [];
  const effect = marks === '~~' ? 'strikes them out' : length === 2 ? 'makes them bold' : 'makes them italic';
  const problem = `The ${marks} around "${words}" is not shown: it ${effect}`;
  const advice = `Write \\${sign} for each ${sign} that is to be seen, or put code between backticks`;
  return [changed({ start, end }, problem, advice)];
}

function charBefore(text: string, at: number): string {
  const unit = text.charCodeAt(at - 1);
  const from = unit >= 0xdc00 && unit <= 0xdfff ? at - 2 : at - 1;
  return from < 0 ? ' ' : text.slice(from, at);
}
