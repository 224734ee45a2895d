import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';
import { StoreUnavailable } from '../../core/poll/vote-store.ts';
import { openSession } from './postgres-session.ts';

/** Connections of one process that read, at most; one more writes. */
const READERS = 4;
const SOON = 50;

/** Lost races between transactions: the same again succeeds. https://www.postgresql.org/docs/current/errcodes-appendix.html */
const lostRace = new Set(['40001', '40P01', '23505']);
/** Classes of errors that are about what was asked, not about the state of the database. */
const faultOfOne = new Set(['22', '23']);

export type Sql = postgres.Sql;

/** Connections to one database. They come back by themselves when it does. */
export interface Connections {
  /** Asks one thing. @returns the rows. @throws {StoreUnavailable} when the database does not answer in time */
  read<Row>(query: (sql: Sql) => Promise<readonly Row[]>): Promise<readonly Row[]>;
  /**
   * Does work in a transaction that may be repeated, until it succeeds or the time is over. One at a time.
   * @throws {StoreUnavailable} then
   */
  write<Value>(work: (sql: Sql) => Promise<Value>): Promise<Value>;
  /** Where the database is, without the password. */
  readonly place: string;
  end(): Promise<void>;
}

/**
 * @param url `postgres://user:password@host:port/database`
 * @param patience how long an answer may take, in milliseconds
 */
export function connect(url: string, patience: number): Connections {
  const options = {
    connect_timeout: Math.ceil(patience / 1000),
    backoff: () => SOON / 1000,
    onnotice: () => undefined,
    // Asking for types when a connection opens is something that nobody can catch when it fails.
    fetch_types: false,
    connection: { application_name: 'casebook' },
  };
  // A commit is on the disk before it is told, whatever the server's own setting; and a transaction whose process has
  // vanished lets others pass soon.
  const limits = {
    synchronous_commit: 'on',
    statement_timeout: String(patience),
    idle_in_transaction_session_timeout: String(patience),
    // A batch looks up single rows by their keys. Of a table that has just begun to grow the server knows no better than to
    // read it whole, and it keeps to that plan.
    enable_seqscan: 'off',
    enable_hashjoin: 'off',
    enable_mergejoin: 'off',
  };
  const openReaders = () => postgres(url, { ...options, max: READERS });
  const newSession = () => openSession(url, options, limits);
  let readers = openReaders();
  let session = newSession();
  let ended = false;

  const { host, port, database } = readers.options;
  return {
    place: `${database} at ${host.map((name, at) => `${name}:${port[at] ?? ''}`).join(', ')}`,
    async read(query) {
      if (ended) throw new StoreUnavailable('The store of votes is closed.');
      const sql = readers;
      try {
        const rows = await within(patience, query(sql), () => {
          if (sql !== readers || ended) return;
          // An answer that does not come may come never: other connections take the place of these.
          readers = openReaders();
          void sql.end({ timeout: 0 }).catch(() => undefined);
        });
        return withoutHoles(rows);
      } catch (error) {
        throw unavailable(error);
      }
    },
    async write(work) {
      if (ended) throw new StoreUnavailable('The store of votes is closed.');
      const deadline = performance.now() + patience;
      for (;;) {
        if (session.over) session = newSession();
        const current = session;
        try {
          return await within(deadline - performance.now(), current.transact(work), () => current.breakOff());
        } catch (error) {
          const hopeless = error instanceof StoreUnavailable || !mayPass(error);
          if (hopeless || performance.now() + SOON >= deadline) throw unavailable(error);
        }
        await pause(SOON * Math.random());
      }
    },
    async end() {
      ended = true;
      await Promise.all([session.end(), readers.end({ timeout: Math.ceil(patience / 1000) })]);
    },
  };
}

/**
 * After a result that broke off, the next one of that connection begins with as many holes as there had been rows
 * (https://github.com/porsager/postgres/issues/1119, open as of postgres 3.4.9). They are no values of it.
 */
const withoutHoles = <Row>(rows: readonly Row[]): readonly Row[] => Object.values(rows);

/** Waits for an answer, but no longer than some milliseconds. @throws {StoreUnavailable} after `giveUp` then */
async function within<Value>(time: number, answer: Promise<Value>, giveUp: () => void): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new StoreUnavailable('The database did not answer in time.'));
      giveUp();
    }, time);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
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
