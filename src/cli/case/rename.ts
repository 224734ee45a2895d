import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { LEDGER_FILE } from '../../adapters/checker/index.ts';
import { commitChanges, isChangeable } from '../../adapters/content-folder/transaction.ts';
import { isSlug } from '../../core/case/words.ts';
import { renameInLedger } from '../../core/revision/record-file.ts';
import { readArguments, UsageError } from '../arguments.ts';
import { needed, type Command } from './commands.ts';
import { isFree, ledgerOf, placeOf, publishedIn, type Place } from './place.ts';
import { own } from '../../core/text/own.ts';

const usage = 'npm run case -- rename <slug or lesson> <new name> [--votes-saved]';

/** `npm run case -- rename`: gives a case or lesson another name; its old address leads to the new one for ever. */
export const rename: Command = {
  usage,
  does: 'gives a case or lesson another name; the old address leads to the new one for ever',
  writes: true,
  run(args, root) {
    const { positionals, values } = readArguments(args, {
      options: { 'votes-saved': { type: 'boolean', default: false } },
      usage,
      words: 2,
    });
    const place = placeOf(root, needed(positionals[0], 'The name of a case or lesson', usage));
    const now = needed(positionals[1], 'The new name', usage);
    if (!isSlug(now))
      throw new UsageError(
        `"${now}" cannot be a name: write small letters, digits and hyphens, such as late-parcel.`,
      );
    const { text, ledger } = ledgerOf(root);
    const { kind, id, path, what } = place;
    if (!isFree(root, kind, now) || own(ledger?.[kind], now) || own(ledger?.renamed[kind], now) !== undefined)
      throw new UsageError(
        `There is a ${what} "${now}" already, or there was: what was published keeps its name.`,
      );
    if (text === undefined || !own(ledger?.[kind], id))
      throw new UsageError(`${path} was not published yet: rename its folder.`);
    if (!values['votes-saved'] && kind === 'cases' && hasPolls(root, place))
      throw new UsageError(
        `Votes of ${path} are counted under "${id}", and counting begins anew under another name. Save them first with ` +
          `npm run polls:export, or see that there are none. Then: npm run case -- rename ${id} ${now} --votes-saved`,
      );
    const files = filesIn(root, place, now);
    commitChanges(root, [
      ...files.map((name) => ({
        path: `${kind}/${now}/${name}`,
        content: readFileSync(join(root, path, name)),
      })),
      ...files.map((name) => ({ path: `${path}/${name}`, content: undefined })),
      { path: LEDGER_FILE, content: renameInLedger(text, kind, id, now) },
    ]);
    console.log(`${path} is ${kind}/${now} now, and its old address leads there.`);
    return 0;
  },
};

/** Whether a case has published anything that could be voted for. */
const hasPolls = (root: string, place: Place): boolean =>
  publishedIn(root, place).revisions.revisions.some(({ polls }) => Object.keys(polls).length > 0);

/**
 * The files of a folder that gets another name, by their paths in it.
 * @throws UsageError where something in it cannot go along: nothing is left behind, and nothing lost
 */
function filesIn(root: string, { kind, path, what }: Place, now: string): string[] {
  const folder = join(root, path);
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) => {
    const full = join(entry.parentPath, entry.name);
    const name = full.slice(folder.length + 1).replaceAll(sep, '/');
    const plain = entry.isFile() && isChangeable(`${kind}/${now}/${name}`, statSync(full).size);
    const goes = entry.isDirectory() ? readdirSync(full).length > 0 : plain;
    return { name, goes, isFolder: entry.isDirectory() };
  });
  const strays = entries.filter(({ goes }) => !goes).map(({ name }) => name);
  if (strays.length > 0)
    throw new UsageError(
      `${path} cannot be renamed while there is something in it that is no part of a ${what}: ${strays.join(', ')}. ` +
        'Move that elsewhere, or delete it, and rename then.',
    );
  return entries.filter(({ isFolder }) => !isFolder).map(({ name }) => name);
}
