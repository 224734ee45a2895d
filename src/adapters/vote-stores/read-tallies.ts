import { DatabaseSync } from 'node:sqlite';
import { existsSync } from 'node:fs';
import type { Tally } from '../../core/poll/vote-store.ts';
import { migrationsAfter } from './migrations.ts';
import { NoStore } from './no-store.ts';
import type { StorePlace } from './open.ts';
import { connectTo } from './postgres.ts';
import { reading } from './postgres-schema.ts';
import { fileIn } from './sqlite-file.ts';
import { selectTalliesAt, toTallies, type TallyRow } from './tally-rows.ts';

/**
 * Every tally of a store, ordered by case, poll and version. Nothing is written, made, mended or locked, so that a service
 * may run meanwhile.
 * @throws {NoStore} when they cannot be read
 */
export async function readTallies({ databaseUrl, folder }: StorePlace): Promise<readonly Tally[]> {
  return toTallies(databaseUrl ? await rowsInDatabase(databaseUrl) : rowsInFile(fileIn(folder)));
}

function rowsInFile(path: string): readonly TallyRow[] {
  if (!existsSync(path)) {
    throw new NoStore(
      `There are no votes in ${path}: name the folder of the service's data with --data or CASEBOOK_DATA.`,
    );
  }
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path, { readOnly: true, timeout: 2_000 });
    const schema = database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'poll_schema'").get();
    if (schema === undefined) return [];
    const version = Number(database.prepare('SELECT version FROM poll_schema').get()?.['version']);
    migrationsAfter('sqlite', version);
    return database.prepare(selectTalliesAt(version)).all() as unknown as TallyRow[];
  } catch (error) {
    if (error instanceof NoStore) throw error;
    throw new NoStore(
      `The votes in ${path} cannot be read (${(error as Error).message}): may this user read and write its folder?`,
    );
  } finally {
    database?.close();
  }
}

async function rowsInDatabase(url: string): Promise<readonly TallyRow[]> {
  const connections = connectTo(url);
  try {
    return await reading(connections, (sql, version) => sql.unsafe<TallyRow[]>(selectTalliesAt(version)));
  } finally {
    await connections.end();
  }
}
