import { isLanguageTag } from '../../core/case/words.ts';
import type { Reason } from '../../core/revision/schema.ts';
import { UsageError } from '../arguments.ts';

/**
 * What a command has to be told.
 * @throws UsageError where it is missing
 */
export function needed(value: string | undefined, what: string, usage: string): string {
  if (value === undefined || value.trim() === '') throw new UsageError(`${what} is missing. Usage: ${usage}`);
  return value.trim();
}

/**
 * A reason as it is given: one sentence, or one in each of several languages, such as `--reason "en: It was a test."`
 * `--reason "es: Fue una prueba."`.
 * @throws UsageError where there is none, or several of which one names no language
 */
export function neededReason(given: readonly string[] | undefined, usage: string): Reason {
  const [only, ...more] = given ?? [];
  if (more.length === 0) return needed(only, 'A reason', usage);
  const tagged = (given ?? []).map((text) => {
    const at = text.indexOf(':');
    const tag = text.slice(0, Math.max(0, at)).trim();
    const words = text.slice(at + 1).trim();
    if (!isLanguageTag(tag) || words === '')
      throw new UsageError(
        `Of several reasons each begins with its language, such as --reason "es: …". "${text}" does not.`,
      );
    return [tag, words] as const;
  });
  return Object.fromEntries(tagged);
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
