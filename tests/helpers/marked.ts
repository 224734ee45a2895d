import { Lines } from '../../src/core/text/place.ts';

/** A text without its marks, and the places that stood between them. */
export interface Marked {
  readonly text: string;
  /** Each as `line:column-endLine:endColumn`, in order. */
  readonly places: readonly string[];
}

/** Takes the marks `⟦` and `⟧`, which show where findings must stand, out of a text. */
export function unmark(marked: string): Marked {
  const spans: { start: number; end: number }[] = [];
  const open: { start: number; end: number }[] = [];
  let text = '';
  for (const char of marked) {
    if (char === '⟦') {
      const span = { start: text.length, end: text.length };
      spans.push(span);
      open.push(span);
    } else if (char === '⟧') {
      const span = open.pop();
      if (!span) throw new Error('A ⟧ stands here without its ⟦.');
      span.end = text.length;
    } else text += char;
  }
  if (open.length > 0) throw new Error('A ⟦ stands here without its ⟧.');
  const lines = new Lines(text);
  const place = (offset: number) => {
    const { line, column } = lines.place(offset);
    return `${line}:${column}`;
  };
  return { text, places: spans.map(({ start, end }) => `${place(start)}-${place(end)}`) };
}
