import { nameOf, type CslDate, type CslItem } from '../../core/citation/index.ts';
import type { StyleName } from './styles.ts';

/** How a revision is called in a language. */
export type RevisionWord = (number: number) => string;

/** Stand in for `<` and `>`, which CSL-JSON has no other way to write. */
export const LESS = '\u{F0000}';
export const MORE = '\u{F0001}';

/**
 * An item as a style needs it: in CSL-JSON's own HTML, under the type that says most of it, and with what the style
 * would leave without a word.
 * @param titled whether somebody gave it its title; words that were said keep their capitals
 */
export function forStyle(item: CslItem, titled: boolean, style: StyleName, revision: RevisionWord): object {
  const { issued, 'original-date': first } = item;
  return {
    type: typeIn(item, style),
    title: titled ? escaped(item.title) : asSaid(item.title),
    language: item.language,
    URL: item.URL,
    ...names(item, style),
    ...revisionIn(item, style, revision(Number(item.version))),
    ...(issued !== undefined && { issued }),
    // “(2026) 2026” says nothing.
    ...(first && yearOf(first) !== (issued && yearOf(issued)) && { 'original-date': first }),
  };
}

/**
 * What somebody said is set in the way that keeps its day and the case it stands in: styles have rules for e-mails,
 * speeches and blogs as such, which leave out one or the other.
 */
function typeIn({ type }: CslItem, style: StyleName): CslItem['type'] {
  if (type === 'webpage' || type === 'chapter') return type;
  return style === 'apa' ? 'personal_communication' : 'webpage';
}

/**
 * Whose it is. One who wrote and published it is named once: MLA leaves out the author, the others the publisher. A
 * publisher that the site is named after is left out by all but Chicago.
 */
function names(item: CslItem, style: StyleName) {
  const { author, publisher, 'container-title': container } = item;
  const same = author.length === 1 && author.every((name) => nameOf(name) === publisher);
  const named = author.map((name) =>
    'literal' in name
      ? { literal: escaped(name.literal) }
      : {
          family: escaped(name.family),
          given: escaped(name.given),
          ...(name.suffix !== undefined && { suffix: escaped(name.suffix) }),
        },
  );
  const published = !(same && style !== 'mla') && !(style !== 'chicago' && publisher === container);
  return {
    ...(!(same && style === 'mla') && { author: named }),
    ...(published && { publisher: escaped(publisher) }),
  };
}

/** The revision, the container that it is one of, and what kind of thing is cited, where each style prints them. */
function revisionIn(item: CslItem, style: StyleName, revision: string) {
  const container = escaped(item['container-title']);
  const genre = item.genre === undefined ? {} : { genre: escaped(item.genre) };
  if (item.type === 'webpage')
    return style === 'mla'
      ? { 'container-title': container, version: revision }
      : { 'container-title': container, ...genre };
  if (style === 'mla') return { 'container-title': container, version: revision, ...genre };
  return item.type === 'chapter' || style === 'apa'
    ? { 'container-title': container, edition: revision, ...genre }
    : { 'container-title': `${container}${asSaid(`, ${revision}`)}`, ...genre };
}

const yearOf = ({ 'date-parts': [[year]] }: CslDate) => year;

const escaped = (text: string) => text.replaceAll('<', LESS).replaceAll('>', MORE);

/** Words that keep their capitals whatever a style does with titles: somebody said them so. */
const asSaid = (title: string) => `<span class="nocase">${escaped(title)}</span>`;
