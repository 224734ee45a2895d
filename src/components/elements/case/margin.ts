/** How much white a row may gain below the window so that its notes stand level with their words, in CSS pixels. */
const MOST_WHITE = 120;

/**
 * Moves notes in the margin down to the words they are about. No note passes another, and where a note would leave much
 * white below its message it stays higher. Without script a note stands level with its message.
 *
 * Nothing moves before the reader's eyes: notes find their places while they are off the screen, when they come to be shown,
 * and when they get another width. What is above the window never grows, so that what is read stays where it is.
 */
export function alignNotes(root: HTMLElement): void {
  const columns = [...root.querySelectorAll<HTMLElement>('.passage > .notes')].filter((notes) =>
    notes.querySelector('.lemma'),
  );
  const settled = new Set<Element>();
  const settle = (column: Element) => {
    if (settled.has(column)) return;
    const { top, bottom } = column.getBoundingClientRect();
    if (top > innerHeight) {
      settled.add(column);
      align(column, MOST_WHITE);
    } else if (bottom < 0) align(column, 0);
  };
  const screen = new IntersectionObserver((entries) => {
    for (const { target } of entries) settle(target);
  });
  const widths = new Map<Element, number>();
  const sizes = new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) {
      const before = widths.get(target);
      widths.set(target, contentRect.width);
      if (before !== undefined && before !== contentRect.width && target.parentElement)
        align(target.parentElement, MOST_WHITE);
    }
  });
  const watch = () => {
    for (const column of columns) {
      screen.observe(column);
      if (column.firstElementChild) sizes.observe(column.firstElementChild);
    }
    void document.fonts.ready.then(() => {
      settled.clear();
      columns.forEach(settle);
    });
  };
  // By then the browser has gone to the place that the address names.
  requestAnimationFrame(() => requestAnimationFrame(watch));
}

function align(column: Element, white: number): void {
  const notes = [...column.children].filter((child) => child instanceof HTMLElement);
  for (const note of notes) note.style.removeProperty('--down');
  const { top, bottom, left } = column.getBoundingClientRect();
  const passage = column.parentElement?.getBoundingClientRect();
  const lead = column.previousElementSibling?.getBoundingClientRect();
  const beside = lead && lead.top < bottom && (lead.right <= left + 1 || lead.left > left);
  if (!passage || !beside) return;
  const boxes = notes.map((note) => note.getBoundingClientRect());
  let room = passage.bottom - (boxes.at(-1)?.bottom ?? bottom) + white;
  let moved = 0;
  for (const [index, note] of notes.entries()) {
    const words = wordsOf(note);
    const natural = (boxes[index]?.top ?? top) + moved;
    const wanted = words === undefined ? 0 : words - natural;
    const step = Math.floor(Math.min(Math.max(wanted, 0), room));
    if (step <= 0) continue;
    note.style.setProperty('--down', `${String(step)}px`);
    moved += step;
    room -= step;
  }
}

/** Where the line of the words begins that a note is about. */
function wordsOf(note: HTMLElement): number | undefined {
  const back = note.querySelector<HTMLAnchorElement>('a.note-number')?.hash.slice(1) ?? '';
  const words = document.getElementById(back);
  return words?.matches('mark') ? words.getClientRects()[0]?.top : undefined;
}
