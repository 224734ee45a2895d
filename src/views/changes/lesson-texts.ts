import { contentRoot, readLessons } from '../../adapters/content-folder/index.ts';
import { frozenName } from '../../core/revision/frozen.ts';
import { readRevisions } from '../../core/revision/read.ts';
import type { Revision } from '../../core/revision/schema.ts';
import { lessons, once, type LessonEntry } from '../library.ts';

/** A lesson with what it has published. */
export interface PublishedLesson {
  readonly lesson: LessonEntry;
  /** The oldest first. */
  readonly revisions: readonly Revision[];
  /** The frozen texts by the number of their revision; of one that was withdrawn there is none. */
  readonly texts: ReadonlyMap<number, string>;
}

const FILE = 'lesson.mdx';

/** Every lesson that has published something. */
export const publishedLessons = once(async (): Promise<readonly PublishedLesson[]> => {
  const shown = await lessons();
  return readLessons(contentRoot(process.cwd())).flatMap(({ id, kept }) => {
    const lesson = shown.get(id);
    const record = kept.revisions?.text;
    const revisions = typeof record === 'string' ? (readRevisions(record).value?.revisions ?? []) : [];
    if (!lesson || revisions.length === 0) return [];
    const texts = new Map(
      revisions
        .filter(({ withdrawn }) => !withdrawn)
        .flatMap(({ number }) => {
          const text = kept.frozen.find(({ name }) => name === frozenName(number, FILE))?.text;
          return text === undefined ? [] : [[number, text] as const];
        }),
    );
    return [{ lesson, revisions, texts }];
  });
});
