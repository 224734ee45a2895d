import { parentPort, workerData } from 'node:worker_threads';

/** Answers batches of tasks in a worker thread, with the facts that the thread was started with, until none come. */
export function serve<F, T, R>(work: (facts: F, task: T) => R | Promise<R>): void {
  const facts = workerData as F;
  parentPort?.on('message', (tasks: readonly T[] | undefined) => {
    if (tasks) void answer(facts, tasks, work);
    else parentPort?.close();
  });
}

async function answer<F, T, R>(facts: F, tasks: readonly T[], work: (facts: F, task: T) => R | Promise<R>) {
  const results: R[] = [];
  try {
    for (const task of tasks) results.push(await work(facts, task));
    parentPort?.postMessage({ results });
  } catch (error) {
    parentPort?.postMessage({ results: [], failed: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}
