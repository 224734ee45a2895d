/** Around a link to a place on this page: following it also copies the address, and says so. */
class CopyAddress extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', (event) => {
      const link = (event.target as Element).closest('a');
      if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) void this.copy(link.href);
    });
  }

  private async copy(address: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(address);
    } catch {
      return;
    }
    const said = document.createElement('span');
    said.className = 'copied';
    said.setAttribute('role', 'status');
    this.append(said);
    said.textContent = document.body.dataset['copied'] ?? '';
    setTimeout(() => {
      said.remove();
    }, 2500);
  }
}

customElements.define('cb-copy', CopyAddress);
