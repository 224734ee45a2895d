import { Lines, type Span } from '../../text/place.ts';
import { inlineBlocks, parentsOf, type BlockName } from '../vocabulary.ts';
import { tagsIn, type Tag } from './tags.ts';

/** A tag without its partner, and how to mend it. */
export interface Unbalanced {
  readonly span: Span;
  readonly problem: string;
  readonly advice: string;
  /** The closing tag to put in; without it, the tag itself has to go. */
  readonly insert?: { readonly at: number; readonly text: string } | undefined;
}

const isBlock = (name: string): name is BlockName => Object.hasOwn(parentsOf, name);

/** Whether a block may stand directly in another. */
function mayStandIn(name: string, parent: string): boolean {
  return !isBlock(name) || (parentsOf[name] as readonly string[]).includes(parent);
}

/** Finds closing tags that close nothing and opening tags that nothing closes. */
export function balance(source: string): Unbalanced[] {
  const lines = new Lines(source);
  const found: Unbalanced[] = [];
  const open: Tag[] = [];
  const tags = tagsIn(source);
  const unclosed = (tag: Tag, limit: number, before?: Tag) => {
    const at = placeToClose(source, tags, tag, limit);
    found.push({
      span: { start: tag.start, end: tag.start + 1 + tag.name.length },
      problem: `<${tag.name}> is not closed${before ? ` before </${before.name}>` : ''}`,
      advice: `Write </${tag.name}> where it ends, at the latest in line ${lines.place(at).line}`,
      insert: { at, text: inlineBlocks.includes(tag.name as BlockName) ? `</${tag.name}>` : `\n\n</${tag.name}>\n\n` },
    });
  };
  for (const tag of tags) {
    if (tag.kind === 'open') open.push(tag);
    if (tag.kind !== 'close') continue;
    const opener = open.findLastIndex(({ name }) => name === tag.name);
    if (opener < 0) {
      found.push({
        span: { start: tag.start, end: tag.end },
        problem: `</${tag.name}> closes a block that is not open`,
        advice: 'Delete it, or write the opening tag where the block begins',
      });
      continue;
    }
    for (const inner of open.splice(opener).slice(1)) unclosed(inner, tag.start, tag);
  }
  for (const tag of open) unclosed(tag, source.length);
  return found;
}

function placeToClose(source: string, tags: readonly Tag[], tag: Tag, limit: number): number {
  if (inlineBlocks.includes(tag.name as BlockName) || /\S/.test(lineBefore(source, tag.start))) {
    const end = /\r?\n[ \t]*\r?\n|<\/?[A-Z]/g;
    end.lastIndex = tag.end;
    return Math.min(end.exec(source)?.index ?? limit, limit);
  }
  let depth = 0;
  for (const other of tags) {
    if (other.start < tag.end) continue;
    if (other.start >= limit) break;
    if (depth === 0 && other.kind !== 'close' && !mayStandIn(other.name, tag.name)) return other.start;
    if (other.kind === 'open') depth += 1;
    if (other.kind === 'close') depth = Math.max(0, depth - 1);
  }
  return limit;
}

const lineBefore = (source: string, at: number) => source.slice(source.lastIndexOf('\n', at - 1) + 1, at);
