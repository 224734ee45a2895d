import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RECORD_FILE } from '../../adapters/content-folder/index.ts';
import { commitChanges } from '../../adapters/content-folder/transaction.ts';
import { frontMatterSpan, readYaml } from '../../core/case/parse/index.ts';
import { reasonIn } from '../../core/revision/moved.ts';
import { retireIn } from '../../core/revision/record-file.ts';
import { readArguments, UsageError } from '../arguments.ts';
import { needed, neededReason, type Command } from './commands.ts';
import { currentFile, placeOf, publishedIn, today } from './place.ts';

const usage = 'npm run case -- retire <slug or lesson> --reason "Why."';

/**
 * The text of a case or lesson with another status; nothing else of it changes.
 * @throws UsageError where it has no front matter
 */
function withStatus(text: string, status: string): string {
  const span = frontMatterSpan(text)?.yaml;
  if (!span) throw new UsageError('The file has no front matter: npm run check says what is wrong with it.');
  const yaml = readYaml(text, span);
  const known = typeof (yaml.value as { status?: unknown } | null)?.status === 'string';
  if (!known) return `${text.slice(0, span.start)}status: ${status}\n${text.slice(span.start)}`;
  const { start, end } = yaml.valueAt(['status']);
  return text.slice(0, start) + status + text.slice(end);
}

/** `npm run case -- retire`: keeps every address of a case or lesson, and says at its head that it has ended. */
export const retire: Command = {
  usage,
  does: 'says at the head of a case or lesson that nobody keeps it up to date any more; every address stays',
  writes: true,
  run(args, root) {
    const { values, positionals } = readArguments(args, {
      options: { reason: { type: 'string', multiple: true } },
      usage,
      words: 1,
    });
    const place = placeOf(root, needed(positionals[0], 'The name of a case or lesson', usage));
    const reason = neededReason(values.reason, usage);
    const { text, revisions } = publishedIn(root, place);
    const before = revisions.retired;
    const file = currentFile(place);
    const now = readFileSync(join(root, file), 'utf8');
    commitChanges(root, [
      { path: file, content: withStatus(now, 'retired') },
      {
        path: `${place.path}/${RECORD_FILE}`,
        content: retireIn(text, { date: before?.date ?? today(), reason }),
      },
    ]);
    console.log(
      before
        ? `${place.path} has been retired since ${before.date}; in the place of "${reasonIn(before.reason, 'en')}" stands your reason now.`
        : `${place.path} is retired. All its addresses stay, with your reason at its head.`,
    );
    return 0;
  },
};
