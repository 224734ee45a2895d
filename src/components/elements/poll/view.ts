import type { PollResult } from '../../../core/poll/result.ts';
import type { BallotWords } from '../../poll/ballot-words.ts';
import { number, percent, readersOf, sumOf, votesFor } from './figures.ts';
import { make } from './make.ts';

/** The options of a ballot as they stand in the page. */
export const optionsOf = (ballot: Element) =>
  [...ballot.querySelectorAll('.option')].flatMap((row) => {
    const input = row.querySelector('input');
    const label = row.querySelector('label')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
    return input ? [{ row, input, label, id: input.value }] : [];
  });

/**
 * Shows in each row what came of a vote: whether it is the reader's own, and how many chose it where that is known.
 * @param own what the reader chose; undefined takes everything away
 */
export function showShares(
  ballot: Element,
  words: BallotWords,
  own: readonly string[] | undefined,
  result: PollResult | undefined,
): void {
  const counted = result?.state === 'counted' ? result : undefined;
  for (const { row, id } of optionsOf(ballot)) {
    row.querySelector('.share')?.remove();
    const isOwn = own?.includes(id) ?? false;
    row.toggleAttribute('data-own', isOwn);
    if (!own) continue;
    const share = make('p', 'share');
    const parts = isOwn ? [words.own] : [];
    if (counted) {
      const votes = votesFor(counted, id);
      const bar = make('span', 'bar');
      bar.style.setProperty('--share', String(votes / counted.voters));
      share.append(bar);
      parts.unshift(percent(votes, counted.voters), number(votes));
    }
    share.append(make('bdi', '', parts.join(' · ')));
    if (parts.length > 0) row.querySelector('label')?.after(share);
  }
}

/** Says how a ballot stands, to screen readers too: its notes, then the result in words. */
export function say(
  status: Element,
  ballot: Element,
  words: BallotWords,
  notes: readonly string[],
  result: PollResult | undefined,
): void {
  const lines: (string | HTMLElement)[] = [notes.join(' ')];
  if (result) lines.push(sumOf(words, result));
  if (result?.state === 'counted') {
    const each = optionsOf(ballot).map(({ id, label }) => {
      const votes = votesFor(result, id);
      return `${label}: ${percent(votes, result.voters)}, ${readersOf(words, votes)}.`;
    });
    lines.push(make('span', 'visually-hidden', each.join(' ')));
  }
  const said = lines.filter((line) => line !== '').map((line) => make('p', '', line));
  const next = make('div', '', ...said);
  if (next.innerHTML !== status.innerHTML) status.replaceChildren(...said);
}
