import { join } from 'node:path';
import { readTopFile, RECORD_FILE } from '../../adapters/content-folder/index.ts';
import { parseTarget } from '../../core/lesson/evidence.ts';
import type { Written } from '../../core/lesson/quoted.ts';
import { nameNow } from '../../core/revision/ledger.ts';
import type { Revision } from '../../core/revision/schema.ts';
import type { Finding } from '../../core/text/finding.ts';
import { UsageError } from '../usage.ts';
import { ledgerOf, publishedOf, type Place } from './place.ts';

/**
 * Which revision a lesson shows now of each case that it quotes without naming one, by the slug as it is written; nothing
 * where there is no such case.
 * @param findings those of the whole content folder
 * @throws UsageError where a case has words that no revision has: nobody could say later what was quoted
 */
export function quotedNow(
  root: string,
  lesson: Place,
  quotations: readonly Written[],
  findings: readonly Finding[],
): Revision['quotes'] {
  const renamed = ledgerOf(root).ledger?.renamed.cases ?? {};
  const slugs = quotations.flatMap(({ at, revision }) =>
    revision === undefined ? (parseTarget(at)?.slug ?? []) : [],
  );
  const quotes = [...new Set(slugs)].map((slug) => {
    const id = nameNow(slug, renamed);
    const path = `cases/${id}`;
    const file = readTopFile(join(root, path), RECORD_FILE);
    const kept = { ...(file && { revisions: file }), frozen: [], digests: {} };
    const newest = publishedOf({ kind: 'cases', what: 'case', id, path }, kept).revisions?.revisions.at(-1);
    const changed = findings.some(({ code, file: at }) => code === 'CASE-065' && at.startsWith(`${path}/`));
    if (!newest || changed)
      throw new UsageError(
        `${lesson.path} quotes ${path}, which ${newest ? `changed since revision ${String(newest.number)}` : 'has no revision yet'}: ` +
          `freeze that first, with npm run case -- revise ${id} --note "…".`,
      );
    return [slug, newest.number] as const;
  });
  return quotes.length === 0 ? undefined : Object.fromEntries(quotes);
}
