import { tagsIn, type Tag } from './tags.ts';

const LINE_OF_TAGS = /(?<![^\r\n])((?:[-*+> \t]|\d{1,9}[.)])+)((?:<[^<>\r\n]*>[ \t]*)+)(?![^\r\n])/g;

/**
 * Moves closing tags out of the lists and quotations that they have slipped into, where their blocks began outside:
 * indented behind a list, say. Sätteri 0.10.5 ends the whole process over such a tag, and no editor means it.
 * @returns a text of the same length
 */
export function level(source: string): string {
  const lines = [...source.matchAll(LINE_OF_TAGS)].filter(([line]) => line.includes('</'));
  if (lines.length === 0) return source;
  const openers = openersOf(source);
  const pieces: string[] = [];
  let done = 0;
  for (const { 0: line, 1: before = '', 2: tags = '', index } of lines) {
    const from = index + before.length;
    const outside = [...tags.matchAll(/<\//g)].some((tag) => {
      const opener = openers.get(from + tag.index);
      return opener !== undefined && opener.start < index && columnOf(source, opener) < before.length;
    });
    if (!outside) continue;
    pieces.push(source.slice(done, index), tags, ' '.repeat(before.length));
    done = index + line.length;
  }
  return pieces.join('') + source.slice(done);
}

/** The opening tag of each closing tag, by where the latter begins. */
function openersOf(source: string): Map<number, Tag> {
  const open: Tag[] = [];
  const openers = new Map<number, Tag>();
  for (const tag of tagsIn(source)) {
    if (tag.kind === 'open') open.push(tag);
    if (tag.kind !== 'close') continue;
    const at = open.findLastIndex(({ name }) => name === tag.name);
    const opener = open[at];
    if (!opener) continue;
    openers.set(tag.start, opener);
    open.length = at;
  }
  return openers;
}

const columnOf = (source: string, { start }: Tag): number =>
  start - Math.max(source.lastIndexOf('\n', start - 1), source.lastIndexOf('\r', start - 1)) - 1;
