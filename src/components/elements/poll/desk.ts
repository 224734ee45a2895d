import type { PollResult } from '../../../core/poll/result.ts';
import type { BallotWords } from '../../poll/ballot-words.ts';
import { openAnswer } from './answer.ts';
import { dayText } from './figures.ts';
import { offerForgetting } from './forgetting.ts';
import { endSending, keep, readKept, type Kept } from './kept.ts';
import { makeButton } from './make.ts';
import { KEPT_EVENT } from './notes.ts';
import { isResultOf, isRewording, paperOf, paperWithout, type Paper } from './paper.ts';
import { Patience } from './patience.ts';
import { askMine, askResults, askSnapshot, inTurn, sendVote, type Outcome } from './service.ts';
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
  readonly #others = makeButton('', () => (this.#isUncounted ? void this.#look() : this.#comeLate()));
  readonly #snapshot: string | undefined;
  /** Whether the service has said that it takes no more votes. */
  #isOver = false;
  #kept: Kept | undefined;
  #result: PollResult | undefined;
  #note = '';
  /** Whether the reader voted since the page was loaded, whatever became of it. */
  #cast = false;
  #open = false;
  /** Whether nobody counts; a vote that found that out is sent again on the next visit, in case it was in passing. */
  #isUncounted: boolean;

  constructor(ballot: HTMLElement, words: BallotWords, store: string, unfold: () => void) {
    this.#ballot = ballot;
    this.#words = words;
    this.#store = store;
    this.#unfold = unfold;
    this.#options = optionsOf(ballot);
    this.#paper = paperOf(ballot);
    this.#isUncounted = !this.#paper;
    this.#kept = readKept(store);
    this.#back.textContent = words.back;
    this.#others.textContent = words.others;
    this.#snapshot = ballot.closest<HTMLElement>('.case')?.dataset['snapshot'];
    desks.set(ballot.closest('.ballot')?.id ?? '', this);
    offerForgetting(document, words);
    if (this.#kept) this.#check();
    else if (!this.#paper && this.#chosen().length > 0) this.#pick();
    this.#show();
    if (location.hash === `#${ballot.querySelector('.count')?.id ?? ''}`) void inTurn(() => this.#recall());
    else this.#pursue();
    if (ballot.hasAttribute('closes')) void this.#askWhetherOver();
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

  /** Keeps what a form sent without script, where the service's page has led back here. */
  async #recall(): Promise<void> {
    const paper = this.#paper;
    const choice = paper && (await askMine(paper));
    if (choice) {
      history.replaceState(history.state, '', `#${paper.poll}`);
      this.#keep({ choice, stage: 'counted' });
      this.#check();
    }
    this.#pursue();
  }

  #takeBack(): void {
    const stage = this.#kept?.stage;
    const isKnown = stage === 'counted' || (stage === 'waiting' && !this.#isUncounted);
    this.#cast = false;
    this.#options[0]?.input.focus();
    if (isKnown) this.#wish([]);
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
    this.#isUncounted = !this.#paper;
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
    this.#isUncounted = !this.#paper;
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
    if (outcome.kind === 'uncounted' && !before && choice.length > 0) {
      this.#patience.stop();
      this.#isUncounted = true;
      this.#note = words.uncounted;
      this.#show();
      return;
    }
    // A service that has counted before will be there again.
    if (outcome.kind === 'later' || outcome.kind === 'uncounted') {
      this.#note = choice.length > 0 ? words.waiting : words.leaving;
      this.#patience.later(outcome.kind === 'later' ? outcome.seconds : 0);
      this.#show();
      return;
    }
    this.#patience.stop();
    if (outcome.kind === 'done') {
      if (outcome.choice.length === 0) this.#keep(undefined, words.taken);
      else this.#keep({ choice: outcome.choice, stage: 'counted' }, '', outcome.result);
    } else if (outcome.kind === 'closed') this.#keep({ choice: before ?? [], stage: 'closed' });
    else if (before) this.#keep({ choice: before, stage: 'counted' }, words[outcome.kind]);
    else this.#keep({ choice, stage: 'picked' }, words[outcome.kind]);
    this.#check();
    this.#pursue();
  }

  /** The answer has results in it, too, which nobody gets to see who has not asked for them. */
  async #askWhetherOver(): Promise<void> {
    const paper = this.#paper;
    if (!paper) return;
    const result = (await askResults(paper))?.find((one) => isResultOf(one, paper));
    if (!result?.closed) return;
    this.#isOver = true;
    this.#unfold();
    this.#show();
  }

  async #ask(): Promise<void> {
    if (!this.#paper) return;
    const paper = this.#paper;
    const results = await askResults(paper);
    const stage = this.#kept?.stage;
    if (stage !== 'counted' && stage !== 'closed') return;
    const result = results?.find((one) => isResultOf(one, paper));
    const isReworded = results?.some((one) => isRewording(one, paper)) ?? false;
    this.#result = result;
    this.#isOver ||= Boolean(result?.closed);
    if (result || isReworded) this.#patience.stop();
    else this.#patience.later(0);
    const { unseen, reworded } = this.#words;
    // Why a change was not taken stays.
    if (this.#note === '' || this.#note === unseen)
      this.#note = isReworded ? reworded : result || stage === 'closed' ? '' : unseen;
    this.#show();
    document.dispatchEvent(new Event(KEPT_EVENT));
  }

  /** Shows how others voted, in a poll that was over before this reader came. */
  #comeLate(): void {
    this.#keep({ choice: [], stage: 'closed' });
    this.#check();
    this.#pursue();
  }

  /** Shows how others had voted, on a copy that counts nothing. */
  async #look(): Promise<void> {
    const paper = this.#paper ?? paperWithout(this.#ballot, this.#store);
    const { polls, date } = (await askSnapshot(this.#snapshot ?? '')) ?? {};
    const result = polls?.find((one) => isResultOf(one, paper));
    if (!this.#isUncounted || !this.#kept) return;
    const { asOf, unknown } = this.#words;
    this.#cast = true;
    this.#result = result;
    this.#note = result && date ? asOf.replace('{day}', dayText(date)) : unknown;
    this.#show();
  }

  #show(): void {
    const words = this.#words;
    const kept = this.#kept?.stage;
    const stage = kept === 'waiting' && this.#isUncounted ? 'picked' : kept;
    const isOver = this.#isOver || stage === 'closed';
    const isCast = this.#isCast;
    if (isCast !== this.#open) openAnswer(this.#ballot, words, isCast);
    this.#open = isCast;
    if (isCast) this.#unfold();
    const sent = isCast && (stage !== 'picked' || this.#result !== undefined);
    const isKnown = sent && stage !== 'waiting';
    showShares(this.#ballot, words, isKnown ? this.#kept?.choice : undefined, this.#result);

    const button = this.#ballot.querySelector<HTMLButtonElement>('.ballot-foot > button:not([type])');
    if (button) button.textContent = sent ? words.change : words.vote;
    if (button) button.hidden = isOver;
    this.#ballot.querySelector('fieldset')?.toggleAttribute('disabled', isOver);
    if (this.#kept && this.#kept.choice.length > 0 && !isOver)
      this.#ballot.querySelector('.ballot-foot')?.append(this.#back);
    else this.#back.remove();
    const isOffered = this.#isUncounted
      ? stage === 'picked' && this.#snapshot
      : isOver && (stage ?? 'picked') === 'picked';
    if (isOffered && !this.#result) this.#ballot.querySelector('.ballot-foot')?.append(this.#others);
    else this.#others.remove();

    const state =
      stage === 'waiting' ? words.sending : isOver ? words.closed : stage === 'picked' ? words.kept : '';
    const notes = stage === 'waiting' && this.#note !== '' ? [this.#note] : [this.#note, state];
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
