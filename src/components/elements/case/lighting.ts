import { addressed } from '../addressed.ts';

/** The words or the sign that a note is about, with every note about them. */
interface Pair {
  readonly words: Element;
  readonly note: Element;
}

/** Lights a mark with its notes, and a note with its mark: under the pointer, with the focus, and when addressed. */
export function lightPairs(root: HTMLElement): void {
  const pairs = [...root.querySelectorAll<HTMLElement>('.note')].flatMap((note): Pair[] => {
    const back = note.querySelector<HTMLAnchorElement>('a.note-number')?.hash.slice(1);
    const words = back === undefined ? null : document.getElementById(back);
    return words ? [{ words, note }] : [];
  });
  const at = new Map<string, Element>();

  const show = () => {
    const lit = new Set<Element>();
    for (const element of at.values())
      for (const { words, note } of pairs) {
        if (words !== element && note !== element) continue;
        lit.add(words).add(note);
      }
    for (const { words, note } of pairs)
      for (const element of [words, note]) element.toggleAttribute('data-lit', lit.has(element));
  };
  const turnTo = (way: string, element: Element | undefined) => {
    if (at.get(way) === element) return;
    if (element) at.set(way, element);
    else at.delete(way);
    show();
  };
  const found = (target: EventTarget | null) => (target instanceof Element ? memberAt(target) : undefined);

  root.addEventListener('pointerover', ({ target }) => turnTo('pointer', found(target)));
  root.addEventListener('pointerleave', () => turnTo('pointer', undefined));
  root.addEventListener('focusin', ({ target }) => turnTo('focus', found(target)));
  root.addEventListener('focusout', () => turnTo('focus', undefined));
  const follow = () => turnTo('address', addressed() ?? undefined);
  addEventListener('hashchange', follow);
  follow();
}

/** The mark or note that an element belongs to; the number behind a mark belongs to the note it leads to. */
function memberAt(element: Element): Element | undefined {
  const sign = element.closest<HTMLAnchorElement>('a.note-sign');
  if (sign) return document.getElementById(sign.hash.slice(1)) ?? undefined;
  return element.closest('mark, .note') ?? undefined;
}
