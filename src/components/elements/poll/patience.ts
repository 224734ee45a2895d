const FIRST_PAUSE = 5_000;
const LONGEST_PAUSE = 300_000;

/** Tries again what did not succeed: after pauses that grow, when the network is back, and when the page is looked at. */
export class Patience {
  readonly #task: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pause = FIRST_PAUSE;
  #notBefore = 0;

  constructor(task: () => void) {
    this.#task = task;
    const now = () => {
      if (this.#timer !== undefined && Date.now() >= this.#notBefore && !document.hidden) this.#try();
    };
    addEventListener('online', now);
    document.addEventListener('visibilitychange', now);
  }

  /** @param seconds how long to wait at least */
  later(seconds: number): void {
    clearTimeout(this.#timer);
    this.#notBefore = Date.now() + seconds * 1000;
    this.#timer = setTimeout(() => this.#try(), Math.max(this.#pause, seconds * 1000));
    this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#pause = FIRST_PAUSE;
  }

  #try(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#task();
  }
}
