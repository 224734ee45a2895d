import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { StorePlace } from '../../src/adapters/vote-stores/index.ts';
import { StoreUnavailable, type VoteStore } from '../../src/core/poll/vote-store.ts';
import type { Answer, Request } from './store-process.ts';

type Work = Request extends infer Kind ? (Kind extends Request ? Omit<Kind, 'id'> : never) : never;

/** A store in another process. */
export interface RemoteStore extends Pick<VoteStore, 'cast'> {
  withdraw(...parameters: Parameters<VoteStore['withdraw']>): Promise<void>;
  /** Ends the process with a signal that it cannot hear. What it had not answered rejects. */
  kill(): Promise<void>;
  /** Lets it finish and end by itself. */
  end(): Promise<void>;
}

/** Opens a store in a process of its own. */
export async function openRemotely({ databaseUrl, folder }: StorePlace): Promise<RemoteStore> {
  const program = fileURLToPath(new URL('./store-process.ts', import.meta.url));
  const child = fork(program, [databaseUrl ?? '', folder], { execArgv: [], serialization: 'advanced' });
  const gone = once(child, 'exit');
  const waiting = new Map<number, { resolve: () => void; reject: (error: Error) => void }>();
  let last = 0;

  child.on('message', ({ id, problem }: Answer) => {
    const caller = waiting.get(id);
    waiting.delete(id);
    if (problem === undefined) caller?.resolve();
    else caller?.reject(new StoreUnavailable(problem));
  });
  void gone.then(() => {
    for (const { reject } of waiting.values()) reject(new StoreUnavailable('The process is gone.'));
    waiting.clear();
  });

  const expectAnswer = (id: number): Promise<void> =>
    new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
  function ask(work: Work): Promise<void> {
    last += 1;
    const answered = expectAnswer(last);
    if (child.connected) child.send({ ...work, id: last }, () => undefined);
    else waiting.get(last)?.reject(new StoreUnavailable('The process is gone.'));
    return answered;
  }

  await expectAnswer(0);
  return {
    cast: (vote) => ask({ cast: vote }),
    withdraw: (ballot, voter) => ask({ withdraw: { ballot, voter } }),
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
    async end() {
      if (child.connected) child.disconnect();
      await gone;
    },
  };
}
