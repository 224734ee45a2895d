/**
 * Around the map and the list of steps: marks the step that is being read in both. Where they are longer than the
 * window, they move along with the reading, from the top of the map to the end of the list.
 */
class Score extends HTMLElement {
  connectedCallback(): void {
    const links = new Map(
      [...this.querySelectorAll<HTMLAnchorElement>('ol a')].map((link) => [link.hash.slice(1), link]),
    );
    const bands = new Map([...links.keys()].map((id) => [id, this.querySelectorAll(`svg a[href="#${id}"]`)]));
    const seen = new Set<string>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) seen.add(target.id);
          else seen.delete(target.id);
        }
        const ids = [...links.keys()];
        const current = ids.findLast((id) => seen.has(id));
        for (const [id, link] of links) {
          if (id === current) link.setAttribute('aria-current', 'step');
          else link.removeAttribute('aria-current');
          for (const band of bands.get(id) ?? []) band.classList.toggle('now', id === current);
        }
        if (current !== undefined) this.moveTo(ids.indexOf(current) / Math.max(1, ids.length - 1));
      },
      { rootMargin: '0px 0px -60% 0px' },
    );
    for (const id of links.keys()) {
      const step = document.getElementById(id);
      if (step) observer.observe(step);
    }
  }

  private moveTo(part: number): void {
    const box = this.parentElement;
    if (box) box.scrollTop = (box.scrollHeight - box.clientHeight) * part;
  }
}

customElements.define('cb-score', Score);
