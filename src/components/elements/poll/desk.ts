import type { PollResult } from '../../../core/poll/result.ts';
import type { BallotWords } from '../../poll/ballot-words.ts';
import { openAnswer } from './answer.ts';
import { dayText } from './figures.ts';
import { offerForgetting } from './forgetting.ts';
import { endSending, keep, readKept, type Kept } from './kept.ts';
import { makeButton } from './make.ts';
import { KEPT_EVENT } from './notes.ts';
import { isResultOf, type Paper } from './paper.ts';
import { Patience } from './patience.ts';
import { askResults, askSnapshot, inTurn, sendVote, type Outcome } from './service.ts';
import { drawShift } from './shift.ts';
import { optionsOf, say, showShares } from './view.ts';

/** The ballots of this page by the ids of their polls. */
const desks = new Map<string, Desk>();

/** Everything a ballot does with script: it takes the vote, sends it, keeps it, and shows how others voted. */
export class Desk {
  readonly #ballot: HTMLElement;
  readonly #words: BallotWords;
  readonly #store: string;
  /** Undefined where no service counts. */
  readonly #paper: Paper | undefined;
  readonly #options: ReturnType<typeof optionsOf>;
  readonly #unfold: () => void;
  readonly #patience = new Patience(() => this.#pursue());
  readonly #back = makeButton('', () => this.#takeBack());
  readonly #others = makeButton('', () => void this.#look());
  readonly #snapshot: string | undefined;
  #kept: Kept | undefined;
  #result: PollResult | undefined;
  #note = '';
  /** Whether the reader voted since the page was loaded, whatever became of it. */
  #cast = false;
  #open = false;

  constructor(ballot: HTMLElement, words: BallotWords, store: string, unfold: () => void) {
    this.#ballot = ballot;
    this.#words = words;
    this.#store = store;
    this.#unfold = unfold;
    this.#options = optionsOf(ballot);
    this.#paper = paperOf(ballot);
    this.#kept = readKept(store);
    this.#back.textContent = words.back;
    this.#others.textContent = words.others;
    this.#snapshot = ballot.closest<HTMLElement>('.case')?.dataset['snapshot'];
    desks.set(ballot.closest('.ballot')?.id ?? '', this);
    offerForgetting(document, words);
    if (this.#kept) this.#check();
    else if (!this.#paper && this.#chosen().length > 0) this.#pick();
    this.#show();
    this.#pursue();
    ballot.addEventListener('change', () => {
      if (!this.#paper || this.#kept?.stage === 'picked') this.#pick();
    });
    document.addEventListener(KEPT_EVENT, () => this.#refresh());
    addEventListener('storage', () => this.#refresh());
    addEventListener('pageshow', () => this.#refresh());
  }

  #pick(): void {
    this.#keep({ choice: this.#chosen(), stage: 'picked' });
  }

  /** Sends what is chosen. */
  vote(): void {
    const choice = this.#chosen();
    if (choice.length === 0) {
      this.#note = this.#words.none;
      this.#show();
      this.#options[0]?.input.focus();
      return;
    }
    this.#cast = true;
    this.#wish(choice);
  }

  get #isCast(): boolean {
    const { stage = 'picked', choice = [] } = this.#kept ?? {};
    return this.#cast || stage === 'closed' || (stage !== 'picked' && choice.length > 0);
  }

  #chosen(): string[] {
    return this.#options.flatMap(({ id, input }) => (input.checked ? [id] : []));
  }

  #check(): void {
    for (const { id, input } of this.#options) input.checked = this.#kept?.choice.includes(id) ?? false;
  }

  #takeBack(): void {
    const stage = this.#kept?.stage;
    this.#cast = false;
    this.#options[0]?.input.focus();
    if (stage === 'waiting' || stage === 'counted') this.#wish([]);
    else this.#keep(undefined);
    this.#check();
  }

  #wish(choice: readonly string[]): void {
    const { stage, choice: last, before } = this.#kept ?? {};
    const counted = stage === 'counted' ? last : before;
    this.#patience.stop();
    this.#keep({ choice, stage: 'waiting', ...(counted && { before: counted }) });
    this.#pursue();
  }

  #keep(kept: Kept | undefined, note = '', result?: PollResult): void {
    this.#kept = kept;
    this.#note = note;
    this.#result = result;
    keep(this.#store, kept);
    this.#show();
  }

  /** Follows what was kept elsewhere: by another tab, another ballot, or by forgetting. */
  #refresh(): void {
    const kept = readKept(this.#store);
    if (JSON.stringify(kept) === JSON.stringify(this.#kept)) return this.#compare();
    this.#kept = kept;
    this.#note = '';
    this.#result = undefined;
    this.#cast = false;
    this.#check();
    this.#show();
    this.#pursue();
  }

  /** Does what is still to be done: sending a vote, or asking how others voted. */
  #pursue(): void {
    const stage = this.#kept?.stage;
    if (!this.#paper) return;
    if (stage === 'waiting') void inTurn(() => this.#send());
    else if ((stage === 'counted' || stage === 'closed') && !this.#result) void this.#ask();
  }

  async #send(): Promise<void> {
    const wish = readKept(this.#store);
    if (!this.#paper || wish?.stage !== 'waiting') return;
    const outcome = await sendVote(this.#paper, wish.choice);
    if (outcome.kind === 'done' && wish.choice.length > 0) endSending();
    if (JSON.stringify(readKept(this.#store)) === JSON.stringify(wish)) this.#settle(wish, outcome);
  }

  #settle(wish: Kept, outcome: Outcome): void {
    const words = this.#words;
    const { choice, before } = wish;
    if (outcome.kind === 'later') {
      this.#note = choice.length > 0 ? words.waiting : words.leaving;
      this.#patience.later(outcome.seconds);
      this.#show();
      return;
    }
    this.#patience.stop();
    if (outcome.kind === 'done') {
      if (outcome.choice.length === 0) this.#keep(undefined, words.taken);
      else this.#keep({ choice: outcome.choice, stage: 'counted' }, '', outcome.result);
    } else if (outcome.kind === 'closed') this.#keep({ choice: before ?? [], stage: 'closed' });
    else if (outcome.kind === 'uncounted') this.#keep({ choice, stage: 'picked' }, words.uncounted);
    else if (before) this.#keep({ choice: before, stage: 'counted' }, words[outcome.kind]);
    else this.#keep({ choice, stage: 'picked' }, words[outcome.kind]);
    this.#check();
    this.#pursue();
  }

  async #ask(): Promise<void> {
    if (!this.#paper) return;
    const paper = this.#paper;
    const result = (await askResults(paper))?.find((one) => isResultOf(one, paper));
    if (!['counted', 'closed'].includes(this.#kept?.stage ?? '')) return;
    this.#result = result;
    if (result) this.#patience.stop();
    else this.#patience.later(0);
    this.#note = result || this.#kept?.stage === 'closed' ? '' : this.#words.unseen;
    this.#show();
    document.dispatchEvent(new Event(KEPT_EVENT));
  }

  /** Shows how others had voted, on a copy that counts nothing. */
  async #look(): Promise<void> {
    const paper = this.#paper ?? paperWithout(this.#ballot, this.#store);
    const { polls, date } = (await askSnapshot(this.#snapshot ?? '')) ?? {};
    const result = polls?.find((one) => isResultOf(one, paper));
    if (this.#kept?.stage !== 'picked') return;
    const { asOf, unknown } = this.#words;
    this.#cast = true;
    this.#result = result;
    this.#note = result && date ? asOf.replace('{day}', dayText(date)) : unknown;
    this.#show();
  }

  #show(): void {
    const words = this.#words;
    const stage = this.#kept?.stage;
    const isCast = this.#isCast;
    if (isCast !== this.#open) openAnswer(this.#ballot, words, isCast);
    this.#open = isCast;
    if (isCast) this.#unfold();
    const sent = isCast && (stage !== 'picked' || this.#result !== undefined);
    showShares(this.#ballot, words, sent ? this.#kept?.choice : undefined, this.#result);

    const button = this.#ballot.querySelector<HTMLButtonElement>('.ballot-foot > button:not([type])');
    if (button) button.textContent = sent ? words.change : words.vote;
    if (button) button.hidden = stage === 'closed';
    this.#ballot.querySelector('fieldset')?.toggleAttribute('disabled', stage === 'closed');
    if (this.#kept && this.#kept.choice.length > 0 && stage !== 'closed')
      this.#ballot.querySelector('.ballot-foot')?.append(this.#back);
    else this.#back.remove();
    const counts = this.#paper !== undefined && this.#note !== words.uncounted;
    if (stage === 'picked' && !counts && this.#snapshot && !this.#result)
      this.#ballot.querySelector('.ballot-foot')?.append(this.#others);
    else this.#others.remove();

    const state =
      stage && { picked: words.kept, waiting: words.sending, closed: words.closed, counted: '' }[stage];
    const notes = stage === 'waiting' && this.#note !== '' ? [this.#note] : [this.#note, state ?? ''];
    const status = this.#ballot.querySelector('.count');
    if (status) say(status, this.#ballot, words, notes.filter(Boolean), this.#result);
  }

  /** Where the poll was asked before: shows both answers, once both are counted. */
  #compare(): void {
    const earlier = desks.get(this.#ballot.getAttribute('again') ?? '');
    this.#ballot.querySelector('.shift')?.remove();
    if (!earlier || earlier.#kept?.stage !== 'counted' || this.#kept?.stage !== 'counted') return;
    this.#ballot.append(
      drawShift(this.#words, {
        options: this.#options,
        own: [earlier.#kept.choice, this.#kept.choice],
        results: [earlier.#result, this.#result],
      }),
    );
  }
}

/** The paper of a ballot that goes nowhere; its version is the end of the name that it is kept under. */
const paperWithout = (ballot: Element, store: string): Paper => ({
  poll: ballot.closest('.ballot')?.id ?? '',
  version: Number(store.slice(store.lastIndexOf(':') + 1)),
  options: optionsOf(ballot).map(({ id }) => id),
  address: '',
});

function paperOf(ballot: Element): Paper | undefined {
  const form = ballot.querySelector('form');
  const version = form?.querySelector<HTMLInputElement>('[name="version"]')?.value;
  if (!form || version === undefined) return undefined;
  const poll = form.action.slice(form.action.lastIndexOf('/') + 1);
  return {
    poll,
    version: Number(version),
    options: optionsOf(ballot).map(({ id }) => id),
    address: form.action,
  };
}
