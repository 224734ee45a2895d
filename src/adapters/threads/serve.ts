import { parentPort, workerData } from 'node:worker_threads';
import { turn } from './turn.ts';

/** What a worker does with one task, given the facts that its thread was started with. */
type Work = (facts: never, task: never) => unknown;

/** Answers batches of tasks in a worker thread, with the facts that the thread was started with, until none come. */
export function serve(work: Work): void {
  parentPort?.on('message', (tasks: readonly never[] | undefined) => {
    if (tasks) void answer(tasks, work);
    else parentPort?.close();
  });
}

async function answer(tasks: readonly never[], work: Work): Promise<void> {
  const results: unknown[] = [];
  try {
    for (const task of tasks) {
      results.push(await work(workerData as never, task));
      await turn();
    }
    parentPort?.postMessage({ results });
  } catch (error) {
    const failed = error instanceof Error ? (error.stack ?? error.message) : String(error);
    parentPort?.postMessage({ results: [], failed });
  }
}
