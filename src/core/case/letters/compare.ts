import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { decodeNumericCharacterReference } from 'micromark-util-decode-numeric-character-reference';
import type { Span } from '../../text/place.ts';

/** A stretch of a source that is shown as something else. */
export interface Change extends Span {
  /** A backslash before a sign; a character named by its code; or words that are gone. */
  readonly kind: 'backslash' | 'reference' | 'lost';
  /** What readers see in its place. */
  readonly shown: string;
}

/** Where a piece of running text stands. */
export interface Around {
  /** How many quotations it stands in: so many `>` begin each of its lines. */
  readonly quotes: number;
  /** Whether it is code, in which every sign stands for itself. */
  readonly code?: boolean;
}

/** Where in a file a node stands. */
export interface Where {
  /** Whether it is part of what somebody said, whose letters count one by one. */
  readonly said: boolean;
  /** How many quotations it stands in. */
  readonly quotes: number;
  readonly inList: boolean;
}

const SPACE = /\s/;
const PUNCTUATION = /[!-/:-@[-`{-~]/;
/** Whether a backslash before a sign takes its meaning away. */
export const isPunctuation = (sign: string): boolean => PUNCTUATION.test(sign);
const REFERENCE = /&(?:#(\d{1,7})|#[xX]([0-9A-Fa-f]{1,6})|([A-Za-z][A-Za-z0-9]{0,40}));/y;
const QUOTE = /[ \t]*>/y;

/**
 * Compares what an editor wrote with what became of it, letter by letter; white space counts for nothing.
 * @returns every difference up to the first that leaves no way on
 */
export function compare(source: string, shown: string, { quotes, code = false }: Around): Change[] {
  const changes: Change[] = [];
  let at = 0;
  let next = 0;
  const skipSpace = () => {
    while (next < shown.length && SPACE.test(shown[next] ?? '')) next += 1;
  };
  const lost = (): Change[] => [...changes, { kind: 'lost', start: at, end: source.length, shown: '' }];
  while (at < source.length) {
    const char = source[at] ?? '';
    if (SPACE.test(char)) {
      at += 1;
      if (char === '\n' || char === '\r') at = afterQuotes(source, at, quotes);
      continue;
    }
    skipSpace();
    const following = source[at + 1] ?? '';
    if (char === '\\' && isPunctuation(following) && (!code || following === '|')) {
      if (shown[next] === following) {
        if (!code) changes.push({ kind: 'backslash', start: at, end: at + 2, shown: following });
        at += 2;
        next += 1;
        continue;
      }
      if (!code) return lost();
    }
    const reference = char === '&' && !code ? referenceAt(source, at) : undefined;
    if (reference) {
      const letters = reference.decoded.trim();
      if (!shown.startsWith(letters, next)) return lost();
      const end = at + reference.length;
      changes.push({ kind: 'reference', start: at, end, shown: reference.decoded });
      at = end;
      next += letters.length;
      continue;
    }
    if (char !== shown[next]) return lost();
    at += 1;
    next += 1;
  }
  skipSpace();
  return next < shown.length ? lost() : changes;
}

function afterQuotes(source: string, at: number, quotes: number): number {
  let end = at;
  for (let left = quotes; left > 0; left -= 1) {
    QUOTE.lastIndex = end;
    if (!QUOTE.test(source)) break;
    end = QUOTE.lastIndex;
  }
  return end;
}

/** A character named by its code, such as `&copy;`, that begins here; nothing where no character has that name. */
export function referenceAt(source: string, at: number): { decoded: string; length: number } | undefined {
  REFERENCE.lastIndex = at;
  const match = REFERENCE.exec(source);
  if (!match) return undefined;
  const [{ length }, decimal, hex, name] = match;
  const decoded =
    name === undefined
      ? decodeNumericCharacterReference(decimal ?? hex ?? '', decimal === undefined ? 16 : 10)
      : decodeNamedCharacterReference(name);
  return decoded === false ? undefined : { decoded, length };
}
