import type { FirstBallotWords } from '../poll/ballot-words.ts';
import type { Desk } from './poll/desk.ts';
import { foldAnswer } from './poll/folding.ts';
import { keepNote, readNote } from './poll/notes.ts';

/**
 * Around a ballot: folds what answers a prediction. All the rest is a `Desk`, loaded when the reader reaches for the
 * ballot or has used it before: most of its work begins with a vote. Without script the form sends itself.
 */
class Ballot extends HTMLElement {
  #desk: Promise<Desk> | undefined;
  #unfold: (() => void) | undefined;

  connectedCallback(): void {
    const store = this.getAttribute('store') ?? '';
    const words = JSON.parse(
      this.closest<HTMLElement>('.case')?.dataset['ballots'] ?? '',
    ) as FirstBallotWords;
    const form = this.querySelector('form');
    const sends = form?.method === 'post';
    const hasKept = readNote(store) !== null;
    if (this.getAttribute('kind') === 'predict' && !hasKept && readNote(`${store}:on`) === null) {
      const [lead, button] = sends ? [words.fold, words.without] : [words.decide, words.goOn];
      this.#unfold = foldAnswer(this.closest('.ballot') ?? this, lead, button, () =>
        keepNote(`${store}:on`, ''),
      );
    }
    const desk = () => (this.#desk ??= this.#load(words.file, store));
    const begin = () => void desk().catch(() => undefined);
    if (hasKept) begin();
    for (const sign of ['pointerdown', 'focusin', 'change'])
      this.addEventListener(sign, begin, { once: true });
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
          const said = choice.length > 0 ? words.waiting : words.none;
          this.querySelector('.count')?.replaceChildren(said);
          addEventListener('online', begin, { once: true });
        },
      );
    });
  }

  async #load(file: string, store: string): Promise<Desk> {
    try {
      const { openDesk } = await import('./poll/open-desk.ts');
      return await openDesk(this, file, store, () => this.#unfold?.());
    } catch (error) {
      this.#desk = undefined;
      throw error;
    }
  }
}

customElements.define('cb-ballot', Ballot);
