import { StoreUnavailable } from '../../core/poll/vote-store.ts';
import { migrationsAfter, schemaTable } from './migrations.ts';
import { NoStore } from './no-store.ts';
import { codeOf, type Connections, type Sql } from './postgres-connection.ts';

/** Any number that no other program takes: whoever holds it may change the schema. */
const LOCK = 4_129_773_011;

/**
 * Brings a database to the newest schema. Of several processes that start at once, one does it and the others wait.
 * @throws {NoStore} when votes cannot be kept there
 */
export async function migrate(connections: Connections): Promise<void> {
  try {
    await connections.write(migrateWithin);
  } catch (error) {
    throw error instanceof NoStore ? error : problem(connections.place, error);
  }
}

/**
 * Reads without changing anything.
 * @param query is told the last migration that the database had
 * @throws {NoStore} when votes cannot be read there, or a newer Casebook wrote them
 */
export async function reading<Row>(
  connections: Connections,
  query: (sql: Sql, version: number) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  try {
    const [schema] = await connections.read((sql) => schemaVersion(sql));
    const version = schema?.version ?? 0;
    migrationsAfter('postgres', version);
    return await connections.read((sql) => query(sql, version));
  } catch (error) {
    throw error instanceof NoStore ? error : problem(connections.place, error);
  }
}

const schemaVersion = (sql: Sql) => sql<{ version: number }[]>`SELECT version FROM poll_schema`;

async function migrateWithin(sql: Sql): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(${LOCK})`;
  const [found] = await sql<{ there: boolean }[]>`SELECT to_regclass('poll_schema') IS NOT NULL AS there`;
  // Somebody who may write but not make tables can still start what somebody else has set up.
  if (found?.there !== true) {
    await sql.unsafe(`${schemaTable}; INSERT INTO poll_schema (version, checks) VALUES (0, 0)`);
  }
  const [schema] = await schemaVersion(sql);
  for (const migration of migrationsAfter('postgres', schema?.version ?? 0)) {
    await sql.unsafe(migration.sql);
    await sql`UPDATE poll_schema SET version = ${migration.version}`;
  }
  await sql`UPDATE poll_schema SET checks = checks + 1`;
}

function problem(place: string, error: unknown): Error {
  const cause = error instanceof StoreUnavailable && error.cause !== undefined ? error.cause : error;
  const code = codeOf(cause);
  if (['28P01', '28000'].includes(code))
    return new NoStore(
      `The database ${place} does not let this user in: correct the name and the password in POLLS_DATABASE_URL.`,
    );
  if (code === '3D000')
    return new NoStore(
      `There is no database ${place}: make it with createdb, or correct its name in POLLS_DATABASE_URL.`,
    );
  if (code === '42P01')
    return new NoStore(
      `There are no votes in the database ${place} yet: start the service, or correct POLLS_DATABASE_URL.`,
    );
  if (code === '42501')
    return new NoStore(
      `This user may not make or write tables in the database ${place}: grant that, or name another user in POLLS_DATABASE_URL.`,
    );
  if (code === '25006')
    return new NoStore(
      `The database ${place} can only be read: name one in POLLS_DATABASE_URL that takes writes.`,
    );
  return new NoStore(
    `The database ${place} cannot be used (${(cause as Error).message || code}): start it, or correct POLLS_DATABASE_URL.`,
  );
}
