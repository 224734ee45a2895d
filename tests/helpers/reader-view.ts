import { Readability } from '@mozilla/readability';
import { JSDOM } from 'jsdom';

/** What a page says and what its reader view keeps of it, without white space. */
export interface ReaderView {
  /** The words of messages and of notes, in the order in which the page has them. */
  readonly said: readonly string[];
  readonly kept: string;
}

/** Reads a page as the reader view of a browser does. */
export function readerView(html: string): ReaderView {
  const { document } = new JSDOM(html, { url: 'https://a.example/' }).window;
  const said = [...document.querySelectorAll('.steps .said, .steps .note > .prose')].map(wordsOf);
  return {
    said: said.filter((words) => words !== ''),
    kept: withoutSpaces(new Readability(document).parse()?.textContent ?? null),
  };
}

/** What of a page is not kept, or not in its order. */
export function lostIn({ said, kept }: ReaderView): string[] {
  let reached = 0;
  return said.filter((words) => {
    const at = kept.indexOf(words, reached);
    if (at === -1) return true;
    reached = at + words.length;
    return false;
  });
}

const wordsOf = ({ textContent }: Element): string => withoutSpaces(textContent);
const withoutSpaces = (text: string | null = ''): string => (text ?? '').replace(/\s+/g, '');
