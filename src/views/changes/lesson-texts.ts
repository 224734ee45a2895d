import { getCollection, type CollectionEntry } from 'astro:content';
import type { Revisions } from '../../core/revision/schema.ts';
import { revisionName } from '../../core/url.ts';
import { lessonRevisions } from '../lesson-revisions.ts';
import { lessons, once, type LessonEntry } from '../library.ts';

/** A lesson with what it has published. */
export interface PublishedLesson {
  readonly lesson: LessonEntry;
  /** The oldest first. */
  readonly revisions: Revisions['revisions'];
  /** The frozen texts by the number of their revision; of one that was withdrawn there is none. */
  readonly texts: ReadonlyMap<number, CollectionEntry<'lessonRevisions'>>;
}

/** Every lesson that has published something. */
export const publishedLessons = once(async (): Promise<readonly PublishedLesson[]> => {
  const [shown, records, frozen] = await Promise.all([
    lessons(),
    lessonRevisions(),
    getCollection('lessonRevisions'),
  ]);
  const byId = new Map(frozen.map((entry) => [entry.id, entry]));
  return [...records].flatMap(([id, { revisions }]) => {
    const lesson = shown.get(id);
    if (!lesson) return [];
    const readable = revisions.filter(({ withdrawn }) => !withdrawn);
    const texts = readable.flatMap(({ number }) => {
      const entry = byId.get(`${id}/${revisionName(number)}`);
      return entry ? [[number, entry] as const] : [];
    });
    return [{ lesson, revisions, texts: new Map(texts) }];
  });
});
