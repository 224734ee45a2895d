import { own } from '../text/own.ts';

/** So many words of something without a title stand for it, as APA 7 (section 9.22) has it for posts. */
const TITLE_WORDS = 20;

/** Signs that open something, and what closes it. */
const closers: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '“': '”',
  '„': '“',
  '«': '»',
  '‘': '’',
  '"': '"',
};

/** The first words of a text that has no title; what is cut in a parenthesis or quotation is closed behind the cut. */
export function headOf(text: string): string {
  const all = text.trim().split(/\s+/);
  if (all.length <= TITLE_WORDS) return all.join(' ');
  const head = all.slice(0, TITLE_WORDS).join(' ');
  return `${head} …${stillOpen(head)}`;
}

/** What would close everything that a text opens and does not close, the innermost first. */
function stillOpen(text: string): string {
  const open = Array.from(text).reduce<readonly string[]>((waiting, sign) => {
    if (waiting[0] === sign) return waiting.slice(1);
    const closer = own(closers, sign);
    return closer === undefined ? waiting : [closer, ...waiting];
  }, []);
  return open.join('');
}
