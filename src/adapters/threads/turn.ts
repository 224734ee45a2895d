import { setImmediate } from 'node:timers/promises';

/**
 * Lets the loop of this thread turn. The parser's memory lies outside of JavaScript and is given back only then: work that
 * never lets it turn holds all that it ever took.
 */
export const turn = (): Promise<void> => setImmediate();

/** Does work in its steps, with a turn of the loop between two. */
export async function inTurns<R>(steps: Generator<undefined, R>): Promise<R> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await turn();
  }
}
