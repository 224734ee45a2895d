import { finishPending } from '../../adapters/content-folder/transaction.ts';
import { readArguments } from '../arguments.ts';
import type { Command } from './commands.ts';

const usage = 'npm run case -- finish';

/** `npm run case -- finish`: finishes what a command that was interrupted had decided. */
export const finish: Command = {
  usage,
  does: 'finishes what a command that was interrupted had decided to write',
  writes: false,
  run(args, root) {
    readArguments(args, { options: {}, usage });
    if (!tellFinished(finishPending(root))) console.log('Nothing is left to finish.');
    return 0;
  },
};

/** Says which files a command that was interrupted writes only now; whether there are any. */
export function tellFinished(paths: readonly string[]): boolean {
  if (paths.length === 0) return false;
  console.error(`A command had been interrupted; it is finished now: ${paths.join(', ')}.`);
  return true;
}
