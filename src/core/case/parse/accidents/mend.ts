import type { Fault } from '../../../text/finding.ts';
import type { Span } from '../../../text/place.ts';

/** What stands instead at a stretch of a text; it is as long as the stretch. */
export interface Mended extends Span {
  readonly text: string;
}

/** What happened to a text on its way from an editor, told once, and how to read on. */
export interface Accident {
  readonly faults: readonly Fault[];
  readonly mends: readonly Mended[];
}

/** A stretch with spaces in its place. */
export const blank = (text: string, { start, end }: Span): Mended => ({
  start,
  end,
  text: text.slice(start, end).replace(/[^\r\n]/g, ' '),
});

/** A text with its stretches mended; of two that meet, the first counts. */
export function mendText(text: string, mends: readonly Mended[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end, text: instead } of mends.toSorted((a, b) => a.start - b.start)) {
    if (start < done) continue;
    pieces.push(text.slice(done, start), instead);
    done = end;
  }
  return pieces.join('') + text.slice(done);
}

/** The lines of a text with their places, without what ends them. */
export function linesOf(text: string, { start, end }: Span = { start: 0, end: text.length }): Mended[] {
  const parts = text.slice(start, end).split(/(\r\n|\r|\n)/);
  const lines: Mended[] = [];
  let at = start;
  for (let part = 0; part < parts.length; part += 2) {
    const line = parts[part] ?? '';
    const ending = parts[part + 1];
    if (line !== '' || ending !== undefined) lines.push({ start: at, end: at + line.length, text: line });
    at += line.length + (ending?.length ?? 0);
  }
  return lines;
}

const FENCE = /^[ \t>]*(`{3,}|~{3,})/;

/** The same lines, without those of fenced code. */
export function outsideFences(lines: readonly Mended[]): Mended[] {
  let fence: string | undefined;
  return lines.filter(({ text }) => {
    const mark = FENCE.exec(text)?.[1];
    if (fence === undefined) {
      fence = mark;
      return mark === undefined;
    }
    if (mark?.startsWith(fence) && text.replace(/^[ \t>]+/, '').trimEnd() === mark) fence = undefined;
    return false;
  });
}
