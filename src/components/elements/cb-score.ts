/** Around the list of steps: marks the step that is being read. */
class Score extends HTMLElement {
  connectedCallback(): void {
    const links = new Map([...this.querySelectorAll('a')].map((link) => [link.hash.slice(1), link]));
    const seen = new Set<string>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) seen.add(target.id);
          else seen.delete(target.id);
        }
        const current = [...links.keys()].findLast((id) => seen.has(id));
        for (const [id, link] of links) {
          if (id === current) link.setAttribute('aria-current', 'step');
          else link.removeAttribute('aria-current');
        }
      },
      { rootMargin: '0px 0px -60% 0px' },
    );
    for (const id of links.keys()) {
      const step = document.getElementById(id);
      if (step) observer.observe(step);
    }
  }
}

customElements.define('cb-score', Score);
