import type { Words } from './index.ts';

/**
 * What a page says in the place of words that were taken out.
 * @param reason as the element in the HTML of a case names it
 * @param by who took them out, where that is known
 */
export function redactedWords({ redacted }: Words, reason: unknown, by: unknown): string {
  const what = reason === 'safety' || reason === 'legal' ? reason : 'private';
  const who = typeof by === 'string' && by !== '' ? redacted.by(by) : '';
  return `[${redacted[what]}${who}]`;
}
