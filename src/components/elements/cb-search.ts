import { plural } from '../../i18n/plural.ts';
import type { SearchWords } from '../search/props.ts';
import { readQuery, writeQuery, type Query } from './search/address.ts';
import { Boxes } from './search/boxes.ts';
import { createFinder } from './search/finder.ts';
import { countsOf, narrow } from './search/narrow.ts';
import type { Finding, FoundPage } from './search/open-index.ts';
import { element, rowOf } from './search/results.ts';

const PAUSE_IN_TYPING = 150;
const ROWS_AT_ONCE = 10;
/** While it is there, nothing is shown that results would push away. */
const LOOKING = 'data-looking';

/** What was found for a query, in the languages that were asked. */
interface Outcome extends Finding {
  readonly query: Query;
  readonly asked: readonly string[];
  /** Whether these are pages in other languages, because there was nothing in those that are ticked. */
  readonly elsewhere: boolean;
}

/** Around the form, the boxes and the list of `/search/`: finds while the reader types, and the address follows. */
class Search extends HTMLElement {
  private readonly finder = createFinder(this.dataset['index'] ?? '');
  private readonly said = JSON.parse(this.dataset['words'] ?? '{}') as SearchWords;
  private readonly languages = Object.keys(this.said.also);
  private readonly count = plural(document.documentElement.lang);
  private readonly boxes = new Boxes(this.child('details'));
  private readonly usual = this.boxes.ticked('at first');
  private readonly field = this.child('input');
  private readonly status = this.child('.search-said');
  private readonly list = this.child('.rows');
  private readonly further = this.child('.search-on');
  private turn = 0;
  private pause = 0;

  connectedCallback(): void {
    const { words, ticked } = readQuery(location.search, this.usual);
    this.field.value = words;
    this.boxes.tick(ticked);
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      this.begin(0);
    });
    this.addEventListener('change', ({ target }) => {
      if (target !== this.field) this.begin(0);
    });
    this.field.addEventListener('input', () => this.begin(PAUSE_IN_TYPING));
    this.field.addEventListener('focus', () => this.finder.prepare(this.asked(this.query())));
    if (words !== '') this.begin(0);
    if (location.hash === `#${this.field.id}`) this.field.focus();
  }

  private child<Tag extends keyof HTMLElementTagNameMap>(selector: Tag): HTMLElementTagNameMap[Tag];
  private child(selector: string): HTMLElement;
  private child(selector: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`<cb-search> has no ${selector}.`);
    return found;
  }

  private query(): Query {
    return { words: this.field.value.trim(), ticked: this.boxes.ticked('now') };
  }

  private asked({ ticked: { language } }: Query): readonly string[] {
    return language.length === 0 ? this.languages : language;
  }

  private begin(pause: number): void {
    clearTimeout(this.pause);
    this.toggleAttribute(LOOKING, this.query().words !== '');
    this.pause = window.setTimeout(() => void this.look(), pause);
  }

  /** Looks for what the form says; an answer that comes after the next question is not shown. */
  private async look(): Promise<void> {
    const query = this.query();
    const mine = ++this.turn;
    this.follow(query);
    if (query.words === '') {
      this.show('', []);
      return;
    }
    if (this.status.textContent === '') this.status.textContent = this.said.loading;
    try {
      const outcome = await this.find(query);
      const pages = narrow(outcome.pages, { ...query.ticked, language: [] });
      const rows = await this.rows(pages.slice(0, ROWS_AT_ONCE));
      if (mine === this.turn) this.tell(outcome, pages, rows);
    } catch {
      if (mine === this.turn) this.show(this.said.failed, []);
    }
  }

  private async find(query: Query): Promise<Outcome> {
    const asked = this.asked(query);
    const here = await this.finder.find(query.words, asked);
    const others = this.languages.filter((language) => !asked.includes(language));
    if (here.pages.length > 0 || others.length === 0) return { ...here, query, asked, elsewhere: false };
    const there = await this.finder.find(query.words, others);
    return { ...there, query, asked: this.languages, elsewhere: there.pages.length > 0 };
  }

  private follow(query: Query): void {
    const address = location.pathname + writeQuery(query, this.usual);
    if (address === location.pathname + location.search + location.hash) return;
    try {
      history.replaceState(history.state, '', address);
    } catch {
      // Safari takes no more than 100 addresses in 30 seconds.
    }
  }

  private rows(pages: readonly FoundPage[]): Promise<HTMLLIElement[]> {
    const words = {
      said: this.said,
      count: this.count,
      nameOf: (facet: string, value: string) => this.boxes.nameOf(facet, value),
    };
    return Promise.all(pages.map(async (page) => rowOf(page, await page.load(), words)));
  }

  private tell(outcome: Outcome, pages: readonly FoundPage[], rows: readonly HTMLLIElement[]): void {
    const { query, asked, pages: found } = outcome;
    this.show(this.statusOf(outcome, pages.length), rows);
    if (found.length > 0) this.boxes.show((name) => countsOf(found, name, { ...query.ticked, language: [] }));
    this.further.replaceChildren(
      ...(found.length > 0 && pages.length === 0 ? [this.untick(query)] : []),
      ...(pages.length > rows.length ? [this.more(pages)] : []),
      ...this.languages
        .filter((language) => !asked.includes(language))
        .map((language) => this.also(language)),
    );
  }

  private statusOf({ pages, missing, elsewhere }: Outcome, shown: number): string {
    const { said } = this;
    if (pages.length === 0) return said.none;
    if (shown === 0) return said.noneTicked;
    return [
      ...(elsewhere ? [said.elsewhere] : []),
      `${this.count(shown, said.pages)}.`,
      ...(missing.length > 0 ? [`${said.missing} ${missing.join(', ')}.`] : []),
    ].join(' ');
  }

  private show(status: string, rows: readonly HTMLLIElement[]): void {
    this.toggleAttribute(LOOKING, false);
    this.status.textContent = status;
    this.list.replaceChildren(...rows);
    this.further.replaceChildren();
    this.boxes.show(undefined);
  }

  private button(text: string, press: () => void): HTMLButtonElement {
    const button = element('button', { type: 'button' }, text);
    button.addEventListener('click', press);
    return button;
  }

  private untick({ ticked }: Query): HTMLButtonElement {
    return this.button(this.said.untick, () => {
      this.boxes.tick({ kind: [], topic: [], platform: [], language: ticked.language });
      this.begin(0);
      this.field.focus();
    });
  }

  private also(language: string): HTMLButtonElement {
    return this.button(this.said.also[language] ?? language, () => {
      const { ticked } = this.query();
      this.boxes.tick({ ...ticked, language: [...ticked.language, language] });
      this.begin(0);
      this.field.focus();
    });
  }

  /** Adds rows and goes to the first of them. */
  private more(pages: readonly FoundPage[]): HTMLButtonElement {
    const button = this.button(this.said.more, () => void add());
    const add = async () => {
      const mine = this.turn;
      const begun = this.list.children.length;
      try {
        const rows = await this.rows(pages.slice(begun, begun + ROWS_AT_ONCE));
        if (mine !== this.turn) return;
        this.list.append(...rows);
        rows[0]?.querySelector('a')?.focus();
        if (this.list.children.length >= pages.length) button.remove();
      } catch {
        this.status.textContent = this.said.failed;
      }
    };
    return button;
  }
}

customElements.define('cb-search', Search);
