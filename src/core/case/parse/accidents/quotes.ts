import type { Fault } from '../../../text/finding.ts';
import { frontMatterSpan } from '../front-matter.ts';
import { linesOf, outsideFences, type Accident, type Mended } from './mend.ts';

const CURLY = '“”„‟«»″＂‘’‚‛‹›′';
const TAG_BEGINS = /<[A-Z][A-Za-z]*(?=[\s/>])/g;
/** An attribute whose value does not stand in straight quotes, with whatever closes it on its line. */
const CURLY_VALUE = new RegExp(
  `(?<![\\w-])([\\w-]{1,40})\\s?[=＝]\\s?([${CURLY}]|&quot;|&#34;|&ldquo;)([^${CURLY}"&<>\\r\\n]*)([${CURLY}"]|&quot;|&#34;|&rdquo;)`,
  'g',
);
/** Keys whose values are never the words of anybody. */
const KEYS =
  'id|lang|status|published|format|role|channel|platform|started|date|accessed|archived|archivedOn|url|orcid|kind|ending|license|fictional|pseudonym|code|year|topics';
const CURLY_YAML = new RegExp(
  `\\b(?:${KEYS}):[ \\t]{0,4}\\[?[ \\t]{0,4}([${CURLY}])([^${CURLY}"'\\r\\n,{}]*)([${CURLY}])`,
  'g',
);

/** Quotation marks of a word processor around values: all of a file are told at once. */
export function curlyQuotes(text: string): Accident {
  const found: Mended[] = [];
  const head = frontMatterSpan(text);
  for (const match of head ? text.slice(0, head.all.end).matchAll(CURLY_YAML) : []) {
    const open = match.index + match[0].length - (match[2] ?? '').length - 2;
    found.push({ start: open, end: match.index + match[0].length, text: `"${match[2] ?? ''}"` });
  }
  for (const line of outsideFences(linesOf(text, { start: head?.all.end ?? 0, end: text.length }))) {
    const tag = line.text.search(TAG_BEGINS);
    if (tag < 0) continue;
    for (const match of line.text.matchAll(CURLY_VALUE)) {
      if (match.index < tag) continue;
      const { 0: whole, 1: name = '', 3: value = '' } = match;
      const mended = `${name}="${value}"`;
      if (mended.length > whole.length) continue;
      const start = line.start + match.index;
      found.push({ start, end: start + whole.length, text: mended.padEnd(whole.length, ' ') });
    }
  }
  const [first] = found;
  if (!first) return { faults: [], mends: [] };
  const sign = new RegExp(`[${CURLY}]|&\\w+;|&#34;`).exec(text.slice(first.start, first.end));
  const start = first.start + (sign?.index ?? 0);
  const data = {
    sign: sign?.[0] ?? '“',
    count: found.length,
    places: found.length === 1 ? 'place' : 'places',
  };
  return {
    faults: [{ code: 'CASE-116', span: { start, end: start + (sign?.[0].length ?? 1) }, data }],
    mends: found,
  };
}

/** A value that is closed too early by a quotation mark of its own: `title="A "quick" night"`. */
const ATTRIBUTE = /(?<![\w-])[\w-]{1,40}=(["'])/g;
/** Behind the mark that closes a value comes a space and the next attribute, or the end of the tag. */
const CLOSES = /^(?:\s*\/?>|\s+[\w-]+(?:=["']|(?=[\s/>])))/;

export function quotesInValues(text: string): Accident {
  const faults: Fault[] = [];
  const mends: Mended[] = [];
  for (const line of outsideFences(linesOf(text))) {
    TAG_BEGINS.lastIndex = 0;
    const tag = TAG_BEGINS.exec(line.text);
    if (!tag) continue;
    const attribute = new RegExp(ATTRIBUTE);
    attribute.lastIndex = tag.index;
    for (let match = attribute.exec(line.text); match; match = attribute.exec(line.text)) {
      const quote = match[1] ?? '"';
      const open = attribute.lastIndex;
      const inner: number[] = [];
      let close = line.text.indexOf(quote, open);
      while (close >= 0 && !CLOSES.test(line.text.slice(close + 1, close + 120))) {
        inner.push(close);
        close = line.text.indexOf(quote, close + 1);
      }
      // Another attribute in it says that the value was not closed, rather than closed too early.
      if (close < 0 || /=["']/.test(line.text.slice(open, close))) break;
      attribute.lastIndex = close + 1;
      if (inner.length === 0) continue;
      const span = { start: line.start + open, end: line.start + close };
      const value = line.text.slice(open, close);
      const name = match[0].slice(0, -2);
      faults.push({ code: 'CASE-117', span, data: { name, value, advice: otherwise(name, value, quote) } });
      for (const at of inner)
        mends.push({ start: line.start + at, end: line.start + at + 1, text: quote === '"' ? '”' : '’' });
    }
  }
  return { faults, mends };
}

/** How the value can be written: between the other quotation marks, or with curly ones inside. */
function otherwise(name: string, value: string, quote: string): string {
  if (quote === '"' && !value.includes("'")) return `Write ${name}='${value}'`;
  if (quote === "'" && !value.includes('"')) return `Write ${name}="${value}"`;
  let opens = false;
  const curly = value.replace(/["']/g, (sign) => {
    if (sign === "'") return '’';
    opens = !opens;
    return opens ? '“' : '”';
  });
  return `Write ${name}="${curly}"`;
}
