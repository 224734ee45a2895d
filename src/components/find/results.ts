import type { CaseCard } from '../case/list-props.ts';
import type { Wording } from './facet-links.ts';
import { fillRow } from './fill-row.ts';

/** One thing that the reader has chosen. */
export interface Choice extends Wording {
  /** The address of the list without it. */
  readonly href: string;
  /** How many cases that list has, in words. */
  readonly without: string;
}

/** The part of the page that holds the list: what stands there of itself, and what is found instead. */
export class Results {
  private readonly part: HTMLElement;
  private readonly status: HTMLElement;
  private readonly chosen: HTMLElement;
  private readonly more: HTMLElement;
  private readonly own: readonly HTMLElement[];
  private readonly all: string;
  private list: Element | undefined;

  constructor(part: HTMLElement) {
    const within = (selector: string) => {
      const found = part.querySelector<HTMLElement>(selector);
      if (!found) throw new Error(`The list has no ${selector}.`);
      return found;
    };
    this.part = part;
    this.status = within('[role=status]');
    this.chosen = within('.chosen');
    this.more = within('.more');
    this.own = [...part.querySelectorAll<HTMLElement>(':scope > :is(.newest, .rows, .pager)')];
    this.all = this.status.textContent;
  }

  onMore(act: () => void): void {
    this.more.addEventListener('click', act);
  }

  /** Says that cases are on their way, and takes away what stands there while others are. */
  wait(): void {
    this.part.ariaBusy = 'true';
    this.setOwn(false);
  }

  /** Shows the list as it stands in the page. */
  restore(): void {
    this.settle(this.all);
    this.list?.remove();
    this.chosen.hidden = this.more.hidden = true;
    this.setOwn(true);
  }

  fail(): void {
    this.settle(this.status.dataset['failed'] ?? '');
    if (!this.list?.isConnected) this.setOwn(true);
  }

  /**
   * Shows cases that were found.
   * @param said how many there are, or nothing where there are none
   * @param rest whether there are more than these
   */
  show(
    said: string | undefined,
    choices: readonly Choice[],
    cards: readonly CaseCard[],
    rest: boolean,
  ): void {
    this.setOwn(false);
    this.nameChoices(choices, said === undefined);
    const list = this.blank('.row-template');
    const [blank] = list?.children ?? [];
    if (list && blank) list.replaceChildren(...cards.map((card) => fillRow(blank, card)));
    this.list?.remove();
    this.list = list;
    if (list && cards.length > 0) this.more.before(list);
    this.more.hidden = !rest;
    this.settle(said ?? this.status.dataset['nothing'] ?? '');
  }

  /** Gives the focus to a row of the list, counted from 0. */
  focusRow(at: number): void {
    this.list?.children[at]?.querySelector('a')?.focus();
  }

  private nameChoices(choices: readonly Choice[], nothing: boolean): void {
    const blanks = this.part.querySelector<HTMLTemplateElement>('.chosen-template')?.content.children;
    const [one, clear] = blanks ?? [];
    if (!one || !clear) return;
    const named = choices.map(({ facet, value, lang, dir, href, without }) => {
      const item = one.cloneNode(true) as Element;
      item.querySelector('a')?.setAttribute('href', href);
      const fill = (selector: string, text: string) => {
        const part = item.querySelector<HTMLElement>(selector);
        if (part) part.textContent = text;
        return part;
      };
      fill('.chosen-facet', facet);
      const words = fill('.chosen-value', value);
      if (words && lang !== '') words.lang = lang;
      if (words && dir !== '') words.dir = dir;
      fill('.without > span', without)?.parentElement?.toggleAttribute('hidden', !nothing);
      return item;
    });
    this.chosen.replaceChildren(...named, clear.cloneNode(true));
    this.chosen.hidden = false;
  }

  private blank(template: string): Element | undefined {
    const content = this.part.querySelector<HTMLTemplateElement>(template)?.content.firstElementChild;
    return content?.cloneNode(true) as Element | undefined;
  }

  private setOwn(shown: boolean): void {
    for (const part of this.own) part.hidden = !shown;
  }

  private settle(text: string): void {
    this.part.ariaBusy = null;
    this.status.textContent = text;
  }
}
