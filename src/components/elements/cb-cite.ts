import type { CopyRequest } from './cb-copy.ts';

interface Said {
  readonly copy: string;
  readonly copied: string;
  readonly failed: string;
  readonly download: string;
}

/** Around citations: each gets a button that copies it, those for programs one that saves it, and the one asked for opens. */
class Cite extends HTMLElement {
  connectedCallback(): void {
    const said = JSON.parse(this.dataset['words'] ?? '') as Said;
    for (const entry of this.querySelectorAll<HTMLElement>('.entry')) {
      const tools = toolsFor(entry, said);
      const name = entry.closest('div')?.querySelector('dt');
      if (name) name.append(tools);
      else entry.after(tools);
    }
    this.openAsked();
    addEventListener('hashchange', () => {
      this.openAsked();
    });
  }

  private openAsked(): void {
    // Ids need no decoding, and a part shared with what every page loads would be a file of its own.
    const place = document.getElementById(location.hash.slice(1));
    const folded = place && this.contains(place) ? place.querySelector('details') : null;
    if (folded) folded.open = true;
  }
}

function toolsFor(entry: HTMLElement, said: Said): HTMLElement {
  const tools = document.createElement('span');
  tools.className = 'entry-tools';
  const name = entry.closest('div')?.querySelector('dt')?.textContent.trim() ?? '';
  const of = entry.closest<HTMLElement>('.cited')?.dataset['name'] ?? '';
  const copy = button(said.copy, name);
  copy.addEventListener('click', () => {
    const detail: CopyRequest = { text: textOf(entry), said: said.copied, failed: said.failed };
    copy.dispatchEvent(new CustomEvent('cb-copy', { bubbles: true, detail }));
  });
  tools.append(copy);
  const { ending, type } = entry.dataset;
  if (ending !== undefined) {
    const save = button(said.download, name);
    save.addEventListener('click', () => {
      saveAs(`${of}.${ending}`, fileText(entry.textContent, ending), type ?? '');
    });
    tools.append(' ', save);
  }
  return tools;
}

function button(text: string, of: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'plain-button';
  made.textContent = text;
  if (of !== '') made.setAttribute('aria-label', `${text}: ${of}`);
  return made;
}

/** The words of an entry in one line, or of a file as they are. */
const textOf = (entry: HTMLElement) =>
  entry.matches('pre') ? entry.textContent : entry.textContent.replace(/\s+/g, ' ').trim();

/** A file as it is to be, of the text that the page shows: HTML knows no ends of lines but LF. */
const fileText = (text: string, ending: string) =>
  ending === 'ris' ? `${text}\n`.replaceAll('\n', '\r\n') : `${text}\n`;

function saveAs(name: string, text: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

customElements.define('cb-cite', Cite);
