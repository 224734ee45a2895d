/** The value of `hidden` for what the browser's own search may still find, where it can; elsewhere plainly hidden. */
const HIDDEN = 'onbeforematch' in HTMLElement.prototype ? 'until-found' : '';

/** Hides something from all but the browser's own search. */
export function hide(part: Element): void {
  part.setAttribute('hidden', HIDDEN);
  // What is hidden until found would still be there for a screen reader, empty and without a name.
  part.setAttribute('aria-hidden', 'true');
}

/** Shows it again. */
export function reveal(part: Element): void {
  part.removeAttribute('hidden');
  part.removeAttribute('aria-hidden');
}
