import type { Fault } from '../../text/finding.ts';
import { frozenName } from '../frozen.ts';
import type { Revisions } from '../schema.ts';
import { START } from './promise.ts';

/**
 * Translations that some revision published and that are not there any more: the pages of the case in their language
 * would be gone.
 * @param names the files of the case as they stand now
 */
export function lostTranslations({ revisions }: Revisions, names: readonly string[]): Fault[] {
  const last = new Map(
    revisions.flatMap(({ number, files }) =>
      Object.keys(files).flatMap((frozen) => {
        const name = frozen.replace(/^r\d+/, 'case');
        const published = frozenName(number, name) === frozen && name.endsWith('.mdx');
        return published ? [[name.toLowerCase(), { number, name, frozen }] as const] : [];
      }),
    ),
  );
  const now = new Set(names.map((name) => name.toLowerCase()));
  return [...last]
    .filter(([name]) => !now.has(name))
    .map(([, data]) => ({ code: 'CASE-075', span: START, data }));
}
