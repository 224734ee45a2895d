import { codeBlocks } from '../../core/prose/code.ts';
import type { Block, Case, Prose } from '../../core/case/schema.ts';

/** Highlights all code of a case: each plain `<pre>…</pre>` with its highlighted form. */
export async function highlightCase(model: Case): Promise<Record<string, string>> {
  const highlighted: Record<string, string> = {};
  for (const { html } of proseOf(model)) {
    const blocks = codeBlocks(html);
    if (blocks.length === 0) continue;
    const { highlight } = await import('./shiki.ts');
    for (const { plain, code, language, meta } of blocks) {
      highlighted[plain] ??= await highlight(code, language, meta);
    }
  }
  return highlighted;
}

function proseOf(model: Case): Prose[] {
  const around = [model.opening, model.closing].filter((prose) => prose !== undefined);
  return [...around, ...model.steps.flatMap(({ blocks }) => blocks.flatMap(proseIn))];
}

function proseIn(block: Block): Prose[] {
  if (block.type === 'message') return [block.body, ...block.translations.map(({ body }) => body)];
  if (block.type !== 'poll') return [block.body];
  const options = block.options.flatMap(({ body, why }) => (why ? [body, why] : [body]));
  return [block.question, ...options, ...(block.reveal ? [block.reveal] : [])];
}
