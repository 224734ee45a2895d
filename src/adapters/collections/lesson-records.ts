import { LEDGER_FILE } from '../checker/index.ts';
import { readLessons, readTopFile } from '../content-folder/index.ts';
import { readRevisions } from '../../core/revision/read.ts';
import type { Revisions } from '../../core/revision/schema.ts';

/** What the lessons of a content folder have published, by id; nothing where there is no ledger. */
export function readLessonRecords(root: string): ReadonlyMap<string, Revisions> {
  if (!readTopFile(root, LEDGER_FILE)) return new Map();
  return new Map(
    readLessons(root).flatMap(({ id, kept }) => {
      const text = kept.revisions?.text;
      const { value } = typeof text === 'string' ? readRevisions(text) : { value: undefined };
      return value ? [[id, value] as const] : [];
    }),
  );
}
