import { facetNames, type FacetName, type Ticked } from './narrow.ts';

const WIDE = '(width >= 72rem)';

/** The boxes of all facets, in a fold that is open where there is room for it. */
export class Boxes {
  private readonly fold: HTMLDetailsElement;

  constructor(fold: HTMLDetailsElement) {
    this.fold = fold;
    const room = matchMedia(WIDE);
    const follow = () => {
      fold.open = room.matches;
    };
    room.addEventListener('change', follow);
    follow();
  }

  /** What is ticked now, or, of boxes that nobody has touched, what was ticked in the page as it came. */
  ticked(when: 'now' | 'at first'): Ticked {
    const values = (name: FacetName) =>
      this.of(name).flatMap((box) =>
        (when === 'now' ? box.checked : box.defaultChecked) ? [box.value] : [],
      );
    return {
      kind: values('kind'),
      topic: values('topic'),
      platform: values('platform'),
      language: values('language'),
    };
  }

  tick(ticked: Ticked): void {
    for (const name of facetNames)
      for (const box of this.of(name)) box.checked = ticked[name].includes(box.value);
  }

  /** The text of a box. */
  nameOf(facet: string, value: string): string {
    const label = this.of(facet).find((box) => box.value === value)?.labels?.[0];
    return label?.querySelector('span')?.textContent.trim() ?? value;
  }

  /**
   * Shows how many pages each box stands for, and hides those that stand for none.
   * @param counts undefined hides all boxes
   */
  show(counts: ((name: FacetName) => ReadonlyMap<string, number>) | undefined): void {
    this.fold.hidden = counts === undefined;
    if (counts === undefined) return;
    for (const name of facetNames) {
      const numbers = counts(name);
      for (const box of this.of(name)) showCount(box, numbers.get(box.value), name === 'language');
      const shown = this.of(name).filter((box) => box.closest<HTMLElement>('.tick')?.hidden === false);
      const fieldset = this.fold.querySelector<HTMLElement>(`[data-facet=${name}]`);
      if (fieldset) fieldset.hidden = shown.length < 2 && !shown.some(({ checked }) => checked);
    }
  }

  private of(name: string): HTMLInputElement[] {
    return [...this.fold.querySelectorAll<HTMLInputElement>(`input[name=${name}]`)];
  }
}

/** A box that the reader has ticked, or is at, stays; of a language that was not asked nobody knows the number. */
function showCount(box: HTMLInputElement, number: number | undefined, always: boolean): void {
  const row = box.closest<HTMLElement>('.tick');
  const count = row?.querySelector('.count');
  if (!row || !count) return;
  count.textContent = number === undefined ? '' : String(number);
  row.hidden = number === undefined && !always && !box.checked && box !== document.activeElement;
}
