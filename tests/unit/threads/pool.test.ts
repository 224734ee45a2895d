import type { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { runTasks } from '../../../src/adapters/threads/index.ts';

test('after a task failed, nothing goes on working', async () => {
  const workers: Worker[] = [];
  const note = (worker: Worker) => {
    workers.push(worker);
  };
  process.on('worker', note);
  const module = new URL('./failing-worker.ts', import.meta.url);
  const tasks = Array.from({ length: 200 }, (_, at) => at);
  await expect(runTasks(module, undefined, tasks, () => undefined, 3)).rejects.toThrow(
    'The first task fails.',
  );
  process.off('worker', note);
  // A thread that has ended has no number any more.
  expect(workers.map(({ threadId }) => threadId)).toEqual([-1, -1, -1]);
});
