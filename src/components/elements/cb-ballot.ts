import type { FirstBallotWords } from '../poll/ballot-words.ts';
import type { Desk } from './poll/desk.ts';
import { foldAnswer } from './poll/folding.ts';
import { keepNote, PARTING, readNote } from './poll/notes.ts';

/** Milliseconds, between attempts to load the rest. */
const FIRST_PAUSE = 5_000;
const LONGEST_PAUSE = 300_000;

/**
 * Around a ballot: folds what answers a prediction. All the rest is a `Desk`, loaded when the reader reaches for the
 * ballot or has used it before: most of its work begins with a vote. Without script the form sends itself.
 */
class Ballot extends HTMLElement {
  connectedCallback(): void {
    const store = this.getAttribute('store') ?? '';
    const [fold, goOn, waiting, none, file] = JSON.parse(
      this.closest<HTMLElement>('.case')?.dataset['ballots'] ?? '',
    ) as FirstBallotWords;
    const form = this.querySelector('form');
    const sends = form?.method === 'post';
    // Nothing is kept here, and nothing was sent without script.
    const isFresh =
      readNote(store) === null && location.hash !== `#${this.querySelector('.count')?.id ?? ''}`;
    let unfold: (() => void) | undefined;
    if (this.getAttribute('kind') === 'predict' && isFresh && readNote(`${store}:on`) === null)
      unfold = foldAnswer(this.closest('.ballot') ?? this, fold, goOn, () => keepNote(`${store}:on`, ''));

    let loaded: Promise<Desk> | undefined;
    let pause = FIRST_PAUSE;
    let timer: number | undefined;
    const desk = () =>
      (loaded ??= import('./poll/open-desk.ts')
        .then(({ openDesk }) => openDesk(this, file, store, () => unfold?.()))
        .catch((error: unknown) => {
          loaded = undefined;
          clearTimeout(timer);
          timer = window.setTimeout(() => {
            pause = Math.min(pause * 2, LONGEST_PAUSE);
            begin();
          }, pause);
          for (const sign of ['online', 'visibilitychange']) addEventListener(sign, begin);
          throw error;
        }));
    const begin = () => void desk().catch(() => undefined);
    // Whether it is too late is for the service to say: a reader's clock may be wrong.
    if (!isFresh || this.hasAttribute('closes') || readNote(PARTING) !== null) begin();
    for (const sign of ['pointerdown', 'focusin', 'change']) this.addEventListener(sign, begin);
    addEventListener('storage', ({ key }) => {
      if (key === store) begin();
    });
    form?.addEventListener('submit', (event) => {
      if (!sends) return;
      event.preventDefault();
      const choice = new FormData(form).getAll('choice');
      desk().then(
        (ready) => ready.vote(),
        () => {
          if (choice.length > 0) keepNote(store, JSON.stringify({ choice, stage: 'waiting' }));
          this.querySelector('.count')?.replaceChildren(choice.length > 0 ? waiting : none);
        },
      );
    });
  }
}

customElements.define('cb-ballot', Ballot);
