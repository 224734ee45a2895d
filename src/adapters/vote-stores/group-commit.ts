import { StoreUnavailable } from '../../core/poll/vote-store.ts';

/** So many operations share a transaction at most: a bound on how long one takes and how much it holds in memory. */
const LARGEST_BATCH = 500;
/** So many may wait; beyond that it is kinder to say at once that it cannot be done now. */
const LONGEST_QUEUE = 20_000;

interface Waiting<Operation, Answer> {
  readonly operation: Operation;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (reason: unknown) => void;
}

/** Collects operations, so that one transaction, and one wait for the disk, serves all that came meanwhile. */
export interface GroupCommit<Operation, Answer> {
  /** Settles after the transaction that carried the operation; they are carried in the order in which they came. */
  add(operation: Operation): Promise<Answer>;
  /** Takes no more, and waits for what was taken. */
  end(): Promise<void>;
}

/**
 * The first operation waits only until the events at hand are dealt with; the next batch is what came while it was written.
 * @param commit carries out all of a batch or nothing, and answers each in its place. Where it throws anything but
 *   {@link StoreUnavailable}, one operation may be at fault: each is then tried alone.
 */
export function groupCommit<Operation, Answer>(
  commit: (batch: readonly Operation[]) => Promise<readonly Answer[]>,
): GroupCommit<Operation, Answer> {
  const queue: Waiting<Operation, Answer>[] = [];
  let running: Promise<void> | undefined;
  let ended = false;

  async function carry(batch: readonly Waiting<Operation, Answer>[]): Promise<void> {
    try {
      const answers = await commit(batch.map(({ operation }) => operation));
      batch.forEach(({ resolve }, place) => resolve(answers[place] as Answer));
    } catch (error) {
      if (batch.length > 1 && !(error instanceof StoreUnavailable)) {
        for (const one of batch) await carry([one]);
      } else {
        for (const { reject } of batch) reject(error);
      }
    }
  }

  async function run(): Promise<void> {
    while (queue.length > 0) {
      await new Promise(setImmediate);
      await carry(queue.splice(0, LARGEST_BATCH));
    }
    running = undefined;
  }

  return {
    async add(operation) {
      if (ended) throw new StoreUnavailable('The store of votes is closed.');
      if (queue.length >= LONGEST_QUEUE) throw new StoreUnavailable('Too many votes wait to be written.');
      return new Promise((resolve, reject) => {
        queue.push({ operation, resolve, reject });
        running ??= run();
      });
    },
    async end() {
      ended = true;
      await running;
    },
  };
}
