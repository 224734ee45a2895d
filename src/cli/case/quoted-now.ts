import { join } from 'node:path';
import { readTopFile, RECORD_FILE } from '../../adapters/content-folder/index.ts';
import { parseTarget } from '../../core/lesson/evidence.ts';
import type { Written } from '../../core/lesson/quoted.ts';
import { nameNow } from '../../core/revision/ledger.ts';
import type { Revision } from '../../core/revision/schema.ts';
import type { Finding } from '../../core/text/finding.ts';
import { UsageError } from '../arguments.ts';
import { ledgerOf, publishedOf, type Place } from './place.ts';

/**
 * The newest revision of each case that a lesson quotes, by the slug as it is written: the one that it shows where it
 * names none. Nothing where it quotes nothing.
 * @param findings those of the whole content folder
 * @throws UsageError where it names no revision of a case that has words of no revision: nobody could say later what was quoted
 */
export function quotedNow(
  root: string,
  lesson: Place,
  quotations: readonly Written[],
  findings: readonly Finding[],
): Revision['quotes'] {
  const renamed = ledgerOf(root).ledger?.renamed.cases ?? {};
  const slugsIn = (some: readonly Written[]) =>
    new Set(some.flatMap(({ at }) => parseTarget(at)?.slug ?? []));
  const going = slugsIn(quotations.filter(({ revision }) => revision === undefined));
  const quotes = [...slugsIn(quotations)].flatMap((slug): [string, number][] => {
    const id = nameNow(slug, renamed);
    const path = `cases/${id}`;
    const file = readTopFile(join(root, path), RECORD_FILE);
    const kept = { ...(file && { revisions: file }), frozen: [], digests: {} };
    const newest = publishedOf({ kind: 'cases', what: 'case', id, path }, kept).revisions?.revisions.at(-1);
    const changed = findings.some(({ code, file: at }) => code === 'CASE-065' && at.startsWith(`${path}/`));
    if (going.has(slug) && (!newest || changed))
      throw new UsageError(
        `${lesson.path} quotes ${path}, which ${newest ? `changed since revision ${String(newest.number)}` : 'has no revision yet'}: ` +
          `freeze that first, with npm run case -- revise ${id} --note "…".`,
      );
    return newest ? [[slug, newest.number]] : [];
  });
  return quotes.length === 0 ? undefined : Object.fromEntries(quotes);
}
