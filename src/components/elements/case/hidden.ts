/** The value of `hidden` for what the browser's own search may still find, where it can; elsewhere plainly hidden. */
export const HIDDEN = 'onbeforematch' in HTMLElement.prototype ? 'until-found' : '';
