import { letSlashLead, slashLeads } from './slash-key.ts';

/** Around the box that says whether the key `/` leads to the search. */
class SlashSwitch extends HTMLElement {
  connectedCallback(): void {
    const box = this.querySelector('input');
    if (!box) return;
    box.checked = slashLeads();
    box.addEventListener('change', () => letSlashLead(box.checked));
  }
}

customElements.define('cb-slash', SlashSwitch);
