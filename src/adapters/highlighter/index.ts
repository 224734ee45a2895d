import type { Block, Case, Prose } from '../../core/case/schema.ts';

const CODE = /<pre><code(?: class="language-([^"]*)")?(?: data-meta="([^"]*)")?>([\s\S]*?)<\/code><\/pre>/g;
const ENTITIES: Record<string, string> = {
  '#x3C': '<',
  '#x26': '&',
  '#x22': '"',
  '#x27': "'",
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
};

const decode = (html: string) =>
  html.replace(/&(#x?[\da-fA-F]+|\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);

/** Highlights all code of a case: each plain `<pre>…</pre>` with its highlighted form. */
export async function highlightCase(model: Case): Promise<Record<string, string>> {
  const highlighted: Record<string, string> = {};
  for (const { html } of proseOf(model)) {
    if (!html.includes('<pre>')) continue;
    const { highlight } = await import('./shiki.ts');
    for (const [plain, language = '', meta = '', code = ''] of html.matchAll(CODE)) {
      highlighted[plain] ??= await highlight(decode(code).replace(/\n$/, ''), decode(language), decode(meta));
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
