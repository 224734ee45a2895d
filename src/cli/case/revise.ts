import { readArguments } from '../arguments.ts';
import { needed, type Command } from './commands.ts';
import { freeze } from './freeze.ts';
import { placeOf, today } from './place.ts';

const usage = 'npm run case -- revise <slug or lesson> --note "What changed."';

/** `npm run case -- revise`: freezes a case or lesson as its next revision. */
export const revise: Command = {
  usage,
  does: 'freezes what stands in a case or lesson as its next revision',
  writes: true,
  async run(args, root) {
    const { values, positionals } = readArguments(args, {
      options: { note: { type: 'string' } },
      usage,
      words: 1,
    });
    const place = placeOf(root, needed(positionals[0], 'The name of a case or lesson', usage));
    const note = needed(values.note, 'A note for those who cited an earlier revision', usage);
    const number = await freeze(root, place, note, today());
    console.log(`${place.path} is frozen as revision ${String(number)}. Commit it with what it describes.`);
    return 0;
  },
};
