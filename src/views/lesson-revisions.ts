import { readLessonRecords } from '../adapters/collections/lesson-records.ts';
import { contentRoot } from '../adapters/content-folder/index.ts';
import type { Revisions } from '../core/revision/schema.ts';
import type { InterfaceLanguage } from '../i18n/index.ts';
import { optional } from './case/blocks.ts';
import { unpublished, type Standing } from './case/standing.ts';
import { lessons, once } from './library.ts';
import { urls } from './site.ts';

/** What the lessons that may be shown have published, by id. */
export const lessonRevisions = once(async (): Promise<ReadonlyMap<string, Revisions>> => {
  const shown = await lessons();
  const records = readLessonRecords(contentRoot(process.cwd()));
  return new Map([...records].filter(([id]) => shown.has(id)));
});

/** Which revision a page of a lesson shows, and what the lesson has published. */
export async function lessonStanding(id: string, lang: InterfaceLanguage, shown?: number): Promise<Standing> {
  const record = (await lessonRevisions()).get(id);
  const now = urls.lesson(id, lang);
  const newest = record?.revisions.at(-1);
  if (!record || !newest) return unpublished(now);
  const isWithdrawn = (number: number) =>
    record.revisions.some((revision) => revision.number === number && revision.withdrawn !== undefined);
  return {
    revisions: record.revisions.map(({ number, date, anchors }) => ({
      number,
      date,
      anchors,
      href: urls.lessonRevision(id, number, lang),
    })),
    now,
    changes: (from) =>
      urls.lessonChanges(
        id,
        lang,
        from === undefined || from >= newest.number || isWithdrawn(from)
          ? undefined
          : { from, to: newest.number },
      ),
    gone: record.gone,
    ...optional('shown', shown),
    ...optional('retired', record.retired),
  };
}
