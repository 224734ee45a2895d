import { afterAll, expect, it } from 'vitest';
import { openPostgresStore, readTallies } from '../../src/adapters/vote-stores/index.ts';
import { startPostgres } from '../../scripts/postgres.mjs';
import { describeVoteStore } from './vote-store.ts';

const server = await startPostgres();
afterAll(() => server.stop());

describeVoteStore('the store in PostgreSQL', () => openPostgresStore({ url: server.url }));

it('has its tallies read without a store', async () => {
  const store = await openPostgresStore({ url: server.url });
  const all = await store.allTallies();
  expect(all.length).toBeGreaterThan(10);
  expect(await readTallies({ databaseUrl: server.url, folder: '' })).toEqual(all);
  await store.close();
  const empty = server.url.replace(/postgres$/, 'template1');
  await expect(readTallies({ databaseUrl: empty, folder: '' })).rejects.toThrow(/no votes in the database/);
});
