import type { BallotWords } from '../../poll/ballot-words.ts';
import { make } from './make.ts';

/**
 * Opens what the editor says after a vote, or folds it away again: what is right and why goes to each option, what
 * happened stands before the options, where others' votes will be, and what the editor thinks below them.
 */
export function openAnswer(ballot: HTMLElement, words: BallotWords, open: boolean): void {
  const answer = ballot.querySelector<HTMLDetailsElement>('.answer');
  const kind = ballot.getAttribute('kind');
  for (const remark of ballot.querySelectorAll('.remark-on-option')) takeBack(remark);
  if (!answer) return;
  const reasons = answer.querySelector('dl');
  const reveal = answer.querySelector('.prose');
  answer.open = open;
  answer.hidden = open && !reveal;
  reasons?.toggleAttribute('hidden', open);
  if (kind === 'predict') {
    if (open) ballot.querySelector('legend')?.after(answer);
    else ballot.append(answer);
  }
  if (!open) return;
  for (const option of ballot.querySelectorAll('.option')) {
    const of = option.querySelector('input')?.value ?? '';
    const reason = reasons?.querySelector(`[data-of="${of}"]`);
    const isRight = Boolean(reason?.querySelector('.correct'));
    const sign = kind === 'check' ? (isRight ? words.right : words.wrong) : isRight ? words.came : '';
    const why = reason?.querySelector('dd');
    const remark = make('div', 'remark-on-option');
    if (sign !== '') remark.append(make('p', isRight ? 'verdict right' : 'verdict', sign));
    if (why) remark.append(...why.childNodes);
    if (remark.hasChildNodes()) option.append(remark);
  }

  function takeBack(remark: Element): void {
    const of = remark.parentElement?.querySelector('input')?.value ?? '';
    remark.querySelector('.verdict')?.remove();
    answer?.querySelector(`[data-of="${of}"] dd`)?.append(...remark.childNodes);
    remark.remove();
  }
}
