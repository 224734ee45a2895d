import { highlight } from '../adapters/highlighter/shiki.ts';

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The text of a piece of HTML. */
function textOf(html: string): string {
  return html
    .replace(/<[^<>]*>/g, '')
    .replace(/&(?:#(x?)([\da-f]+)|(\w+));/gi, (whole, hex, digits, name) => {
      if (typeof name === 'string') return NAMED[name] ?? whole;
      return String.fromCodePoint(Number.parseInt(String(digits), hex ? 16 : 10));
    });
}

/**
 * Highlights a block of code as the cases show theirs. What Astro made of it is set aside: it colours by inline styles,
 * which the policy of the pages forbids.
 * @param html the inside of a `<pre>`
 * @param language as Astro names it on the `<pre>`; without it, the class of the `<code>` is asked
 */
export function highlightBlock(html: string, language?: string): Promise<string> {
  const named = language ?? /<code[^>]*\bclass="[^"]*language-([\w-]+)/.exec(html)?.[1] ?? '';
  return highlight(textOf(html).replace(/\n$/, ''), named);
}
