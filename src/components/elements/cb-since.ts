/**
 * Around the list of revisions: an address that ends in `?since=2` leads on to what changed from revision 2 to the
 * newest one, with its fragment. Where there is no such comparison, the revision in the list is shown.
 */
class Since extends HTMLElement {
  connectedCallback(): void {
    const since = new URLSearchParams(location.search).get('since');
    if (since === null || !/^\d+$/.test(since)) return;
    const link = this.querySelector<HTMLAnchorElement>(`a[data-since="${since}"]`);
    if (link) location.replace(link.href + location.hash);
    else this.querySelector(`#cb-r${since}`)?.scrollIntoView();
  }
}

customElements.define('cb-since', Since);
