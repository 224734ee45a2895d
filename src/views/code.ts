import { highlight } from '../adapters/highlighter/shiki.ts';
import { codeBlocks } from '../core/prose/code.ts';

/**
 * Highlights a block of code as the cases show theirs. What Astro made of it is set aside: it colours by inline styles,
 * which the policy of the pages forbids.
 * @param html the inside of a `<pre>`
 * @param language as Astro names it on the `<pre>`; without it, the class of the `<code>` is asked
 */
export function highlightBlock(html: string, language?: string): Promise<string> {
  const [block] = codeBlocks(`<pre>${html}</pre>`);
  return highlight(block?.code ?? '', language ?? block?.language ?? '');
}
