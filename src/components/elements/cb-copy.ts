import { copyText } from './clipboard.ts';

/** The live region of a page. Following a link to a place on the page also copies its address, and is told here. */
class Copy extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener('click', (event) => {
      const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a.anchor');
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      void copyText(link.href, link, this.dataset['address'] ?? '', this.dataset['failed'] ?? '');
    });
  }
}

customElements.define('cb-copy', Copy);
