import { existsSync, renameSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { migrationsAfter, schemaTable } from './migrations.ts';
import { NoStore } from './no-store.ts';
import { beginPrivateFile, makePrivateFolder, tightenFiles } from './private-files.ts';

/** How long a start waits for another process that writes, in milliseconds. */
const PATIENCE_AT_START = 5_000;
/** How long a call may stand still for a lock. Everything else in the process stands still with it. */
const PATIENCE = 20;

/** https://www.sqlite.org/rescode.html, the lower eight bits. */
const BUSY = 5;
const READONLY = 8;
const CORRUPT = 11;
const FULL = 13;
const CANTOPEN = 14;
const NOTADB = 26;

/** The primary result code of an error that SQLite reported. */
export function sqliteCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number')
    return undefined;
  return error.errcode & 0xff;
}

/** Whether another connection holds the lock; trying again may help. */
export const isBusy = (error: unknown): boolean => sqliteCode(error) === BUSY;

export const fileIn = (folder: string): string => join(folder, 'polls.db');

/**
 * Opens `<folder>/polls.db`, which is made when missing, and brings it to the newest schema. A damaged file is set aside
 * beside it, with everything that belongs to it, and a new one begun.
 * @param warn gets one sentence when a file was set aside
 * @throws {NoStore} when there can be no store in the folder
 */
export function openFile(folder: string, warn: (sentence: string) => void): DatabaseSync {
  makeFolder(folder);
  tightenFiles(folder);
  const path = fileIn(folder);
  const identity = identityOf(path);
  try {
    return openSound(path);
  } catch (error) {
    if (!(error instanceof Damaged)) throw problem(path, error);
    // Another process that found the same damage may have begun a new file meanwhile.
    if (identityOf(path) === identity) warn(setAside(path, error.message));
  }
  try {
    return openSound(path);
  } catch (error) {
    throw problem(path, error);
  }
}

class Damaged extends Error {}

function makeFolder(folder: string): void {
  try {
    makePrivateFolder(folder);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EEXIST' || code === 'ENOTDIR')
      throw new NoStore(
        `Votes cannot be kept in ${folder}, because there is a file of that name or above it: set CASEBOOK_DATA to a folder.`,
      );
    throw new NoStore(
      `The folder ${folder} for votes cannot be made (${code}): make it yourself, or set CASEBOOK_DATA to another.`,
    );
  }
}

function openSound(path: string): DatabaseSync {
  // SQLite makes what belongs to a file as open to others as the file is.
  beginPrivateFile(path);
  const database = new DatabaseSync(path, { timeout: PATIENCE_AT_START });
  try {
    // What was committed is on the disk, not only on its way: `fullfsync` asks macOS for what other systems do anyway.
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA fullfsync = ON');
    const [finding] = database.prepare('PRAGMA quick_check(1)').all();
    if (finding?.['quick_check'] !== 'ok') throw new Damaged(String(finding?.['quick_check']));
    migrate(database);
    database.exec(`PRAGMA busy_timeout = ${PATIENCE}`);
    return database;
  } catch (error) {
    database.close();
    const code = sqliteCode(error);
    throw code === CORRUPT || code === NOTADB ? new Damaged((error as Error).message) : error;
  }
}

function migrate(database: DatabaseSync): void {
  database.exec('BEGIN IMMEDIATE');
  database.exec(schemaTable);
  const version = database.prepare('SELECT version FROM poll_schema').get()?.['version'];
  if (version === undefined) database.exec('INSERT INTO poll_schema (version, checks) VALUES (0, 0)');
  for (const migration of migrationsAfter('sqlite', Number(version ?? 0))) {
    database.exec(migration.sql);
    database.exec(`UPDATE poll_schema SET version = ${migration.version}`);
  }
  // Without a write, a file that can only be read would be found out at the first vote.
  database.exec('UPDATE poll_schema SET checks = checks + 1');
  database.exec('COMMIT');
}

/** Renames a file and what belongs to it, over nothing. @returns a sentence that says so */
function setAside(path: string, reason: string): string {
  const time = new Date().toISOString().replace(/[:-]|\.\d+/g, '');
  let aside = `${path}.damaged-${time}`;
  for (let number = 2; existsSync(aside); number += 1) aside = `${path}.damaged-${time}-${number}`;
  try {
    // The newest votes may be in the -wal: SQLite finds it by the name of its file.
    for (const suffix of ['-wal', '-shm', '']) {
      if (existsSync(path + suffix)) renameSync(path + suffix, aside + suffix);
    }
  } catch (error) {
    throw new NoStore(
      `The file of votes ${path} is damaged (${reason}) and cannot be renamed (${codeOf(error)}): move it elsewhere, then start again.`,
    );
  }
  return `The file of votes ${path} is damaged (${reason}): it is kept as ${basename(aside)}, and counting begins anew.`;
}

function problem(path: string, error: unknown): unknown {
  switch (sqliteCode(error)) {
    case BUSY:
      return new NoStore(`Another program holds ${path}: stop it, then start again.`);
    case READONLY:
      return new NoStore(
        `${path} can be read but not written: make it and its folder writable, or set CASEBOOK_DATA to another folder.`,
      );
    case FULL:
      return new NoStore(`The disk that holds ${path} is full: make room, then start again.`);
    case CANTOPEN:
      return new NoStore(
        `${path} cannot be opened or made: make its folder writable, or set CASEBOOK_DATA to another folder.`,
      );
    case undefined:
      return error;
    default:
      return new NoStore(
        `${path} cannot be used (${(error as Error).message}): look after the disk, or set CASEBOOK_DATA to another folder.`,
      );
  }
}

/** The same for the same file, whatever its name; undefined where nothing can be known. */
export function identityOf(path: string): string | undefined {
  try {
    const { dev, ino } = statSync(path);
    return `${dev} ${ino}`;
  } catch {
    return undefined;
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);
