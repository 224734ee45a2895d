import { addressed } from '../addressed.ts';
import { hide, reveal } from '../case/hidden.ts';
import { make, makeButton } from './make.ts';

const folds = new Map<Element, () => void>();
const STORY = '.message, .event, .gap, .exhibit';

/** Opens whatever is folded around an element, because the reader wants to see it. */
export function unfold(wanted: Element | null): void {
  for (const [part, open] of folds) if (wanted && part.contains(wanted)) open();
}

/**
 * Folds what answers a prediction: the rest of its step where the story goes on there, else the next step. Not when the
 * address asks for it, nor when it is on the screen already or will be at what the address names.
 * @param opened called when the reader has gone on, by the button or by looking for something in it
 * @returns opens the fold; nothing to call where nothing was folded
 */
export function foldAnswer(
  ballot: Element,
  lead: string,
  button: string,
  opened: () => void,
): (() => void) | undefined {
  const step = ballot.closest('.step');
  if (!step) return undefined;
  const later = [...step.querySelectorAll('.passage, .rest > *')].filter(
    (part) =>
      !part.contains(ballot) &&
      Boolean(ballot.compareDocumentPosition(part) & Node.DOCUMENT_POSITION_FOLLOWING),
  );
  const goesOn = later.some((part) => part.matches(STORY) || part.querySelector(STORY));
  const next = step.closest('.step-item')?.nextElementSibling?.querySelector('.step');
  const parts = goesOn ? later : next ? [next] : [];
  const wanted = addressed();
  const [first] = parts;
  // What the address names will stand at the top of the screen; the browser may not have gone there yet.
  const ahead = Math.max(0, wanted?.getBoundingClientRect().top ?? 0);
  if (!first || first.getBoundingClientRect().top - ahead < innerHeight) return undefined;
  if (wanted && parts.some((part) => part.contains(wanted))) return undefined;

  const notice = make('p', goesOn ? 'fold' : 'fold fold-next', `${lead} `);
  const open = () => {
    notice.remove();
    for (const part of parts) {
      folds.delete(part);
      part.removeAttribute('data-folded');
      if (goesOn || !part.closest('[data-stepping]')) reveal(part);
    }
    opened();
  };
  notice.append(
    makeButton(button, () => {
      open();
      const title = first.querySelector<HTMLElement>('h2, h3') ?? (first as HTMLElement);
      title.setAttribute('tabindex', '-1');
      title.focus({ preventScroll: true });
    }),
  );
  for (const part of parts) {
    folds.set(part, open);
    part.setAttribute('data-folded', '');
    hide(part);
  }
  if (goesOn) ballot.after(notice);
  else step.append(notice);
  return open;
}

addEventListener('hashchange', () => {
  const wanted = addressed();
  if (!wanted?.closest('[data-folded]')) return;
  unfold(wanted);
  wanted.scrollIntoView();
});
document.addEventListener('beforematch', (event) => unfold(event.target as Element));
