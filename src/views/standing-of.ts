import { optional } from './case/blocks.ts';
import { unpublished, type Standing } from './case/standing.ts';
import { frozenAt, type FrozenEdition } from './frozen.ts';
import type { ShelvedCase } from './library.ts';
import { urls } from './site.ts';

/** Which revision a page of a case shows, and what its case has published, at one route. */
export async function standingOf(one: ShelvedCase, route: string, shown?: number): Promise<Standing> {
  const editions = await frozenAt(one.slug, route);
  const now = urls.case(one.slug, route);
  const newest = editions.at(-1)?.number;
  if (newest === undefined) return unpublished(now);
  const { gone, retired } = one.original.data;
  return {
    revisions: editions.map(({ number, date, href, data }) => ({
      number,
      date,
      href,
      anchors: data.anchors,
    })),
    now,
    changes: (from) =>
      urls.caseChanges(
        one.slug,
        route,
        from === undefined || from >= newest || isWithdrawn(editions, from)
          ? undefined
          : { from, to: newest },
      ),
    gone,
    ...optional('shown', shown),
    ...optional('retired', retired),
  };
}

const isWithdrawn = (editions: readonly FrozenEdition[], number: number) =>
  editions.some((edition) => edition.number === number && edition.withdrawn !== undefined);
