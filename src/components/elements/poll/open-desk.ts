import styles from '../../../styles/votes.css?url';
import type { BallotWords } from '../../poll/ballot-words.ts';
import { Desk } from './desk.ts';

/** What desks say; every ballot of a page says the same. */
let words: Promise<BallotWords> | undefined;

/**
 * Makes the desk of a ballot.
 * @param file the path of the words for it
 * @throws Error where they cannot be had; the next call asks anew
 */
export async function openDesk(
  ballot: HTMLElement,
  file: string,
  store: string,
  unfold: () => void,
): Promise<Desk> {
  words ??= wordsAt(file);
  dressed ??= addStyles();
  try {
    await dressed;
    return new Desk(ballot, await words, store, unfold);
  } catch (error) {
    words = undefined;
    throw error;
  }
}

/** The styles of what stands on a ballot after a vote. */
let dressed: Promise<void> | undefined;

/** Votes count without their styles too, so nothing waits for those that do not come. */
function addStyles(): Promise<void> {
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = styles;
  document.head.append(sheet);
  return new Promise((ready) => {
    sheet.addEventListener('load', () => ready());
    sheet.addEventListener('error', () => ready());
  });
}

async function wordsAt(path: string): Promise<BallotWords> {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(path);
  return (await answer.json()) as BallotWords;
}
