import { facetNames, type FacetName } from '../../core/filter/facets.ts';
import type { Counts } from '../../core/filter/postings.ts';
import { queryOf, toggled, type Selection } from '../../core/filter/selection.ts';

/** A facet and a value in words, with the language and direction of the value where they are not the page's. */
export interface Wording {
  readonly facet: string;
  readonly value: string;
  readonly lang: string;
  readonly dir: string;
}

/** The links to the values of facets in a part of the page, which are there without script too. */
export class FacetLinks {
  private readonly links: readonly { facet: FacetName; value: string; link: HTMLAnchorElement }[];

  constructor(part: Element) {
    this.links = facetNames.flatMap((facet) =>
      [...part.querySelectorAll<HTMLAnchorElement>(`[data-facet=${facet}] a`)].map((link) => ({
        facet,
        value: link.dataset['value'] ?? '',
        link,
      })),
    );
  }

  /**
   * Makes each link lead to the list as it would be with its value, or without it where it is chosen.
   * A value that no case has besides what is chosen leads nowhere.
   */
  show(home: string, selection: Selection, counts?: Counts): void {
    const digits = new Intl.NumberFormat(document.documentElement.lang);
    for (const { facet, value, link } of this.links) {
      const chosen = selection[facet] === value;
      const count = counts?.get(facet)?.get(value) ?? 0;
      const number = link.querySelector('.count');
      if (counts && number) number.textContent = digits.format(count);
      if (chosen) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
      const dead = counts && count === 0 && !chosen && link !== document.activeElement;
      if (dead) link.removeAttribute('href');
      else link.href = home + queryOf(toggled(selection, facet, value));
      const group = link.closest('details');
      if (chosen && group) group.open = true;
    }
  }

  /** The words of a facet and of a value, as the page has them; a value that it does not have, as it is written. */
  wordsOf(facet: FacetName, value: string): Wording {
    const named = this.links.find((one) => one.facet === facet && one.value === value)?.link;
    const label = named?.querySelector('span');
    return {
      facet: this.labelOf(facet),
      value: label?.textContent ?? value,
      lang: label?.lang ?? '',
      dir: label?.dir ?? '',
    };
  }

  private labelOf(facet: FacetName): string {
    const list = this.links.find((one) => one.facet === facet)?.link.closest('[data-facet]');
    return list?.getAttribute('aria-label') ?? facet;
  }
}
