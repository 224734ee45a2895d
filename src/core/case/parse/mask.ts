import { own } from '../../text/own.ts';

/**
 * The parser hands what stands in braces, and lines that begin with import or export, to a parser of JavaScript,
 * which a few kilobytes of brackets or exclamation marks bring down with the whole process. A case holds no
 * programs, so that parser is never reached: stand-ins of the same length take the place of the characters that
 * lead to it. They are noncharacters of Unicode, which `scan` refuses in a file.
 */
const STAND_INS: Readonly<Record<string, string>> = { '{': '\uFDD0', i: '\uFDD1', e: '\uFDD2' };
const ORIGINALS: Readonly<Record<string, string>> = { '\uFDD0': '{', '\uFDD1': 'i', '\uFDD2': 'e' };

const LEADS_TO_A_PROGRAM = /(?<!\\)(\\*)\{|^[ie](?=mport|xport)/gm;
const STAND_IN = /[\uFDD0-\uFDD2]/g;
const IN_ADDRESS = /%EF%B7%9([0-2])/g;

/** Whether a paragraph begins as an import or export does. */
export const PROGRAM_LINE = /^(import|export)(?=[\s{*])/;

/** A text of the same length that holds no program for the parser; `\{` is left, which is text everywhere. */
export function mask(text: string): string {
  return text.replace(LEADS_TO_A_PROGRAM, (found, slashes: string | undefined) => {
    if (slashes === undefined) return own(STAND_INS, found) ?? found;
    return slashes.length % 2 === 1 ? found : `${slashes}${STAND_INS['{'] ?? ''}`;
  });
}

/** What the editor wrote, of a piece of a masked text. */
export const unmask = (text: string): string =>
  text.replace(STAND_IN, (char) => own(ORIGINALS, char) ?? char);

/** The same of an address, which the parser has percent-encoded. */
export const unmaskAddress = (address: string): string =>
  unmask(address.replace(IN_ADDRESS, (_found, digit: string) => ['%7B', 'i', 'e'][Number(digit)] ?? ''));

/** The stretches of running text that stand in braces; one that is not closed is its brace alone. */
export function bracesIn(text: string, from: number, to: number): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let at = text.indexOf('{', from); at >= 0 && at < to; at = text.indexOf('{', at + 1)) {
    if (isEscaped(text, at)) continue;
    const end = closingBrace(text, at);
    found.push({ start: at, end: end ?? at + 1 });
    if (end === undefined) break;
    at = end - 1;
  }
  return found;
}

const FARTHEST_BRACE = 5000;

function closingBrace(text: string, open: number): number | undefined {
  let depth = 0;
  const limit = Math.min(text.length, open + FARTHEST_BRACE);
  for (let at = open; at < limit; at += 1) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return undefined;
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - 1 - slashes] === '\\') slashes += 1;
  return slashes % 2 === 1;
}
