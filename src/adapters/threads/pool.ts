import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { turn } from './turn.ts';

const SMALL = 40;
const BATCH = 16;

interface Answer<R> {
  readonly results: readonly R[];
  readonly failed?: string;
}

/**
 * Runs tasks on worker threads, or here where they are few. Results come in the order of the tasks.
 * @param module a module that calls {@link serve} with the same work
 * @param facts what every task needs to know; must be structured-cloneable, like tasks and results
 * @param most how many threads there may be
 * @throws Error where a task fails or a worker dies; nothing goes on working then
 */
export async function runTasks<F, T, R>(
  module: URL,
  facts: F,
  tasks: readonly T[],
  work: (facts: F, task: T) => R | Promise<R>,
  most = availableParallelism(),
): Promise<R[]> {
  if (tasks.length <= SMALL) {
    const results: R[] = [];
    for (const task of tasks) {
      results.push(await work(facts, task));
      await turn();
    }
    return results;
  }
  const results: R[] = [];
  let next = 0;
  const workers: Worker[] = [];
  const runThread = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(module, { workerData: facts, execArgv: ['--no-warnings'] });
      workers.push(worker);
      let first = 0;
      const give = () => {
        if (next >= tasks.length) {
          worker.postMessage(undefined);
          return;
        }
        first = next;
        next = Math.min(next + BATCH, tasks.length);
        worker.postMessage(tasks.slice(first, next));
      };
      worker.on('error', reject);
      worker.on('exit', (status) => {
        if (status === 0) resolve();
        else reject(new Error(`A worker ended with status ${status}.`));
      });
      worker.on('message', ({ results: batch, failed }: Answer<R>) => {
        if (failed !== undefined) {
          reject(new Error(failed));
          return;
        }
        batch.forEach((result, at) => {
          results[first + at] = result;
        });
        give();
      });
      give();
    });
  const threads = Math.max(1, Math.min(most, 8, Math.ceil(tasks.length / SMALL)));
  try {
    await Promise.all(Array.from({ length: threads }, runThread));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return results;
}
