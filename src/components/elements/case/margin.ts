/** How much white a row may gain in the transcript so that its notes stand level with their words, in CSS pixels. */
const MOST_WHITE = 120;

/**
 * Moves notes in the margin down to the words they are about. No note passes another, and where a note would leave much
 * white below its message it stays higher. Without script a note stands level with its message.
 */
export function alignNotes(root: HTMLElement): void {
  const columns = [...root.querySelectorAll<HTMLElement>('.passage > .notes')].filter((notes) =>
    notes.querySelector('.lemma'),
  );
  let asked = 0;
  const ask = () => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(() => {
      for (const notes of columns) align(notes);
    });
  };
  for (const notes of columns) align(notes);
  new ResizeObserver(ask).observe(root);
  void document.fonts.ready.then(ask);
}

function align(column: HTMLElement): void {
  const notes = [...column.children].filter((child) => child instanceof HTMLElement);
  for (const note of notes) note.style.removeProperty('--down');
  const { top, bottom, left } = column.getBoundingClientRect();
  const passage = column.parentElement?.getBoundingClientRect();
  const lead = column.previousElementSibling?.getBoundingClientRect();
  const beside = lead && lead.top < bottom && (lead.right <= left + 1 || lead.left > left);
  if (!passage || !beside) return;
  const boxes = notes.map((note) => note.getBoundingClientRect());
  let room = passage.bottom - (boxes.at(-1)?.bottom ?? bottom) + MOST_WHITE;
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
