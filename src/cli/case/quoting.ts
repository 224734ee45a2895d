import { readLessons } from '../../adapters/content-folder/index.ts';
import { parseLesson } from '../../core/lesson/parse.ts';
import {
  quotesRevision,
  quotingOf,
  type QuotableRevision,
  type QuotingText,
} from '../../core/lesson/quoted.ts';
import { frozenName } from '../../core/revision/frozen.ts';
import { nameNow } from '../../core/revision/ledger.ts';
import { readRevisions } from '../../core/revision/read.ts';
import { ledgerOf } from './place.ts';

/**
 * The files of lessons that quote a revision of a case, frozen ones too, by their paths in the content folder.
 * @param revisions those of the case, the oldest first
 */
export function quotingFiles(
  root: string,
  slug: string,
  number: number,
  revisions: readonly QuotableRevision[],
): string[] {
  const renamed = ledgerOf(root).ledger?.renamed.cases ?? {};
  const quoted = { number, revisions, isNamed: (name: string) => nameNow(name, renamed) === slug };
  return readLessons(root).flatMap(({ id, text, kept }) => {
    const record = kept.revisions?.text;
    const known = typeof record === 'string' ? readRevisions(record).value?.revisions : undefined;
    const texts = [
      { name: 'lesson.mdx', text, quoting: {} satisfies QuotingText },
      ...(known ?? []).map((one) => {
        const name = frozenName(one.number, 'lesson.mdx');
        return { name, text: kept.frozen.find((file) => file.name === name)?.text, quoting: quotingOf(one) };
      }),
    ];
    return texts
      .filter(
        (one) =>
          typeof one.text === 'string' &&
          quotesRevision(parseLesson(one.text).quotations, one.quoting, quoted),
      )
      .map(({ name }) => `lessons/${id}/${name}`);
  });
}
