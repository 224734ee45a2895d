import { NoContentError, requireContent } from '../adapters/content-folder/index.ts';
import { finishPending, WriteProblem } from '../adapters/content-folder/transaction.ts';
import { pretty, textsIn } from '../adapters/reporters/index.ts';
import { nearest } from '../core/text/finding.ts';
import type { Command } from './case/commands.ts';
import { finish, tellFinished } from './case/finish.ts';
import { FindingsError } from './case/freeze.ts';
import { rename } from './case/rename.ts';
import { retire } from './case/retire.ts';
import { revise } from './case/revise.ts';
import { sources } from './case/sources.ts';
import { withdraw } from './case/withdraw.ts';
import { UsageError } from './arguments.ts';
import { endWithReader } from './closed-pipe.ts';
import { contentAsked } from './folders.ts';

const commands: ReadonlyMap<string, Command> = new Map(
  Object.entries({ revise, retire, withdraw, rename, sources, finish }),
);

const help = (): string =>
  [...commands.values()]
    .map(({ usage, does }) => `${usage}\n    ${does}`)
    .concat('All of them take --content DIR.')
    .join('\n');

/** Takes `--content DIR` out of the arguments, wherever it stands. */
function contentOf(args: readonly string[]): { content: string | undefined; rest: readonly string[] } {
  const at = args.findIndex((arg) => arg === '--content' || arg.startsWith('--content='));
  if (at < 0) return { content: undefined, rest: args };
  const [, joined] = /^--content=(.*)$/s.exec(args[at] ?? '') ?? [];
  const content = joined ?? args[at + 1];
  if (!content || (joined === undefined && content.startsWith('-')))
    throw new UsageError('--content needs a folder after it.');
  return { content, rest: args.toSpliced(at, joined === undefined ? 2 : 1) };
}

/** Carries out a command. */
async function run(args: readonly string[], root: string): Promise<number> {
  const [name = '', ...own] = args;
  const command = commands.get(name);
  if (!command) {
    const near = nearest(name, commands.keys());
    throw new UsageError(`There is no command "${name}"${near ? `; did you mean ${near}?` : `:\n${help()}`}`);
  }
  requireContent(root);
  if (command.writes) tellFinished(finishPending(root));
  try {
    return await command.run(own, root);
  } catch (error) {
    if (!(error instanceof FindingsError)) throw error;
    console.error(error.message);
    console.error(pretty({ cases: 1, findings: error.findings }, textsIn(root), false));
    return 1;
  }
}

/** Runs a command on a case. Exit status: 0 where it was done, 1 where findings stand, 2 where it could not run at all. */
async function main(args: readonly string[]): Promise<number> {
  try {
    const { content, rest } = contentOf(args);
    if (rest.length === 0 || rest.includes('--help')) {
      console.log(help());
      return rest.length === 0 ? 2 : 0;
    }
    const root = contentAsked(content);
    const status = await run(rest, root);
    console.error(`The content folder was ${root}.`);
    return status;
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof NoContentError || error instanceof WriteProblem))
      throw error;
    console.error(error.message);
    return 2;
  }
}

endWithReader();
process.exitCode = await main(process.argv.slice(2));
