import { getCollection, type CollectionEntry } from 'astro:content';
import { firstLanguage } from '../core/url.ts';
import type { Notice } from '../core/revision/schema.ts';
import { once, shelf } from './library.ts';
import { urls } from './site.ts';

/** One language of one frozen revision of a case. */
export interface FrozenEdition {
  readonly slug: string;
  readonly number: number;
  /** When it was frozen, as a calendar day. */
  readonly date: string;
  readonly note: string;
  /** The language of its words (BCP 47). */
  readonly lang: string;
  readonly translation: boolean;
  /** The tag that stands for it in addresses, as for the editions of the case itself. */
  readonly route: string;
  readonly href: string;
  /** Of its side file, which `readCaseFile` reads. */
  readonly digest: string;
  readonly newest: boolean;
  readonly data: CollectionEntry<'frozen'>['data'];
  /** Set where its words were taken down: then there is no side file. */
  readonly withdrawn?: Notice;
}

/** All frozen editions by slug: the oldest revision first, and of each the main edition first. */
export const frozen = once(async (): Promise<ReadonlyMap<string, readonly FrozenEdition[]>> => {
  const [entries, cases] = await Promise.all([getCollection('frozen'), shelf()]);
  const bySlug = Map.groupBy(entries, ({ data }) => data.slug);
  return new Map(
    [...cases.values()].map(({ slug, original }) => {
      const newest = original.data.revisions.at(-1)?.number;
      const editions = (bySlug.get(slug) ?? []).map(({ data, digest }): FrozenEdition => {
        const lang = data.lang ?? data.named ?? original.data.lang;
        return {
          slug,
          number: data.number,
          date: data.date,
          note: data.note,
          lang,
          translation: data.named !== undefined,
          route: lang,
          href: '',
          digest: String(digest ?? ''),
          newest: data.number === newest,
          data,
          ...(data.withdrawn && { withdrawn: data.withdrawn }),
        };
      });
      const byNumber = [...Map.groupBy(editions, ({ number }) => number)].toSorted(([a], [b]) => a - b);
      return [slug, byNumber.flatMap(([, ofOne]) => routed(ofOne))] as const;
    }),
  );
});

/** Gives the editions of one revision their addresses, as the editions of the case have them. */
function routed(editions: readonly FrozenEdition[]): FrozenEdition[] {
  const main =
    editions.find(({ lang }) => lang === firstLanguage) ?? editions.find(({ translation }) => !translation);
  return editions
    .map((edition) => {
      const route = edition === main ? firstLanguage : edition.lang;
      return { ...edition, route, href: urls.caseRevision(edition.slug, edition.number, route) };
    })
    .toSorted((a, b) => Number(b.route === firstLanguage) - Number(a.route === firstLanguage));
}

/** The frozen editions of a case that stand at one route, the oldest first. */
export const frozenAt = async (slug: string, route: string): Promise<readonly FrozenEdition[]> =>
  ((await frozen()).get(slug) ?? []).filter((edition) => edition.route === route);
