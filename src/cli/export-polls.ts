import { resolve } from 'node:path';
import { NoStore, readTallies, type StorePlace } from '../adapters/vote-stores/index.ts';
import { exported, exportedForAll, toCsv } from '../core/poll/export.ts';
import { FEWEST_TOLD } from '../core/poll/telling.ts';
import { listOf } from '../core/text/finding.ts';
import { readArguments, UsageError } from './arguments.ts';
import { endWithReader } from './closed-pipe.ts';
import { startFolder } from './folders.ts';

const FORMATS = ['csv', 'json'];
const USAGE = 'npm run -s polls:export -- --format csv|json [--public] [--case SLUG] [--data DIR]';

const options = {
  format: { type: 'string' },
  case: { type: 'string' },
  data: { type: 'string' },
  public: { type: 'boolean', default: false },
} as const;

function readOptions(args: readonly string[]) {
  const { values } = readArguments(args, { options, usage: USAGE });
  const { format } = values;
  if (format === undefined) throw new UsageError(`Say which format. Usage: ${USAGE}`);
  if (!FORMATS.includes(format))
    throw new UsageError(`There is no format "${format}": choose one of ${listOf(FORMATS)}.`);
  return { ...values, format };
}

/** A folder that is named on the command line stands before a database that the environment names. */
function placeOf(data: string | undefined): StorePlace {
  if (data !== undefined) return { databaseUrl: undefined, folder: resolve(startFolder(), data) };
  return {
    databaseUrl: process.env['POLLS_DATABASE_URL'],
    folder: resolve(process.env['CASEBOOK_DATA'] || 'data'),
  };
}

/** The threshold below which the service tells nothing. */
function threshold(): number {
  const value = process.env['POLLS_FEWER_THAN'] || String(FEWEST_TOLD);
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new UsageError(`POLLS_FEWER_THAN is "${value}": give a whole number, such as ${FEWEST_TOLD}.`);
}

/** Prints every tally, small counts included; or, for the public, what the service has told. Exit status: 0, or 2 where there is nothing to print. */
async function main(args: readonly string[]): Promise<number> {
  try {
    const { format, case: slug, data, public: isPublic } = readOptions(args);
    const fewerThan = threshold();
    const place = placeOf(data);
    const tallies = (await readTallies(place))
      .filter((tally) => slug === undefined || tally.case === slug)
      .flatMap((tally) => (isPublic ? (exportedForAll(tally, fewerThan) ?? []) : exported(tally)));
    process.stdout.write(format === 'csv' ? toCsv(tallies) : `${JSON.stringify(tallies, undefined, 2)}\n`);
    console.error(
      place.databaseUrl === undefined
        ? `The votes were those in ${place.folder}.`
        : 'The votes were those in the database that POLLS_DATABASE_URL names.',
    );
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof NoStore)) throw error;
    console.error(error.message);
    return 2;
  }
}

endWithReader();
process.exitCode = await main(process.argv.slice(2));
