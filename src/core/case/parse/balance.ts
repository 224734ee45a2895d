import { nearest } from '../../text/finding.ts';
import { firstFrom, Lines, type Span } from '../../text/place.ts';
import { inlineBlocks, parentsOf, type BlockName } from '../vocabulary.ts';
import { openFence, tagsIn, type Tag } from './tags.ts';

/** A tag without its partner, and how to mend it. */
export interface Unbalanced {
  readonly span: Span;
  /** What is wrong and what to do; nothing where that follows from what was told already. */
  readonly told?: { readonly problem: string; readonly advice: string } | undefined;
  /** What to put in. */
  readonly insert?: { readonly at: number; readonly text: string } | undefined;
  /** Whether what stands at the span has to go. */
  readonly blank?: boolean;
}

const isBlock = (name: string): name is BlockName => Object.hasOwn(parentsOf, name);

/** Whether a block may stand directly in another. */
function mayStandIn(name: string, parent: string): boolean {
  return !isBlock(name) || (parentsOf[name] as readonly string[]).includes(parent);
}

/** Finds closing tags that close nothing, opening tags that nothing closes, and code without its end. */
export function balance(source: string): Unbalanced[] {
  const fence = openFence(source);
  const closing = fence && /(?<![^\r\n])<\/[A-Z]/.exec(source.slice(fence.end));
  if (!fence || !closing) return new Balance(source).run();
  const told = {
    problem: 'The code that begins here is not closed',
    advice: `Write ${source.slice(fence.start, fence.end).trim()} on a line of its own where it ends`,
  };
  return [
    {
      span: fence,
      told,
      insert: { at: fence.end + closing.index, text: `${source.slice(fence.start, fence.end).trim()}\n` },
    },
  ];
}

class Balance {
  readonly #source: string;
  readonly #tags: readonly Tag[];
  readonly #starts: readonly number[];
  readonly #lines: Lines;
  readonly #found: Unbalanced[] = [];
  readonly #open: Tag[] = [];
  /** Blocks that are over without having been closed; their closing tags, should they come, are no news. */
  readonly #unclosed = new Map<string, number>();

  constructor(source: string) {
    this.#source = source;
    this.#tags = tagsIn(source);
    this.#starts = this.#tags.map(({ start }) => start);
    this.#lines = new Lines(source);
  }

  run(): Unbalanced[] {
    this.#tags.forEach((tag, at) => {
      if (tag.kind === 'open') this.#open.push(tag);
      if (tag.kind === 'close') this.#close(tag, at);
    });
    for (const tag of this.#open) this.#isNotClosed(tag, this.#source.length);
    return this.#found;
  }

  #close(tag: Tag, at: number): void {
    const opener = this.#open.findLastIndex(({ name }) => name === tag.name);
    if (opener >= 0) {
      for (const inner of this.#open.splice(opener).slice(1)) this.#isNotClosed(inner, tag.start, tag);
      return;
    }
    const due = this.#unclosed.get(tag.name) ?? 0;
    if (due > 0) {
      this.#unclosed.set(tag.name, due - 1);
      this.#found.push({ span: tag, blank: true });
      return;
    }
    const last = this.#open.at(-1);
    if (last && isMistyped(tag.name, last.name)) {
      this.#open.pop();
      const told = {
        problem: `</${tag.name}> does not close <${last.name}>`,
        advice: `Write </${last.name}>; the block was opened in line ${this.#lines.place(last.start).line}`,
      };
      this.#found.push({ span: tag, told, blank: true, insert: { at: tag.end, text: `</${last.name}>` } });
      return;
    }
    this.#closesNothing(tag, at);
  }

  #closesNothing(tag: Tag, at: number): void {
    const told = {
      problem: `</${tag.name}> closes a block that is not open`,
      advice: 'Delete it, or write the opening tag where the block begins',
    };
    const start = isBlock(tag.name) ? this.#missingStart(tag.name, at) : undefined;
    const words = startOfWords(this.#source, tag);
    if (start === undefined && words !== undefined) {
      this.#found.push({ span: tag, told, insert: { at: words, text: `<${tag.name}>` } });
    } else if (start === undefined) this.#found.push({ span: tag, told, blank: true });
    else this.#found.push({ span: tag, told, insert: { at: start, text: `\n\n<${tag.name}>\n\n` } });
  }

  /** Where a block must have begun that holds what may stand in it but not around it. */
  #missingStart(name: BlockName, at: number): number | undefined {
    const parent = this.#open.at(-1)?.name ?? 'root';
    let depth = 0;
    let start: number | undefined;
    for (let back = at - 1; back >= 0; back -= 1) {
      const tag = this.#tags[back];
      if (!tag || (depth === 0 && tag.kind === 'open')) break;
      depth += tag.kind === 'close' ? 1 : tag.kind === 'open' ? -1 : 0;
      if (depth > 0) continue;
      if (!mayStandIn(tag.name, name)) break;
      if (!mayStandIn(tag.name, parent)) ({ start } = tag);
    }
    return start;
  }

  #isNotClosed(tag: Tag, limit: number, before?: Tag): void {
    const inLine = isInLine(this.#source, tag);
    const at = inLine ? endOfWords(this.#source, tag, limit) : this.#placeToClose(tag, limit);
    // What is not a block is refused as HTML, closed or not.
    const told =
      /^[a-z]/.test(tag.name) && !isMistypedBlock(tag.name)
        ? undefined
        : {
            problem: `<${tag.name}> is not closed${before ? ` before </${before.name}>` : ''}`,
            advice: `Write </${tag.name}> where it ends, at the latest in line ${this.#lines.place(at).line}`,
          };
    this.#unclosed.set(tag.name, (this.#unclosed.get(tag.name) ?? 0) + 1);
    this.#found.push({
      span: { start: tag.start, end: tag.start + 1 + tag.name.length },
      told,
      insert: { at, text: inLine ? `</${tag.name}>` : `\n\n</${tag.name}>\n\n` },
    });
  }

  #placeToClose(tag: Tag, limit: number): number {
    let depth = 0;
    for (let next = firstFrom(this.#starts, tag.end); next < this.#tags.length; next += 1) {
      const other = this.#tags[next];
      if (!other || other.start >= limit) break;
      if (depth === 0 && other.kind !== 'close' && !mayStandIn(other.name, tag.name)) return other.start;
      if (other.kind === 'open') depth += 1;
      if (other.kind === 'close') depth = Math.max(0, depth - 1);
    }
    return limit;
  }
}

const isMistyped = (name: string, meant: string) => nearest(name, [meant]) !== undefined;
const isMistypedBlock = (name: string) =>
  Object.keys(parentsOf).some((block) => block.toLowerCase() === name);

/** Where the words begin that stand alone on a line with the closing tag of a block. */
function startOfWords(source: string, tag: Tag): number | undefined {
  if (!isBlock(tag.name) || inlineBlocks.includes(tag.name)) return undefined;
  const start =
    Math.max(source.lastIndexOf('\n', tag.start - 1), source.lastIndexOf('\r', tag.start - 1)) + 1;
  const words = source.slice(start, tag.start);
  return words.trim() === '' || words.includes('<') ? undefined : start;
}

/** Whether a tag shares its line with words. */
function isInLine(source: string, tag: Tag): boolean {
  const before = source.slice(source.lastIndexOf('\n', tag.start - 1) + 1, tag.start);
  return /[^\s>]/.test(before) || /^[ \t]*[^\s]/.test(source.slice(tag.end, tag.end + 200));
}

/** The end of the words that follow a tag in its paragraph, or in its line where it begins the line. */
function endOfWords(source: string, tag: Tag, limit: number): number {
  const before = source.slice(source.lastIndexOf('\n', tag.start - 1) + 1, tag.start);
  const end = before.trim() === '' ? /(?<![ \t])[ \t]*[\r\n]|<\/?[A-Z]/g : /\r?\n[ \t]*\r?\n|<\/?[A-Z]/g;
  end.lastIndex = tag.end;
  return Math.min(end.exec(source)?.index ?? limit, limit);
}
