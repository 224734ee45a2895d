/** Around a ballot: keeps the reader's choice on this device and gives it back on the next visit. */
class Ballot extends HTMLElement {
  connectedCallback(): void {
    const kept = this.read();
    for (const input of this.inputs()) input.checked = kept.includes(input.value);
    this.show(kept.length > 0);
    this.addEventListener('change', () => {
      this.write(this.inputs().flatMap((input) => (input.checked ? [input.value] : [])));
    });
    this.querySelector('button')?.addEventListener('click', () => {
      for (const input of this.inputs()) input.checked = false;
      this.write([]);
      this.inputs()[0]?.focus();
    });
  }

  private inputs(): HTMLInputElement[] {
    return [...this.querySelectorAll('input')];
  }

  private get key(): string {
    return this.getAttribute('store') ?? '';
  }

  private read(): string[] {
    try {
      const value: unknown = JSON.parse(localStorage.getItem(this.key) ?? '[]');
      return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];
    } catch {
      return [];
    }
  }

  private write(choice: string[]): void {
    try {
      if (choice.length > 0) localStorage.setItem(this.key, JSON.stringify(choice));
      else localStorage.removeItem(this.key);
      this.show(choice.length > 0);
    } catch {
      this.show(false);
    }
  }

  private show(kept: boolean): void {
    for (const part of this.querySelectorAll<HTMLElement>('[data-kept]')) part.hidden = !kept;
  }
}

customElements.define('cb-ballot', Ballot);
