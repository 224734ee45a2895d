import { copyText } from '../clipboard.ts';
import type { CaseWords } from './words.ts';

/**
 * Gives every message, mark and note buttons that copy its address or its words with where they come from, and with every
 * step a link to where it is cited, if the case has such a page.
 */
export function addQuoting(root: HTMLElement, words: CaseWords): void {
  const cited = root.querySelector('#cb-cite-page')?.getAttribute('href');
  for (const step of root.querySelectorAll('.step')) {
    const title = step.querySelector('h2 > :last-child')?.textContent ?? '';
    step.querySelector('.step-head > .anchor')?.after(...citeLink(step.id, title));
  }
  const citation = root.querySelector('.citation');
  if (citation) {
    const tools = document.createElement('p');
    tools.className = 'cite-tools';
    tools.append(quoteButton(words.quotation, words.ofCitation, () => textOf(citation)));
    citation.after(tools);
  }
  for (const message of root.querySelectorAll<HTMLElement>('.message')) {
    const anchor = message.querySelector('.turn > .anchor');
    anchor?.before(...citeLink(message.id, speakerOf(message)));
    anchor?.before(quoteButton('“”', words.message, () => ofMessage(message)));
  }
  for (const note of root.querySelectorAll<HTMLElement>('.note')) {
    const tools = document.createElement('p');
    tools.className = 'note-tools';
    const back = note.querySelector<HTMLAnchorElement>('a.note-number')?.hash.slice(1) ?? '';
    const mark = document.getElementById(back);
    const name = note.ariaLabel ?? '';
    if (mark?.matches('mark')) tools.append(pairOf(words.ofPhrase, name, mark.id, () => ofMark(mark)));
    tools.append(pairOf(words.ofNote, name, note.id, () => ofNote(note)));
    note.append(tools);
  }

  function pairOf(what: string, note: string, id: string, text: () => string): HTMLElement {
    const named = `${note}, ${what}`;
    const pair = document.createElement('span');
    const link = document.createElement('a');
    link.className = 'anchor';
    link.href = `#${id}`;
    link.textContent = words.address;
    link.setAttribute('aria-label', `${named}: ${words.address}`);
    pair.append(`${what}: `, link, ' ', quoteButton(words.quotation, `${named}: ${words.quotation}`, text));
    for (const cite of citeLink(id, named)) pair.append(' ', cite);
    return pair;
  }

  function citeLink(id: string, what: string): HTMLElement[] {
    if (!cited || !isNamed(id)) return [];
    const link = document.createElement('a');
    link.className = 'quote cite-at';
    link.href = `${cited}#${id}`;
    link.textContent = words.cite;
    link.setAttribute('aria-label', `${what}: ${words.cite}`);
    return [link];
  }

  function quoteButton(sign: string, label: string, text: () => string): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'quote';
    button.textContent = sign;
    button.title = label;
    button.setAttribute('aria-label', label);
    button.addEventListener('click', () => {
      void copyText(text(), button, words.quotationCopied, words.failed);
    });
    return button;
  }

  function ofMessage(message: HTMLElement): string {
    return [`${speakerOf(message)}: ${saidIn(message)}`, evidenceOf(message), citationOf(message.id)].join(
      '\n',
    );
  }

  function ofMark(mark: HTMLElement): string {
    const message = mark.closest<HTMLElement>('.message');
    if (!message) return plainText(mark);
    return [`${speakerOf(message)}: … ${plainText(mark)} …`, evidenceOf(message), citationOf(mark.id)].join(
      '\n',
    );
  }

  function ofNote(note: HTMLElement): string {
    const back = note.querySelector<HTMLAnchorElement>('a.note-number')?.hash.slice(1) ?? '';
    const mark = document.getElementById(back);
    const text = plainText(note.querySelector('.prose'));
    return [
      mark?.matches('mark') ? `“${plainText(mark)}”: ${text}` : text,
      citationOf(isNamed(note.id) ? note.id : back),
    ].join('\n');
  }

  /** The line that says how to cite the case, which ends in an address, with a place in it. */
  function citationOf(id: string): string {
    return `${citation ? textOf(citation) : ''}${isNamed(id) ? `#${id}` : ''}`;
  }
}

/** Whether the editor gave an id. One that the site gave by counting moves with the next note, so it cannot be cited. */
const isNamed = (id: string) => !id.startsWith('cb-');

const speakerOf = (message: Element) => message.querySelector('.speaker')?.textContent.trim() ?? '';

const saidIn = (message: Element) => plainText(message.querySelector('.wordings > .said, .original > .said'));

const evidenceOf = (message: Element) =>
  `(${message.querySelector('.apparatus .evidence:not(.remark)')?.textContent.replace(/\s+/g, ' ').trim() ?? ''})`;

const textOf = (line: Element) => line.textContent.trim();

/** The words of a passage without the numbers of its notes; a blank line between its paragraphs. */
function plainText(passage: Element | null): string {
  if (!passage) return '';
  const copy = passage.cloneNode(true) as Element;
  for (const sign of copy.querySelectorAll('.note-signs')) sign.remove();
  const blocks = [...copy.querySelectorAll('p, li, pre, blockquote, td, th')].filter(
    (block) => !block.parentElement?.closest('p, li, pre, blockquote'),
  );
  const lines = (blocks.length > 0 ? blocks : [copy]).map((block) =>
    block.matches('pre') ? block.textContent.trimEnd() : block.textContent.replace(/\s+/g, ' ').trim(),
  );
  return lines.join('\n\n');
}
