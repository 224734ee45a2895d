import { readdirSync, readFileSync } from 'node:fs';
import { NoStore } from './no-store.ts';

const folder = new URL('./migrations/', import.meta.url);

/** Makes the table that says which migrations a store has had; the counter is what `check` writes. */
export const schemaTable =
  'CREATE TABLE IF NOT EXISTS poll_schema (version INTEGER NOT NULL, checks INTEGER NOT NULL)';

/**
 * The migrations that a store has not had, in order: each the SQL of one file, in words that every store understands, or,
 * where its name says so (`0002-….sqlite.sql`), only one.
 * @param store whose they are
 * @param version the number of the last one that it had; 0 for a new store
 * @throws {NoStore} when the store has had one that is unknown here
 */
export function migrationsAfter(
  store: 'sqlite' | 'postgres',
  version: number,
): readonly { version: number; sql: string }[] {
  const known = readdirSync(folder)
    .filter((name) => /^[^.]+\.sql$/.test(name) || name.endsWith(`.${store}.sql`))
    .sort()
    .map((name) => ({ version: Number.parseInt(name, 10), name }));
  const newest = known.at(-1)?.version ?? 0;
  if (version > newest) {
    throw new NoStore(
      `The votes were written by a newer Casebook (schema ${version}, and this one knows ${newest}): update this copy, then start it again.`,
    );
  }
  return known
    .filter((migration) => migration.version > version)
    .map(({ name, ...migration }) => ({ ...migration, sql: readFileSync(new URL(name, folder), 'utf8') }));
}
