import { readFileSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import { makePrivateFolder, tightenFiles } from '../../adapters/vote-stores/index.ts';
import { FEWEST_TOLD } from '../../core/poll/telling.ts';
import { StartProblem } from '../options.ts';
import { own } from '../../core/text/own.ts';

/** What the environment says of the poll service. */
export interface PollSettings {
  /** The folder of the embedded store and the secret, absolute. */
  readonly data: string;
  /** `postgres://…`, or undefined for the embedded store. */
  readonly database: string | undefined;
  /** The secret, where it is set. */
  readonly secret: string | undefined;
  /** Votes a minute from one network address; 0 for no limit. */
  readonly networkLimit: number;
  /** The threshold of `isToBeTold`; up to 1, everything is told as it is. */
  readonly fewerThan: number;
  /** How many proxies stand before the service, each of which adds to X-Forwarded-For. */
  readonly proxies: number;
}

const SHORTEST_SECRET = 32;

/**
 * Reads CASEBOOK_DATA, POLLS_DATABASE_URL, POLLS_SECRET, POLLS_NETWORK_LIMIT, POLLS_FEWER_THAN and POLLS_PROXIES.
 * @throws {StartProblem} where a value makes no sense
 */
export function readPollSettings(env: NodeJS.ProcessEnv): PollSettings {
  const database = env['POLLS_DATABASE_URL'] || undefined;
  if (database !== undefined && !/^postgres(?:ql)?:\/\//.test(database)) {
    throw new StartProblem('POLLS_DATABASE_URL is no address of a PostgreSQL: it begins with postgres://.');
  }
  const secret = env['POLLS_SECRET'] || undefined;
  if (database !== undefined && secret === undefined) {
    throw new StartProblem(
      `POLLS_DATABASE_URL is set and POLLS_SECRET is not: all services over one database need the same secret, ${SHORTEST_SECRET} characters or more, such as \`openssl rand -hex 32\` gives.`,
    );
  }
  if (secret !== undefined && secret.length < SHORTEST_SECRET) {
    throw new StartProblem(`POLLS_SECRET is too short: give it ${SHORTEST_SECRET} characters or more.`);
  }
  return {
    data: resolve(env['CASEBOOK_DATA'] || 'data'),
    database,
    secret,
    networkLimit: wholeNumber(env, 'POLLS_NETWORK_LIMIT', 2000),
    fewerThan: wholeNumber(env, 'POLLS_FEWER_THAN', FEWEST_TOLD),
    proxies: wholeNumber(env, 'POLLS_PROXIES', 0),
  };
}

/**
 * The secret that cookies and names of voters are made with: the one that is set, else one kept beside the store, made at
 * the first start.
 * @throws {StartProblem} where it cannot be read or kept
 */
export function secretOf({ secret, data }: Pick<PollSettings, 'secret' | 'data'>): Buffer {
  if (secret !== undefined) return Buffer.from(secret);
  const file = join(data, 'secret');
  try {
    makePrivateFolder(data);
    try {
      writeFileSync(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600, flush: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    tightenFiles(data);
    const kept = readFileSync(file);
    if (kept.length >= SHORTEST_SECRET) return kept;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartProblem(
      `The secret of the polls cannot be kept in ${file} (${reason}): make the folder writable, or name another with CASEBOOK_DATA.`,
      { cause: error },
    );
  }
  throw new StartProblem(
    `${file} is damaged: put it back from a copy. Without it nobody's earlier vote is known as theirs.`,
  );
}

function wholeNumber(env: NodeJS.ProcessEnv, name: string, usual: number): number {
  const value = own(env, name);
  if (value === undefined || value === '') return usual;
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new StartProblem(`${name} is "${value}": give a whole number, such as ${usual}.`);
}
