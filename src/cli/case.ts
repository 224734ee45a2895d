import { resolve } from 'node:path';
import { contentRoot, NoContentError } from '../adapters/content-folder/index.ts';
import { finishPending } from '../adapters/content-folder/transaction.ts';
import { pretty, textsIn } from '../adapters/reporters/index.ts';
import { nearest } from '../core/text/finding.ts';
import type { Command } from './case/commands.ts';
import { FindingsError } from './case/freeze.ts';
import { rename } from './case/rename.ts';
import { retire } from './case/retire.ts';
import { revise } from './case/revise.ts';
import { sources } from './case/sources.ts';
import { withdraw } from './case/withdraw.ts';
import { endWithReader } from './closed-pipe.ts';
import { PROJECT, startFolder } from './folders.ts';
import { UsageError } from './usage.ts';

const commands: Readonly<Record<string, Command>> = { revise, retire, withdraw, rename, sources };

const help = (): string =>
  Object.values(commands)
    .map(({ usage, does }) => `${usage}\n    ${does}`)
    .join('\n');

/** Takes `--content DIR` out of the arguments. */
function contentOf(args: readonly string[]): { root: string; rest: readonly string[] } {
  const at = args.indexOf('--content');
  if (at < 0) return { root: contentRoot(PROJECT), rest: args };
  const folder = args[at + 1];
  if (folder === undefined) throw new UsageError('--content needs a folder.');
  return { root: resolve(startFolder(), folder), rest: args.toSpliced(at, 2) };
}

/** Runs a command on a case. Exit status: 0 where it was done, 1 where findings stand, 2 where it could not run at all. */
async function main(args: readonly string[]): Promise<number> {
  try {
    const { root, rest } = contentOf(args);
    const [name = '', ...own] = rest;
    if (name === '' || name === '--help') {
      console.log(help());
      return name === '' ? 2 : 0;
    }
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command) {
      const near = nearest(name, Object.keys(commands));
      throw new UsageError(
        `There is no command "${name}"${near ? `; did you mean ${near}?` : `:\n${help()}`}`,
      );
    }
    finishPending(root);
    return await command.run(own, root);
  } catch (error) {
    if (error instanceof FindingsError) {
      console.error(error.message);
      const root = contentOf(args).root;
      console.error(pretty({ cases: 1, findings: error.findings }, textsIn(root), false));
      return 1;
    }
    if (!(error instanceof UsageError || error instanceof NoContentError)) throw error;
    console.error(error.message);
    return 2;
  }
}

endWithReader();
process.exitCode = await main(process.argv.slice(2));
