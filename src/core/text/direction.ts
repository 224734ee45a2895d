const EMBEDDINGS = '\u202A\u202B\u202D\u202E';
const ISOLATES = '\u2066\u2067\u2068';
const END_OF_EMBEDDING = '\u202C';
const END_OF_ISOLATE = '\u2069';
const SIGNS = /[\u202A-\u202E\u2066-\u2069]/g;

/** What is written from right to left, and signs that turn the direction. */
const TURNS =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

/** A sign of direction that has no other half. */
export interface LoneSign {
  readonly at: number;
  readonly sign: string;
  /** Whether it opens a stretch; else it closes one. */
  readonly opens: boolean;
}

/** The signs of direction in one paragraph that open what is not closed, or close what is not open, in their order. */
export function loneSigns(paragraph: string): readonly LoneSign[] {
  const open: LoneSign[] = [];
  const lone: LoneSign[] = [];
  for (const { 0: sign, index: at } of paragraph.matchAll(SIGNS)) {
    if (EMBEDDINGS.includes(sign) || ISOLATES.includes(sign)) open.push({ at, sign, opens: true });
    else if (sign === END_OF_EMBEDDING && open.length > 0 && EMBEDDINGS.includes(open.at(-1)?.sign ?? ' '))
      open.pop();
    else {
      // The end of an isolate ends what was opened within it as well.
      const from = sign === END_OF_ISOLATE ? open.findLastIndex((one) => ISOLATES.includes(one.sign)) : -1;
      if (from === -1) lone.push({ at, sign, opens: false });
      else lone.push(...open.splice(from).slice(1));
    }
  }
  return [...lone, ...open].toSorted((a, b) => a.at - b.at);
}

/**
 * A name or quoted words, for a plain text in which other words follow: between signs that keep its direction to itself.
 * Words that run from left to right and have no such sign stay as they are.
 * @param around the direction of the other words
 */
export function isolated(text: string, around: 'ltr' | 'rtl' = 'ltr'): string {
  if (around === 'ltr' && !TURNS.test(text)) return text;
  let balanced = text;
  for (const { at, opens } of loneSigns(text).toReversed())
    if (!opens) balanced = balanced.slice(0, at) + balanced.slice(at + 1);
  const left = loneSigns(balanced).filter(({ sign }) => ISOLATES.includes(sign)).length;
  return `\u2068${balanced}${END_OF_ISOLATE.repeat(left)}${END_OF_ISOLATE}`;
}

/** Where a new paragraph begins for a reader, though no empty line stands before it. */
const BEGINS = /^[ \t]*(?:[-*+>#|<]|\d{1,9}[.)])/;

/** The signs by their number, as HTML allows it. */
const REFERENCE = /&#(x0{0,4}(?:202[a-e]|206[6-9])|0{0,4}(?:823[4-8]|829[4-7]));/gi;

/** The signs of direction in a file that have no other half in their paragraph. The lines of front matter are paragraphs. */
export function loneSignsIn(file: string): readonly LoneSign[] {
  const text = file.replace(REFERENCE, (written, code: string) =>
    String.fromCodePoint(Number(code.replace(/^x/i, '0x'))).padEnd(written.length),
  );
  if (text.search(SIGNS) === -1) return [];
  const found: LoneSign[] = [];
  let paragraph = '';
  let start = 0;
  let place = 0;
  let inHead = text.startsWith('---');
  const end = () => {
    found.push(...loneSigns(paragraph).map((one) => ({ ...one, at: one.at + start })));
    paragraph = '';
  };
  for (const line of text.split('\n')) {
    if (inHead || line.trim() === '' || BEGINS.test(line)) end();
    if (paragraph === '') start = place;
    paragraph += `${line}\n`;
    if (inHead && place > 0 && line.startsWith('---')) {
      end();
      inHead = false;
    }
    place += line.length + 1;
  }
  end();
  return found;
}
