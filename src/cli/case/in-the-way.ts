import { readLessons } from '../../adapters/content-folder/index.ts';
import { parseTarget } from '../../core/lesson/evidence.ts';
import { parseLesson } from '../../core/lesson/parse.ts';
import { nameNow } from '../../core/revision/ledger.ts';
import type { Finding } from '../../core/text/finding.ts';
import { Lines } from '../../core/text/place.ts';
import { ledgerOf, type Place } from './place.ts';

/** Findings that freezing itself does away with: no revision yet, and words that are not those of the newest one. */
const MENDED: readonly string[] = ['CASE-064', 'CASE-065'];

/**
 * The errors that stand in the way of freezing a case or lesson: those in its own files, and for a case those in what lessons
 * quote of it. What is wrong elsewhere is not its matter, and neither is a quotation of a case with nearly the same name.
 */
export function errorsInTheWay(root: string, place: Place, findings: readonly Finding[]): Finding[] {
  const errors = findings.filter(({ severity, code }) => severity === 'error' && !MENDED.includes(code));
  const quoting = place.kind === 'cases' ? placesQuoting(root, place.id) : new Set<string>();
  return errors.filter(
    (finding) =>
      finding.file === place.path ||
      finding.file.startsWith(`${place.path}/`) ||
      quoting.has(placeIn(finding.file, finding)),
  );
}

const placeIn = (file: string, { line, column }: Pick<Finding, 'line' | 'column'>) =>
  `${file}:${String(line)}:${String(column)}`;

/** Where lessons say something of a case: the beginnings of what they quote, and of what they say about it. */
function placesQuoting(root: string, slug: string): ReadonlySet<string> {
  const renamed = ledgerOf(root).ledger?.renamed.cases ?? {};
  return new Set(
    readLessons(root).flatMap(({ path, text }) => {
      if (typeof text !== 'string') return [];
      const lines = new Lines(text);
      return parseLesson(text)
        .quotations.filter(({ at }) => nameNow(parseTarget(at)?.slug ?? '', renamed) === slug)
        .flatMap(({ atSpan, revisionSpan, stanceSpan, wordsSpan }) =>
          [atSpan, revisionSpan, stanceSpan, wordsSpan].map(({ start }) => placeIn(path, lines.place(start))),
        );
    }),
  );
}
