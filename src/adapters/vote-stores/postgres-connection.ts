import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';
import { StoreUnavailable } from '../../core/poll/vote-store.ts';

/** Connections of one process at most: one writes, the others read. */
const CONNECTIONS = 5;
const SOON = 50;

/** Lost races between transactions: the same again succeeds. https://www.postgresql.org/docs/current/errcodes-appendix.html */
const lostRace = new Set(['40001', '40P01', '23505']);
/** Classes of errors that are about what was asked, not about the state of the database. */
const faultOfOne = new Set(['22', '23']);

export type Sql = postgres.Sql;
export type Transaction = postgres.TransactionSql;

/** Connections to one database. They come back by themselves when it does. */
export interface Connections {
  /** Does work once. @throws {StoreUnavailable} when the database does not do it in time */
  once<Value>(work: (sql: Sql) => Promise<Value>): Promise<Value>;
  /** Does work that may be repeated, until it succeeds or the time is over. @throws {StoreUnavailable} then */
  untilDone<Value>(work: (sql: Sql) => Promise<Value>): Promise<Value>;
  /** Where the database is, without the password. */
  readonly place: string;
  end(): Promise<void>;
}

/**
 * @param url `postgres://user:password@host:port/database`
 * @param patience how long an answer may take, in milliseconds
 */
export function connect(url: string, patience: number): Connections {
  const open = () =>
    postgres(url, {
      max: CONNECTIONS,
      connect_timeout: Math.ceil(patience / 1000),
      backoff: () => SOON / 1000,
      onnotice: () => undefined,
      connection: { application_name: 'casebook' },
    });
  let current = open();
  let ended = false;

  /** An answer that does not come may come never: the connections are given up, and new ones take their place. */
  function giveUp(sql: Sql): void {
    if (sql !== current || ended) return;
    current = open();
    void sql.end({ timeout: 0 }).catch(() => undefined);
  }

  async function attempt<Value>(work: (sql: Sql) => Promise<Value>, deadline: number): Promise<Value> {
    if (ended) throw new StoreUnavailable('The store of votes is closed.');
    const sql = current;
    const late = new AbortController();
    const left = Math.max(1, deadline - performance.now());
    const tooLate = pause(left, undefined, { signal: late.signal }).then(() => {
      giveUp(sql);
      throw new StoreUnavailable('The database did not answer in time.');
    });
    try {
      return await Promise.race([work(sql), tooLate]);
    } finally {
      tooLate.catch(() => undefined);
      late.abort();
    }
  }

  const { host, port, database } = current.options;
  return {
    place: `${database} at ${host.map((name, at) => `${name}:${port[at] ?? ''}`).join(', ')}`,
    once: (work) =>
      attempt(work, performance.now() + patience).catch((error: unknown) => {
        throw unavailable(error);
      }),
    async untilDone(work) {
      const deadline = performance.now() + patience;
      for (;;) {
        try {
          return await attempt(work, deadline);
        } catch (error) {
          const hopeless = error instanceof StoreUnavailable || !mayPass(error);
          if (hopeless || performance.now() + SOON >= deadline) throw unavailable(error);
        }
        await pause(SOON * Math.random());
      }
    },
    async end() {
      ended = true;
      await current.end({ timeout: Math.ceil(patience / 1000) });
    },
  };
}

/** The SQLSTATE of an error, or the code of one of the network. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** Whether the same may succeed in a moment: races between transactions, and connections that broke. */
function mayPass(error: unknown): boolean {
  const code = codeOf(error);
  if (lostRace.has(code)) return true;
  return error instanceof postgres.PostgresError ? /^(08|57)/.test(code) && code !== '57014' : code !== '';
}

function unavailable(error: unknown): unknown {
  if (error instanceof StoreUnavailable || codeOf(error) === '') return error;
  if (faultOfOne.has(codeOf(error).slice(0, 2)) && !lostRace.has(codeOf(error))) return error;
  return new StoreUnavailable(`The database could not be used: ${(error as Error).message}.`, {
    cause: error,
  });
}
