import { channel } from 'node:diagnostics_channel';
import type { CardTask } from './card.ts';

const jobs = channel('casebook:cards');

/** Hands the cards of a build to the integration that draws them. */
export const publishCards = (tasks: readonly CardTask[]): void => {
  jobs.publish(tasks);
};

/** Hears of the cards of every build from now on. */
export const onCards = (listener: (tasks: readonly CardTask[]) => void): void => {
  jobs.subscribe((tasks) => {
    listener(tasks as readonly CardTask[]);
  });
};
