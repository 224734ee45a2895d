import styles from '../../../styles/passage-link.css?url';
import { copyText } from '../clipboard.ts';
import { passageDirective, SIGN } from './passage-directive.ts';

const BLOCKS = 'p, li, pre, td, th';

/** Words that are selected in one message. */
interface Selected {
  readonly message: HTMLElement;
  /** Around them, at the end of the selection. */
  readonly box: DOMRect;
  /** The address of the message in the revision that the page shows, with a text directive for the words. */
  readonly address: string;
}

/**
 * Shows a button beside words that are selected in a message, which copies their address. It stands right behind the words
 * in the order of the keyboard, and over the page, so that nothing moves.
 * @param label what the button says
 */
export function offerPassageLink(root: HTMLElement, label: string): void {
  const tool = document.createElement('div');
  tool.className = 'passage-tool';
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  tool.append(button);
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = styles;
  document.head.append(sheet);
  let address = '';
  let styled = false;
  let pressed = false;
  let dismissed = false;

  const update = () => {
    const selected = pressed || dismissed || !styled ? undefined : selectedIn(root);
    if (!selected) {
      if (document.activeElement !== button) tool.remove();
      return;
    }
    ({ address } = selected);
    place(tool, selected);
  };

  document.addEventListener('selectionchange', () => {
    dismissed = false;
    update();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    pressed = target instanceof Node && !tool.contains(target);
    if (pressed) update();
  });
  for (const end of ['pointerup', 'pointercancel'])
    document.addEventListener(end, () => {
      pressed = false;
      update();
    });
  document.addEventListener('keydown', (event) => {
    if (!tool.isConnected) return;
    if (event.key === 'Escape') {
      dismissed = true;
      tool.remove();
    } else if (event.key === 'Tab' && !event.shiftKey && document.activeElement?.contains(tool)) {
      // What has the focus is around the words: from there, browsers go to its first link.
      event.preventDefault();
      button.focus();
    }
  });
  // Without its styles it would stand in the text, and move it; where they cannot be had, that is better than no button.
  for (const end of ['load', 'error'])
    sheet.addEventListener(end, () => {
      styled = true;
      update();
    });
  // A press on a button takes the selection away in some browsers.
  button.addEventListener('pointerdown', (event) => event.preventDefault());
  button.addEventListener('blur', update);
  button.addEventListener('click', () => {
    const { address: done = '', failed = '' } = document.querySelector<HTMLElement>('cb-copy')?.dataset ?? {};
    void copyText(address, button, done, failed);
  });
}

function place(tool: HTMLElement, { message, box }: Selected): void {
  const words = message.querySelector('.wordings');
  if (words?.nextElementSibling !== tool) words?.after(tool);
  const { left, top, width } = message.getBoundingClientRect();
  const most = width - tool.getBoundingClientRect().width;
  const x = Math.max(0, Math.min(box.right - left, most));
  tool.style.setProperty('--x', `${String(Math.round(x))}px`);
  tool.style.setProperty('--y', `${String(Math.round(box.bottom - top))}px`);
}

function selectedIn(root: HTMLElement): Selected | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const said = elementOf(range.startContainer)?.closest<HTMLElement>('.said');
  const message = said?.closest<HTMLElement>('.message');
  if (!said || !message || !root.contains(message)) return undefined;
  const inside = [...leavesOf(said)]
    .map((block) => ({ block, part: within(block, range) }))
    .filter(({ part }) => textOf(part).replaceAll(SIGN, '').trim() !== '');
  const [first] = inside;
  const last = inside.at(-1);
  const told = inside.map(({ part }) => textOf(part)).join('');
  if (!first || !last || plain(told) !== plain(textOf(range))) return undefined;
  const [box] = [...last.part.getClientRects()].slice(-1);
  const directive = passageDirective({
    first: textOf(whole(first.block)),
    start: textOf(upTo(first.block, first.part)).length,
    last: textOf(whole(last.block)),
    end: textOf(upTo(last.block, last.part)).length + textOf(last.part).length,
    sameBlock: first === last,
    lang: said.closest<HTMLElement>('[lang]')?.lang,
  });
  if (!box || directive === '') return undefined;
  const address = new URL(lastingPath(), location.origin);
  address.hash = `${encodeURIComponent(message.id)}${directive}`;
  return { message, box, address: address.href };
}

/** The path under which the words stay as they are; that of the page, where they have no revision yet. */
function lastingPath(): string {
  const cited = document.querySelector<HTMLLinkElement>('link[rel="cite-as"]');
  return cited ? new URL(cited.href).pathname : location.pathname;
}

const elementOf = (node: Node): Element | null => (node instanceof Element ? node : node.parentElement);

/** The innermost blocks of a passage, which browsers look for words in one by one. */
function leavesOf(said: HTMLElement): readonly Element[] {
  const blocks = [...said.querySelectorAll(BLOCKS)].filter((block) => !block.querySelector(BLOCKS));
  return blocks.length > 0 ? blocks : [said];
}

function whole(block: Element): Range {
  const range = document.createRange();
  range.selectNodeContents(block);
  return range;
}

/** The part of a block that lies in a range. */
function within(block: Element, range: Range): Range {
  const part = whole(block);
  if (
    range.compareBoundaryPoints(Range.END_TO_START, part) > 0 ||
    range.compareBoundaryPoints(Range.START_TO_END, part) < 0
  )
    part.collapse(true);
  else {
    if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0)
      part.setStart(range.startContainer, range.startOffset);
    if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0)
      part.setEnd(range.endContainer, range.endOffset);
  }
  return part;
}

function upTo(block: Element, part: Range): Range {
  const range = whole(block);
  range.setEnd(part.startContainer, part.startOffset);
  return range;
}

/** The text of a range as browsers look for words in it, with a sign for the numbers of notes and a line break as a blank. */
function textOf(range: Range): string {
  const copy = range.cloneContents();
  for (const signs of copy.querySelectorAll('.note-signs')) signs.replaceWith(SIGN);
  for (const br of copy.querySelectorAll('br')) br.replaceWith(' ');
  return copy.textContent;
}

const plain = (text: string) => text.replace(/\s+/g, '');
