import { parseArgs, type ParseArgsConfig } from 'node:util';
import { unreadable, UsageError } from '../usage.ts';

/** The arguments of a command, with the way it is meant. */
export function argumentsOf<Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
  usage: string,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw unreadable(error, usage);
  }
}

/**
 * What a command has to be told.
 * @throws UsageError where it is missing
 */
export function needed(value: string | undefined, what: string, usage: string): string {
  if (value === undefined || value.trim() === '') throw new UsageError(`${what} is missing. Usage: ${usage}`);
  return value.trim();
}

/** A command of `npm run case`: gets its arguments and the content folder, says what it did, gives the exit status. */
export interface Command {
  readonly usage: string;
  /** What it does, in a sentence. */
  readonly does: string;
  run(args: readonly string[], root: string): Promise<number> | number;
}
