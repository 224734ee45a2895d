import { copyText } from './clipboard.ts';

/** What an event of the type `cb-copy` asks to be put on the clipboard, from the control that was used. */
export interface CopyRequest {
  readonly text: string;
  /** What is said when it is done. */
  readonly said: string;
  readonly failed: string;
}

/**
 * The live region of a page. Following a link to a place on the page also copies its address, and is told here. Scripts of
 * single pages ask for a copy by an event: what two scripts import is a third file, which every page would wait for.
 */
class Copy extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener('cb-copy', ({ target, detail }: CustomEvent<CopyRequest>) => {
      if (target instanceof Element) void copyText(detail.text, target, detail.said, detail.failed);
    });
    document.addEventListener('click', (event) => {
      const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a.anchor');
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      void copyText(link.href, link, this.dataset['address'] ?? '', this.dataset['failed'] ?? '');
    });
  }
}

declare global {
  interface DocumentEventMap {
    'cb-copy': CustomEvent<CopyRequest>;
  }
}

customElements.define('cb-copy', Copy);
