declare module 'dom-anchor-text-quote' {
  /** The range of the words in an element that are most like those quoted; none where nothing is like them. */
  export function toRange(
    root: Element,
    quote: { readonly exact: string; readonly prefix: string; readonly suffix: string },
  ): Range | null;
}
