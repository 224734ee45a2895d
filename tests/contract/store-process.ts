/** A store of votes in a process of its own: it does what it is told over IPC, and can be killed meanwhile. */
import { openVoteStore } from '../../src/adapters/vote-stores/index.ts';
import type { BallotKey, Vote } from '../../src/core/poll/vote-store.ts';

/** What the process is asked. */
export type Request = { readonly id: number } & (
  { readonly cast: Vote } | { readonly withdraw: { readonly ballot: BallotKey; readonly voter: string } }
);
/** What it answers when the store has done it; `id` 0 says that the store is open. */
export interface Answer {
  readonly id: number;
  readonly problem?: string;
}

const [databaseUrl, folder = ''] = process.argv.slice(2);
const answer = (message: Answer): void => void process.send?.(message);

const store = await openVoteStore({
  databaseUrl,
  folder,
  warn: (sentence) => answer({ id: 0, problem: sentence }),
});
process.on('message', (request: Request) => {
  const work =
    'cast' in request
      ? store.cast(request.cast)
      : store.withdraw(request.withdraw.ballot, request.withdraw.voter);
  work.then(
    () => answer({ id: request.id }),
    (error: unknown) => answer({ id: request.id, problem: String(error) }),
  );
});
process.on('disconnect', () => void store.close());
answer({ id: 0 });
