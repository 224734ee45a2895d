/** A stretch of a text: UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place as editors count it: lines and UTF-16 columns from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Turns offsets of one text into lines and columns; `\n`, `\r\n` and `\r` all end a line. */
export class Lines {
  readonly #starts: number[] = [0];
  readonly #length: number;

  constructor(text: string) {
    this.#length = text.length;
    for (const match of text.matchAll(/\r\n|\r|\n/g)) this.#starts.push(match.index + match[0].length);
  }

  /** The place of an offset; one outside the text is moved to its nearest end. */
  place(offset: number): Place {
    const at = Math.max(0, Math.min(offset, this.#length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - (this.#starts[low] ?? 0) + 1 };
  }

  /** The offset of a line and column counted from 1; places outside the text are moved to its nearest end. */
  offset({ line, column }: Place): number {
    const start = this.#starts[Math.max(0, Math.min(line - 1, this.#starts.length - 1))] ?? 0;
    return Math.min(start + column - 1, this.#length);
  }
}

/** Where in a sorted list the first number stands that is not below a given one. */
export function firstFrom(sorted: readonly number[], least: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
