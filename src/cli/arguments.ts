import { parseArgs, type ParseArgsConfig } from 'node:util';
import { nearest } from '../core/text/finding.ts';
import { own } from '../core/text/own.ts';

/** A request that cannot be carried out; its message says what to do. */
export class UsageError extends Error {}

type Options = NonNullable<ParseArgsConfig['options']>;

/** How a command is called. */
export interface Call<Of extends Options> {
  readonly options: Of;
  /** The command as one would type it. */
  readonly usage: string;
  /** How many words it takes besides its options; none where nothing is said. */
  readonly words?: number;
}

/**
 * The arguments of a command.
 * @throws UsageError for an option that it does not have, with the nearest one, and for what it has no use for
 */
export function readArguments<const Of extends Options>(
  args: readonly string[],
  { options, usage, words = 0 }: Call<Of>,
) {
  const refuse = (sentence: string) => new UsageError(`${sentence} Usage: ${usage}`);
  const config = { args: [...args], options, allowPositionals: true } as const;
  const given = new Set<string>();
  for (const token of parseArgs({ ...config, strict: false, tokens: true }).tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    const known = own(options, name);
    if (!known) {
      const near = nearest(name, Object.keys(options));
      throw refuse(`There is no option "${rawName}"${near ? `; did you mean --${near}?` : '.'}`);
    }
    if (known.type === 'string' && (value === undefined || value === ''))
      throw refuse(`${rawName} needs something after it.`);
    if (known.type === 'boolean' && value !== undefined)
      throw refuse(`${rawName} stands by itself, without "=${value}".`);
    if (given.has(name) && known.multiple !== true) throw refuse(`${rawName} is there twice.`);
    given.add(name);
  }
  const { values, positionals } = parseArgs(config);
  const stray = positionals[words];
  if (stray !== undefined) {
    const folder = Object.hasOwn(options, 'content') && words === 0;
    throw refuse(
      `It is not clear what "${stray}" is for${folder ? `: a folder goes after --content.` : '.'}`,
    );
  }
  return { values, positionals };
}
