import { countsFor, matching } from '../../core/filter/postings.ts';
import { chosenIn, queryOf, readSelection, withValue, type Selection } from '../../core/filter/selection.ts';
import { sayCount, type Patterns } from '../../i18n/plural.ts';
import { FacetLinks } from '../find/facet-links.ts';
import { loadIndex, type LoadedIndex } from '../find/load.ts';
import { Results, type Choice } from '../find/results.ts';

/** How many cases are shown at once, and how many more when the reader asks for more. */
const STEP = 20;

/**
 * Around the list of all cases and the links to the values they can have: with script these links filter the list.
 * What is chosen stands in the address and nowhere else; nothing is fetched before something is chosen.
 */
class Find extends HTMLElement {
  private home = '';
  private pageTitle = '';
  private query = '';
  private turn = 0;
  private facets: FacetLinks | undefined;
  private results: Results | undefined;
  private index: Promise<LoadedIndex> | undefined;

  connectedCallback(): void {
    const list = this.querySelector<HTMLElement>('.finder-list');
    if (!list) return;
    this.home = this.dataset['home'] ?? '';
    this.pageTitle = document.title;
    this.facets = new FacetLinks(this);
    this.facets.show(this.home, {});
    // On its later pages the list is not filtered: there these links lead to its first.
    if (location.pathname !== this.home) return;
    this.results = new Results(list);
    this.results.onMore(() => void this.showMore());
    this.addEventListener('click', (event) => {
      this.follow(event);
    });
    addEventListener('popstate', () => {
      if (location.search !== this.query) void this.show();
    });
    if (queryOf(readSelection(location.search)) !== '') void this.show();
  }

  /** Follows a link to this list with other choices without leaving the page. */
  private follow(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('[data-value], .chosen a');
    const aside = event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (!link?.href || aside) return;
    event.preventDefault();
    history.pushState(null, '', this.home + link.search);
    const goes = link.closest('.chosen') !== null;
    void this.show().then(() => {
      if (goes) this.querySelector<HTMLElement>('#cb-found')?.focus();
    });
  }

  /** Shows what the address says, and as many of the cases as the reader had asked for there. */
  private async show(count = shownBefore()): Promise<void> {
    const turn = ++this.turn;
    this.query = location.search;
    const selection = readSelection(this.query);
    const all = chosenIn(selection).length === 0;
    if (all) this.restore();
    else this.results?.wait();
    if (all && !this.index) return;
    try {
      const index = await this.loaded();
      const places = matching(index.postings, index.size, selection).reverse();
      const cards = all ? [] : await index.cards(places.slice(0, count));
      if (turn !== this.turn) return;
      this.facets?.show(this.home, selection, countsFor(index.postings, index.size, selection));
      if (all) return;
      const choices = this.choicesIn(selection, index);
      const said = places.length === 0 ? undefined : this.say(places.length);
      this.results?.show(said, choices, cards, places.length > cards.length);
      document.title = [...choices.map(({ value }) => value), this.pageTitle].join(' – ');
    } catch {
      this.index = undefined;
      if (turn === this.turn) this.results?.fail();
    }
  }

  private restore(): void {
    this.facets?.show(this.home, {});
    this.results?.restore();
    document.title = this.pageTitle;
  }

  private async showMore(): Promise<void> {
    const before = shownBefore();
    history.replaceState({ shown: before + STEP }, '');
    await this.show();
    this.results?.focusRow(before);
  }

  private loaded(): Promise<LoadedIndex> {
    this.index ??= loadIndex(this.dataset['index'] ?? '');
    return this.index;
  }

  private choicesIn(selection: Selection, { postings, size }: LoadedIndex): Choice[] {
    return chosenIn(selection).flatMap(({ facet, value }) => {
      const others = withValue(selection, facet, undefined);
      const words = this.facets?.wordsOf(facet, value);
      if (!words) return [];
      const without = this.say(matching(postings, size, others).length);
      return [{ ...words, href: this.home + queryOf(others), without }];
    });
  }

  private say(count: number): string {
    const patterns = JSON.parse(this.dataset['counted'] ?? '{}') as Patterns;
    return sayCount(document.documentElement.lang, patterns, count);
  }
}

/** How many cases this entry of the history shows. */
function shownBefore(): number {
  const { shown = STEP } = (history.state ?? {}) as { shown?: number };
  return shown;
}

customElements.define('cb-find', Find);
