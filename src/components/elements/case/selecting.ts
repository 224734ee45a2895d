/** Fetches what offers a link to selected words, once words are selected for the first time. */
export function watchSelection(root: HTMLElement): void {
  const label = root.dataset['passage'];
  if (label === undefined || !('Segmenter' in Intl)) return;
  const begin = () => {
    if (getSelection()?.isCollapsed ?? true) return;
    document.removeEventListener('selectionchange', begin);
    import('./passage-link.ts').then(
      ({ offerPassageLink }) => offerPassageLink(root, label),
      () => document.addEventListener('selectionchange', begin),
    );
  };
  document.addEventListener('selectionchange', begin);
}
