import { RECORD_FILE } from '../../adapters/content-folder/index.ts';
import { commitChanges } from '../../adapters/content-folder/transaction.ts';
import { withdrawIn } from '../../core/revision/record-file.ts';
import { readArguments, UsageError } from '../arguments.ts';
import { needed, neededReason, type Command } from './commands.ts';
import { quotingFiles } from './quoting.ts';
import { currentFile, placeOf, publishedIn, today } from './place.ts';

const usage = 'npm run case -- withdraw <slug or lesson> --revision N --reason "Why."';

/** `npm run case -- withdraw`: takes the words of a revision down; a notice stands at its address. */
export const withdraw: Command = {
  usage,
  does: 'takes the words of a revision down and puts your reason at its address; that it existed stays on record',
  writes: true,
  run(args, root) {
    const options = { reason: { type: 'string', multiple: true }, revision: { type: 'string' } } as const;
    const { values, positionals } = readArguments(args, { options, usage, words: 1 });
    const place = placeOf(root, needed(positionals[0], 'The name of a case or lesson', usage));
    const number = Number(needed(values.revision, 'The number of a revision', usage).replace(/^r/, ''));
    const reason = neededReason(values.reason, usage);
    const { text, revisions } = publishedIn(root, place);
    const revision = revisions.revisions.find((one) => one.number === number);
    if (!revision) throw new UsageError(`${place.path} has no revision ${String(values.revision)}.`);
    if (revision.withdrawn)
      throw new UsageError(`Revision ${String(number)} was withdrawn on ${revision.withdrawn.date} already.`);
    if (revision === revisions.revisions.at(-1))
      throw new UsageError(
        `Revision ${String(number)} is what readers see now. Take the words out of ${currentFile(place)} ` +
          `(a <Redacted> says that something was there), revise, and withdraw revision ${String(number)} then.`,
      );
    commitChanges(root, [
      ...Object.keys(revision.files).map((name) => ({ path: `${place.path}/${name}`, content: undefined })),
      { path: `${place.path}/${RECORD_FILE}`, content: withdrawIn(text, number, { date: today(), reason }) },
    ]);
    const quoting = place.kind === 'cases' ? quotingFiles(root, place.id, number, revisions.revisions) : [];
    console.log(
      `Revision ${String(number)} of ${place.path} is withdrawn. Its words are still in the history of git and in ` +
        'copies that were made of the site; look whether a newer revision has them too.',
    );
    if (quoting.length > 0)
      console.log(
        'These lessons quote it. The site shows your reason in the place of those words, which still stand in the ' +
          `files:\n${quoting.map((path) => `  ${path}`).join('\n')}`,
      );
    return 0;
  },
};
