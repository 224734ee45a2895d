import { readLessons } from '../../adapters/content-folder/index.ts';
import { parseLesson } from '../../core/lesson/parse.ts';
import { quotationsOf, type QuotableRevision } from '../../core/lesson/quoted.ts';
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
  const named = (name: string) => nameNow(name, renamed);
  return readLessons(root).flatMap(({ id, text, kept }) => {
    const record = kept.revisions?.text;
    const known = typeof record === 'string' ? readRevisions(record).value?.revisions : undefined;
    const frozen = (known ?? []).map((one) => ({
      name: frozenName(one.number, 'lesson.mdx'),
      day: one.date,
    }));
    const texts = [
      { name: 'lesson.mdx', text, day: undefined },
      ...frozen.map(({ name, day }) => ({
        name,
        text: kept.frozen.find((file) => file.name === name)?.text,
        day,
      })),
    ];
    return texts
      .filter(
        (one) =>
          typeof one.text === 'string' &&
          quotationsOf(
            parseLesson(one.text).quotations,
            { slug, number },
            { revisions, day: one.day, nameNow: named },
          ).length > 0,
      )
      .map(({ name }) => `lessons/${id}/${name}`);
  });
}
