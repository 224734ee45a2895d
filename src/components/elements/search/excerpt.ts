/** A stretch of an excerpt: words that were looked for, or what stands around them. */
export interface Piece {
  readonly text: string;
  readonly found: boolean;
}

/** Signs around words that do not belong to them, unlike those of $100, @name, #tag, 50% and C++. */
const BEFORE = /^(?![\p{Sc}@#])[\p{P}\p{S}\s]$/u;
const AFTER = /^(?![\p{Sc}+#%])[\p{P}\p{S}\s]$/u;
const SIGNS_LAST = /(?<![\p{P}\p{S}])[\p{P}\p{S}]+$/u;
const references: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>' };

/**
 * Reads an excerpt as Pagefind gives it: text in which `<` and `>` are written as references, with `<mark>` around each
 * word that was found. Neighbouring words become one stretch, and the punctuation and blanks at its ends
 * are left outside.
 */
export function readExcerpt(excerpt: string): Piece[] {
  const pieces: Piece[] = [];
  for (const [index, part] of excerpt.split(/<\/?mark>/).entries()) {
    const text = part.replace(/&[lg]t;/g, (reference) => references[reference] ?? reference);
    if (index % 2 === 0) append(pieces, text, false);
    else {
      const signs = Array.from(text);
      const from = signs.findIndex((sign) => !BEFORE.test(sign));
      const to = signs.findLastIndex((sign) => !AFTER.test(sign)) + 1;
      const words = from === -1 || to <= from ? [0, signs.length] : [from, to];
      append(pieces, signs.slice(0, words[0]).join(''), false);
      append(pieces, signs.slice(words[0], words[1]).join(''), true);
      append(pieces, signs.slice(words[1]).join(''), false);
    }
  }
  return pieces;
}

/** The punctuation and symbols that a text ends with. */
export const signsAtEnd = (text: string): string => SIGNS_LAST.exec(text)?.[0] ?? '';

/**
 * An excerpt as readers see it: without the heading that it stands under, and with dots where it breaks off.
 * @param heading the heading, which is said above it
 */
export function trimExcerpt(pieces: readonly Piece[], heading: string): Piece[] {
  const [first, ...rest] = pieces;
  if (!first) return [];
  const own =
    !first.found && first.text.startsWith(heading)
      ? { ...first, text: first.text.slice(heading.length).replace(/^[\p{P}\s]+/u, '') }
      : first;
  const shown = [...(own.text === '' ? [] : [own]), ...rest];
  const opens = /^[\p{Lu}\p{Lt}\p{Lo}\p{N}\p{Ps}\p{Pi}"'¿¡@#]/u.test(shown[0]?.text ?? '');
  const closes = /[.!?…]/.test(signsAtEnd(shown.at(-1)?.text.trimEnd() ?? ''));
  return [...(opens ? [] : [dots('… ')]), ...shown, ...(closes ? [] : [dots(' …')])];
}

const dots = (text: string): Piece => ({ text, found: false });

function append(pieces: Piece[], text: string, found: boolean): void {
  const last = pieces.at(-1);
  const beforeLast = pieces.at(-2);
  if (text === '') return;
  if (last?.found === found) pieces.splice(-1, 1, { text: last.text + text, found });
  else if (found && last?.text === ' ' && beforeLast?.found)
    pieces.splice(-2, 2, { text: `${beforeLast.text} ${text}`, found });
  else pieces.push({ text, found });
}
