import type { Fault } from '../../text/finding.ts';
import type { Span } from '../../text/place.ts';

/** A picture, or a link to an address, that was not read as one. */
const PICTURE =
  /(?<!\\)!\[([^[\]]{0,600})\](?:\(| \((?=[^()\r\n]{1,300}\.(?:png|jpe?g|webp|avif|gif)\)))([^()\r\n]{0,600}(?:\([^()\r\n]{0,200}\)[^()\r\n]{0,200})?)\)?/g;
const WIKI_PICTURE = /(?<!\\)!\[\[([^[\]\r\n]{1,300}\.(?:png|jpe?g|webp|avif|gif))[^[\]\r\n]{0,100}\]\]/gi;
const LINK = /(?<![\\!])\[([^[\]]{1,600})\]\(((?:https?:\/\/|mailto:|www\.)[^()\r\n]{0,600})\)/g;

const STARS = /(?<![\\*])\*\*(?!\*)/g;
const LETTER = /\p{L}/u;
const OPENING = /[\p{Ps}\p{Pi}\p{Pf}"']/u;
const CLOSING = /[\p{Pe}\p{Pf}\p{Pi}\p{Po}]/u;

/** Markdown that stands on the page as its signs because something in it keeps it from being read. */
export function standingFaults(text: string, { start, end }: Span): Fault[] {
  const source = text.slice(start, end);
  const faults: Fault[] = [];
  if (source.includes('[')) {
    const onwards = text.slice(start, end + FARTHEST);
    for (const pattern of [PICTURE, WIKI_PICTURE, LINK]) {
      for (const { 0: found, 1: words = '', 2: address = '', index } of onwards.matchAll(pattern)) {
        if (index + words.length >= source.length) break;
        const span = { start: start + index, end: start + index + found.length };
        faults.push(pattern === LINK ? unreadLink(span) : picture(span, address || words));
      }
    }
  }
  if (source.includes('**')) {
    for (const { index } of source.matchAll(STARS)) {
      if (isStuck(text, start + index))
        faults.push({ code: 'CASE-100', span: { start: start + index, end: start + index + 2 } });
    }
  }
  return faults;
}

const unreadLink = (span: Span): Fault => ({
  code: 'CASE-099',
  span,
  data: {
    what: 'link',
    advice:
      'Write [words](https://…) with nothing between the two brackets, and %20 for each blank in the address',
  },
});

/** A name that a picture may have, as near to the one it has as can be. */
function soundName(name: string): string {
  const dot = name.lastIndexOf('.');
  const words = name
    .slice(0, Math.max(dot, 0))
    .split(/[^A-Za-z0-9.]/)
    .filter(Boolean);
  return words.length > 0 ? `${words.join('-')}${name.slice(dot)}` : 'photo.png';
}

function picture(span: Span, file: string): Fault {
  const better = soundName(file.trim().split(/\s(?=["'])/)[0] ?? '');
  const advice =
    `Give the file a name of letters, digits, hyphens and dots, such as ${better}, ` +
    `and write ![What it shows](${better})`;
  return { code: 'CASE-099', span, data: { what: 'picture', advice } };
}

/**
 * Whether two stars are kept from ending or beginning bold words: between a punctuation mark and a letter, Markdown takes
 * them for the other end.
 */
function isStuck(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at);
  const after = text.slice(at + 2, at + 4);
  const last = Array.from(before).at(-1) ?? '';
  const next = Array.from(after)[0] ?? '';
  const paragraph = (from: number, to: number) => text.slice(Math.max(0, from), to);
  if (LETTER.test(next) && CLOSING.test(last)) {
    const earlier =
      paragraph(at - FARTHEST, at)
        .split(EMPTY_LINE)
        .at(-1) ?? '';
    return earlier.includes('**');
  }
  if (!LETTER.test(last) || !OPENING.test(next)) return false;
  const [later = ''] = paragraph(at + 2, at + FARTHEST).split(EMPTY_LINE);
  return later.includes('**');
}

const FARTHEST = 400;
const EMPTY_LINE = /\n[ \t]*\r?\n/;
