import type { Onward, TitleLink } from '../components/case/props.ts';
import type { InterfaceLanguage } from '../i18n/index.ts';
import { foreign } from './languages.ts';
import { editionFor, once, shelf, type ShelvedCase } from './library.ts';
import { urls } from './site.ts';

const MOST_SHARING = 3;

type Shelves = ReadonlyMap<string, readonly ShelvedCase[]>;

/** The cases of every topic and of every lesson, in the order of lists. */
const shelves = once(async (): Promise<{ readonly topics: Shelves; readonly lessons: Shelves }> => {
  const all = [...(await shelf()).values()];
  const by = (keysOf: (one: ShelvedCase) => Iterable<string>): Shelves => {
    const found = new Map<string, ShelvedCase[]>();
    for (const one of all)
      for (const key of keysOf(one)) {
        const there = found.get(key);
        if (there) there.push(one);
        else found.set(key, [one]);
      }
    return found;
  };
  return {
    topics: by(({ main }) => main.data.topics),
    lessons: by(({ main }) => new Set(main.data.lessons.map(({ ref }) => ref))),
  };
});

/** The place of a case in a row; in development each question brings other objects for the same cases. */
const placeOf = (row: readonly ShelvedCase[], { slug }: ShelvedCase) =>
  row.findIndex((other) => other.slug === slug);

/** Where a reader of a case can go on: the case before and after it in each topic, and others on the same lessons. */
export async function neighboursOf(one: ShelvedCase, lang: InterfaceLanguage): Promise<Onward> {
  const { topics, lessons } = await shelves();
  const link = (other: ShelvedCase | undefined): TitleLink | undefined => {
    if (!other) return undefined;
    const { entry, href } = editionFor(other, lang);
    return { text: entry.data.title, href, ...foreign(entry.data.lang, lang) };
  };
  return {
    topics: one.main.data.topics.flatMap((id) => {
      const row = topics.get(id) ?? [];
      const at = placeOf(row, one);
      const [previous, next] = [link(row[at - 1]), link(row[at + 1])];
      if (!previous && !next) return [];
      return [{ id, href: urls.topic(id, lang), ...(previous && { previous }), ...(next && { next }) }];
    }),
    sharing: Object.fromEntries(
      [...new Set(one.main.data.lessons.map(({ ref }) => ref))].map((ref) => {
        const row = lessons.get(ref) ?? [];
        const at = placeOf(row, one);
        const count = Math.min(MOST_SHARING, row.length - 1);
        return [
          ref,
          Array.from({ length: count }, (_, step) => link(row[(at + 1 + step) % row.length])).filter(
            (other) => other !== undefined,
          ),
        ];
      }),
    ),
  };
}
