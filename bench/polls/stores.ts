import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { BallotKey, VoteStore } from '../../src/core/poll/vote-store.ts';

/** Votes that are under way at once while a store is filled. */
const AT_ONCE = 500;

/** Casts votes of that many voters, a million as well as ten. */
export async function fill(store: VoteStore, ballot: BallotKey, voters: number): Promise<void> {
  const options = ['a', 'b', 'c'];
  for (let from = 0; from < voters; from += AT_ONCE) {
    const names = Array.from({ length: Math.min(AT_ONCE, voters - from) }, (_, number) => from + number);
    await Promise.all(
      names.map((number) =>
        store.cast({
          ...ballot,
          // Names of voters have no order.
          voter: `${((number * 7_919) % 1_000_003).toString(36).padStart(5, '0')}-digest-of-${number}`,
          choice: [options[number % options.length] ?? 'a'],
          at: 1_780_000_000_000 + number,
        }),
      ),
    );
  }
}

/** How often a second a store tells a tally, asked one after the other. */
export async function talliesASecond(store: VoteStore, ballot: BallotKey, seconds: number): Promise<number> {
  const begun = performance.now();
  let count = 0;
  while (performance.now() - begun < seconds * 1000) {
    await store.tallies([ballot]);
    count += 1;
  }
  return count / ((performance.now() - begun) / 1000);
}

/** Rows a second that SQLite alone puts on the disk, so many in each transaction: the limit of the store in a file. */
export function bareCommits(rowsEach: number, seconds: number): number {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-bare-'));
  const database = new DatabaseSync(join(folder, 'bare.db'));
  try {
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
    database.exec('CREATE TABLE votes (voter TEXT PRIMARY KEY, choice TEXT NOT NULL)');
    const insert = database.prepare('INSERT INTO votes VALUES (?, ?)');
    const begun = performance.now();
    let count = 0;
    while (performance.now() - begun < seconds * 1000) {
      database.exec('BEGIN IMMEDIATE');
      for (let row = 0; row < rowsEach; row += 1) {
        insert.run(`${((count * 7_919) % 1_000_003).toString(36)}-${count}`, '["a"]');
        count += 1;
      }
      database.exec('COMMIT');
    }
    return count / ((performance.now() - begun) / 1000);
  } finally {
    database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
