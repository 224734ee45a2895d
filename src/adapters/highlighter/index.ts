import { codeOf } from '../../core/case/code.ts';
import type { Case } from '../../core/case/schema.ts';
import { highlightOnThread } from './thread.ts';

/** Highlights all code of a case: each plain `<pre>…</pre>` with its highlighted form. */
export async function highlightCase(model: Case): Promise<Record<string, string>> {
  const highlighted: Record<string, string> = {};
  for (const { block, plain } of codeOf(model)) {
    const language = plain === undefined || plain === 'long line' ? block.language : 'text';
    highlighted[block.plain] = await highlightOnThread({ ...block, language });
  }
  return highlighted;
}
