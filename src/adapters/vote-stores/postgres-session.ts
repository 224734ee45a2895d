import { once } from 'node:events';
import { connect as dial, type Socket } from 'node:net';
import postgres from 'postgres';

type Sql = postgres.Sql;

/**
 * One connection that is never made again by itself. After a connection broke, the package lets what follows in a
 * transaction go to the next one, where it would count by itself; and its own `begin` writes to the socket that is gone,
 * which ends the process (https://github.com/porsager/postgres/issues/1208).
 */
export interface Session {
  /**
   * Does work in a transaction, and commits it.
   * @throws whatever went wrong; the session is over then, and the server takes back what was not committed
   */
  transact<Value>(work: (sql: Sql) => Promise<Value>): Promise<Value>;
  readonly over: boolean;
  /** Breaks off at once. */
  breakOff(): void;
  /** Lets the server know. */
  end(): Promise<void>;
}

/**
 * Nothing is sent before the first transaction.
 * @param limits settings of the server for each transaction; https://www.postgresql.org/docs/current/runtime-config.html
 */
export function openSession(
  url: string,
  options: postgres.Options<Record<string, postgres.PostgresType>>,
  limits: Readonly<Record<string, string>>,
): Session {
  let socket: Socket | undefined;
  let over = false;
  const dialOnce = async (to: { host: string[]; port: number[]; path?: string | false }): Promise<Socket> => {
    if (over || socket !== undefined) throw new BrokenSession('The connection to the database is gone.');
    const [host = 'localhost'] = to.host;
    const [port = 5432] = to.port;
    socket = to.path ? dial(to.path) : dial(port, host);
    // The package asks for the name that a certificate must have.
    Object.assign(socket, { host });
    try {
      await once(socket, 'connect');
    } catch (error) {
      over = true;
      throw error;
    }
    return socket;
  };
  const once1 = {
    ...options,
    max: 1,
    max_lifetime: null,
    socket: dialOnce,
    onclose: () => void (over = true),
  };
  const sql = postgres(url, once1);
  const settings = Object.entries(limits)
    .map(([name, value]) => `set_config('${name}', '${value}', true)`)
    .join(', ');

  function breakOff(): void {
    over = true;
    socket?.destroy();
  }

  return {
    async transact(work) {
      try {
        // A query is sent when it is waited for, or told to be. The server takes them in order, the work after these.
        const begun = sql.unsafe('BEGIN ISOLATION LEVEL READ COMMITTED').execute();
        const limited = sql.unsafe(`SELECT ${settings}`, [], { prepare: true }).execute();
        const [value] = await Promise.all([work(sql), begun, limited]);
        const { command } = await sql.unsafe('COMMIT');
        if (command !== 'COMMIT') throw new Error(`The database answered ${command} to COMMIT.`);
        return value;
      } catch (error) {
        breakOff();
        throw error;
      }
    },
    get over() {
      return over;
    },
    breakOff,
    async end() {
      if (!over) await sql.end({ timeout: 1 });
      breakOff();
    },
  };
}

/** What follows in a session after its connection broke. */
class BrokenSession extends Error {
  readonly code = 'CONNECTION_CLOSED';
}
