import { serve } from '../../../src/adapters/threads/index.ts';

/** Fails at the first task, and is never done with the others. */
serve((_facts: undefined, task: number) => {
  if (task === 0) throw new Error('The first task fails.');
  return new Promise((resolve) => {
    setInterval(resolve, 2 ** 30);
  });
});
