import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { startPostgres } from '../../scripts/postgres.mjs';
import { openVoteStore, type StorePlace } from '../../src/adapters/vote-stores/index.ts';
import { Ledger } from './ledger.ts';
import { openRemotely } from './remote-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'casebook-killed-'));
const server = await startPostgres();
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const warn = (sentence: string): never => {
  throw new Error(sentence);
};

describe.each<[string, StorePlace, number]>([
  ['the store in a file', { databaseUrl: undefined, folder }, 50],
  ['the store in PostgreSQL', { databaseUrl: server.url, folder }, 20],
])('%s', (_name, place, kills) => {
  it(`keeps every acknowledged vote, once, when its process is killed ${kills} times under load`, async () => {
    const ledger = new Ledger({ case: 'killed', poll: 'often', version: 1 });
    for (let round = 0; round < kills; round += 1) {
      const remote = await openRemotely(place);
      // Some vote for the first time, others change their minds; the end comes after another number of votes each time.
      const enough = ledger.acknowledged + 1 + ((round * 37) % 300);
      let dying: Promise<void> | undefined;
      const voter = async (name: string): Promise<void> => {
        for (let n = round; await ledger.decide(name, n, remote); n += 1) {
          if (ledger.acknowledged >= enough) dying ??= remote.kill();
        }
      };
      await Promise.all(
        Array.from({ length: 40 }, (_, number) => voter(`voter-${number < 20 ? '' : round}-${number}`)),
      );
      await dying;
      const store = await openVoteStore({ ...place, warn });
      await ledger.expectKept(store);
      await store.close();
    }
    expect(ledger.acknowledged).toBeGreaterThan(kills * 100);
    expect(ledger.refused).toBeGreaterThanOrEqual(kills);
    console.log(`${_name}: ${kills} kills, ${ledger.acknowledged} votes acknowledged, none lost or doubled`);
  });
});
