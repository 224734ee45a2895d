import { byCode } from './order.ts';
import { closest, distance } from 'fastest-levenshtein';
import { codes, type Code, type Severity } from './codes/index.ts';
import { type Lines, type Span } from './place.ts';
import { own } from './own.ts';

/**
 * What is wrong at a stretch of one text: data alone, put into words by {@link toFinding}. What costs much may be a getter: it is
 * asked for only where the fault is told.
 */
export interface Fault {
  readonly code: Code;
  readonly span: Span;
  /** Fills the `{name}` places of the code's sentences. */
  readonly data?: Readonly<Record<string, string | number>>;
  /** The nearest known name, where one was mistyped. */
  readonly nearest?: string | undefined;
}

/** A fault in words, with its file and its place counted from 1; the end is exclusive. */
export interface Finding {
  readonly code: Code;
  readonly severity: Severity;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly message: string;
  readonly hint: string;
}

/** Whether what is wrong keeps a site from being published. */
export const isError = ({ code }: Pick<Fault, 'code'>): boolean => codes[code].severity === 'error';

const LONGEST_VALUE = 60;

/** More than any hint that tells what to write; a command that was cut off could not be typed. */
const LONGEST_IN_HINT = 400;

function fill(sentence: string, data: Fault['data'] = {}, most = LONGEST_VALUE): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = own(data, name);
    if (value === undefined) return whole;
    return typeof value === 'string' ? clip(value, name, most) : String(value);
  });
}

function clip(value: string, name: string, most: number): string {
  const plain = value.replace(/[\s\p{Cc}]+/gu, ' ');
  const prose = [
    'known',
    'nearest',
    'advice',
    'problem',
    'reason',
    'expected',
    'example',
    'difference',
  ].includes(name);
  return prose || plain.length <= most ? plain : `${plain.slice(0, most)}…`;
}

/** Puts a fault of a file into words. `lines` belong to the text that the span is in. */
export function toFinding(fault: Fault, file: string, lines: Lines): Finding {
  const entry = codes[fault.code];
  const start = lines.place(fault.span.start);
  const end = lines.place(fault.span.end);
  const hint = fill(entry.hint, fault.data, LONGEST_IN_HINT);
  return {
    code: fault.code,
    severity: entry.severity,
    file,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    message: fill(entry.message, fault.data),
    hint: fault.nearest === undefined ? hint : `Did you mean "${fault.nearest}"? ${hint}`,
  };
}

/** So many findings of one code in one file tell what there is to tell. */
const MOST_ALIKE = 200;

/**
 * Puts all faults of a file into words, in the order of the text; of many with the same code, the first and how many more there
 * are. Hints, which can cost much, are only made for those that are told.
 */
export function toFindings(faults: readonly Fault[], file: string, lines: Lines): Finding[] {
  const told = new Map<Code, number>();
  const more = new Map<Code, Fault>();
  const findings: Finding[] = [];
  for (const fault of faults.toSorted((a, b) => a.span.start - b.span.start)) {
    const count = told.get(fault.code) ?? 0;
    told.set(fault.code, count + 1);
    if (count < MOST_ALIKE) findings.push(toFinding(fault, file, lines));
    else if (count === MOST_ALIKE) more.set(fault.code, fault);
  }
  for (const [code, { span }] of more) {
    const count = (told.get(code) ?? 0) - MOST_ALIKE;
    const finding = toFinding({ code, span }, file, lines);
    const message = `And ${String(count)} more like it in this file.`;
    findings.push({ ...finding, message, hint: 'They are told one by one when those above are mended.' });
  }
  return findings;
}

/** Sorts findings by file, then place, then code; files of the whole site come first, since others may follow from them. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return findings.toSorted(
    (a, b) =>
      Number(a.file.includes('/')) - Number(b.file.includes('/')) ||
      byCode(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      byCode(a.code, b.code),
  );
}

const MOST_COMPARED = 500;

/** The known name that was probably meant, if one is near enough to say so. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  if (name.length > 80) return undefined;
  const near: string[] = [];
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) > allowance(candidate)) continue;
    near.push(candidate);
    if (near.length >= MOST_COMPARED) break;
  }
  if (near.length === 0) return undefined;
  const match = closest(name.toLowerCase(), near);
  const swapped = letters(name) === letters(match);
  const away = distance(name.toLowerCase(), match.toLowerCase()) - (swapped ? 1 : 0);
  return away <= allowance(match) ? match : undefined;
}

const letters = (name: string) => Array.from(name.toLowerCase()).sort().join('');

/** How many letters may differ. */
const allowance = (name: string) => Math.max(1, Math.floor(name.length / 3));

/** What may be named, for a hint that begins with it: a list, or that there is nothing yet. */
export function knownHere(names: Iterable<string>): string {
  const list = listOf(names);
  return list === '' ? 'There are none yet' : `Known here: ${list}`;
}

/** Names as a list for a hint: at most twenty, in their own order. */
export function listOf(names: Iterable<string>): string {
  const first: string[] = [];
  let count = 0;
  for (const name of names) {
    if (count < 20) first.push(name.length > 80 ? `${name.slice(0, 80)}…` : name);
    count += 1;
  }
  return count > 20 ? `${first.join(', ')} and ${String(count - 20)} more` : first.join(', ');
}
