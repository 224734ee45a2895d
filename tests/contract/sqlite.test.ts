import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, it } from 'vitest';
import { openSqliteStore, readTallies } from '../../src/adapters/vote-stores/index.ts';
import { describeVoteStore } from './vote-store.ts';

const folders = ['all', 'order', 'older'].map((name) =>
  mkdtempSync(join(tmpdir(), `casebook-votes-${name}-`)),
);
const [all = '', order = '', older = ''] = folders;
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const open = (folder: string) =>
  openSqliteStore({
    folder,
    warn: (sentence) => {
      throw new Error(sentence);
    },
  });
const vote = (voter: string) => ({ case: 'a', poll: 'p', version: 1, voter, choice: ['yes'], at: 1 });

describeVoteStore('the store in a file', async () => open(all));

it('keeps nothing of the order in which votes came', async () => {
  const store = open(order);
  for (const voter of ['mia', 'zoe', 'ann', 'leo']) await store.cast(vote(voter));
  await store.close();
  const database = new DatabaseSync(join(order, 'polls.db'));
  const voters = database.prepare('SELECT voter FROM poll_votes').all();
  expect(voters.map((row) => row['voter'])).toEqual(['ann', 'leo', 'mia', 'zoe']);
  expect(() => database.prepare('SELECT rowid FROM poll_votes')).toThrow('no such column: rowid');
  database.close();
});

it('keeps the votes of a file that an older Casebook wrote', async () => {
  const first = new URL(
    '../../src/adapters/vote-stores/migrations/0001-ballots-and-votes.sql',
    import.meta.url,
  );
  const database = new DatabaseSync(join(older, 'polls.db'));
  database.exec('CREATE TABLE poll_schema (version INTEGER NOT NULL, checks INTEGER NOT NULL)');
  database.exec(`INSERT INTO poll_schema VALUES (1, 0); ${readFileSync(first, 'utf8')}`);
  database.exec(`INSERT INTO poll_ballots VALUES (7, 'a', 'p', 1, 1, 5, 5);
    INSERT INTO poll_ballots VALUES (8, 'a', 'shown', 1, 7, 5, 6);
    INSERT INTO poll_tallies VALUES (7, 'yes', 1), (8, 'yes', 4), (8, 'no', 3);
    INSERT INTO poll_votes VALUES (7, 'ann', '["yes"]')`);
  database.close();
  expect(await readTallies({ databaseUrl: undefined, folder: older })).toMatchObject([
    { poll: 'p', voters: 1, told: { voters: 0 } },
    { poll: 'shown', voters: 7, votes: { yes: 4, no: 3 }, told: { voters: 0, votes: {} } },
  ]);
  const store = open(older);
  expect(await store.choiceOf(vote('ann'), 'ann')).toEqual(['yes']);
  await store.cast(vote('leo'));
  expect(await store.tallies([vote('')])).toMatchObject([{ voters: 2, votes: { yes: 2 } }]);
  expect(await store.tallies([{ ...vote(''), poll: 'shown' }])).toMatchObject([
    { voters: 7, told: { voters: 7, votes: { yes: 4, no: 3 }, last: 6 } },
  ]);
  await store.close();
});
