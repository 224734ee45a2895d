import { UsageError } from '../arguments.ts';

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
  /** Whether it always writes; what an interrupted command had decided is finished before. */
  readonly writes: boolean;
  run(args: readonly string[], root: string): Promise<number> | number;
}
