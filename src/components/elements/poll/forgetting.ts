import type { BallotWords } from '../../poll/ballot-words.ts';
import { allKept } from './kept.ts';
import { make, makeButton } from './make.ts';
import { keepNote, KEPT_EVENT, PARTING, readNote } from './notes.ts';
import { inTurn, partFrom } from './service.ts';

/** At the end of a case, a button with which this device forgets all votes, here and at the service. */
export function offerForgetting(root: ParentNode, words: BallotWords): void {
  const end = root.querySelector('.case-end .cite');
  if (!end || end.querySelector('.forget')) return;
  const address = root.querySelector<HTMLFormElement>('cb-ballot > form[action]')?.action;
  const said = make('span');
  said.setAttribute('role', 'status');
  const part = async () => {
    const parted = address === undefined || (await partFrom(address));
    said.textContent = parted ? words.forgotten : words.remembered;
  };
  const button = makeButton(words.forget, () => {
    void inTurn(() => {
      for (const name of allKept()) keepNote(name);
      return part();
    });
  });
  const line = make('p', 'forget', button, ' ', said);
  const show = () => {
    line.hidden = line.hidden && !allKept().some((name) => name === PARTING || /:\d+$/.test(name));
    // A vote that was sent in between has parted first.
    if (said.textContent === words.remembered && readNote(PARTING) === null)
      said.textContent = words.forgotten;
  };
  line.hidden = true;
  end.append(line);
  show();
  document.addEventListener(KEPT_EVENT, show);
  addEventListener('storage', show);
  if (readNote(PARTING) !== null) void inTurn(part);
}
