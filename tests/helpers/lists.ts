import type { CaseCard } from '../../src/components/case/list-props.ts';
import type { PackedIndex } from '../../src/core/filter/packed.ts';
import { attributesOf } from './site.ts';

const LIST = /<(?:h3 id="cb-newest"[^>]*|h3)><a href="([^"]+)"/g;

/** The addresses of the cases that a page lists, in their order; the one it shows at length first. */
export const listedIn = (html: string): string[] =>
  [...html.replaceAll(/<template[\s\S]*?<\/template>/g, '').matchAll(LIST)].map(([, href = '']) => href);

/** The links to values in a page, with the number of cases that each tells. */
export function valuesIn(html: string): { facet: string; value: string; href: string; count: number }[] {
  return html
    .split(/<ul class="facet-values"/)
    .slice(1)
    .flatMap((rest) => {
      const list = rest.split('</ul>')[0] ?? '';
      const facet = /data-facet="([^"]+)"/.exec(list)?.[1] ?? '';
      return [...list.matchAll(/<a [^>]*>[\s\S]*?<\/a>/g)].map(([link]) => ({
        facet,
        value: attributesOf(link, 'data-value')[0] ?? '',
        href: attributesOf(link, 'href')[0] ?? '',
        count: Number(/class="count">([\d,.]+)</.exec(link)?.[1]?.replaceAll(/[,.]/g, '')),
      }));
    });
}

/** The address that a page says is its own. */
export const canonicalOf = (html: string): string | undefined =>
  [...html.matchAll(/<link[^>]*rel="canonical"[^>]*>/g)].flatMap(([tag]) => attributesOf(tag, 'href'))[0];

/** The editions that the head of a page names, by language. */
export const editionsOf = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">/g)].map(
      ([, lang = '', href = '']) => [lang, new URL(href).pathname],
    ),
  );

/** The cards in the files that an index names, in the order of its places. */
export const cardsOf = (index: PackedIndex, read: (path: string) => string): CaseCard[] =>
  index.shelves.flatMap((path) => JSON.parse(read(path)) as CaseCard[]);
