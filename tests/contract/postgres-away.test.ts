import { createServer, connect as dial, type Socket } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import postgres from 'postgres';
import { startPostgres } from '../../scripts/postgres.mjs';
import { NoStore, openPostgresStore } from '../../src/adapters/vote-stores/index.ts';
import { StoreUnavailable, type VoteStore } from '../../src/core/poll/vote-store.ts';
import { expectSums, Ledger } from './ledger.ts';
import { openRemotely } from './remote-store.ts';

let server: Awaited<ReturnType<typeof startPostgres>>;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

const voters = (count: number) => Array.from({ length: count }, (_, number) => `voter-${number}`);
const somebody = (poll: string) => ({
  ...{ case: 'away', poll, version: 1 },
  ...{ voter: 'ann', choice: ['yes'], at: 1 },
});

describe('a database that crashes', () => {
  it('loses no acknowledged vote, and votes are taken again when it is back', async () => {
    const store = await openPostgresStore({ url: server.url, patience: 1000 });
    const ledger = new Ledger({ case: 'away', poll: 'crashed', version: 1 });
    let over = false;
    const voter = async (name: string): Promise<void> => {
      for (let n = 0; !over; n += 1) await ledger.decide(name, n, store);
    };
    const reader = async (): Promise<void> => {
      while (!over) {
        await store.tallies([ledger.ballot]).catch((error: unknown) => {
          if (!(error instanceof StoreUnavailable)) throw error;
        });
        await new Promise(setImmediate);
      }
    };
    const crowd = [...voters(64).map(voter), ...voters(8).map(reader)];
    const until = async (reached: () => boolean): Promise<void> => {
      while (!reached()) await new Promise(setImmediate);
    };
    for (let round = 0; round < 6; round += 1) {
      const { acknowledged, refused } = ledger;
      await until(() => ledger.acknowledged >= acknowledged + 50 + round * 30);
      await server.crash();
      await until(() => ledger.refused > refused);
      await server.resume();
    }
    const { acknowledged } = ledger;
    await until(() => ledger.acknowledged > acknowledged + 200);
    over = true;
    await Promise.all(crowd);
    await ledger.expectKept(store);
    await store.close();
    console.log(
      `6 crashes, ${ledger.acknowledged} votes acknowledged, ${ledger.refused} told that they were not`,
    );
  });

  it('is told by everything that is asked meanwhile', async () => {
    const store = await openPostgresStore({ url: server.url, patience: 1000 });
    await server.crash();
    const vote = somebody('down');
    const asked = await Promise.allSettled([
      store.cast(vote),
      store.withdraw(vote, 'ann'),
      store.choiceOf(vote, 'ann'),
      store.tallies([vote]),
      store.allTallies(),
      store.check(),
    ]);
    expect(asked.map((one) => one.status === 'rejected' && (one.reason as Error).constructor)).toEqual(
      asked.map(() => StoreUnavailable),
    );
    await server.resume();
    await store.check();
    await store.cast(vote);
    expect(await store.choiceOf(vote, 'ann')).toEqual(['yes']);
    await store.close();
  });
});

/** A store behind a network of ours, which hands each piece that the database says to `say`, with the way to the store. */
async function storeBehind(
  say: (bytes: Buffer, near: Socket) => void,
  hear: () => boolean = () => true,
): Promise<{ store: VoteStore; end: () => Promise<void> }> {
  const port = Number(new URL(server.url).port);
  const sockets = new Set<Socket>();
  const between = createServer((near) => {
    const far = dial(port, '127.0.0.1');
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
    }
    near.on('data', (bytes) => hear() && far.write(bytes));
    far.on('data', (bytes) => say(bytes, near));
    near.on('close', () => far.destroy());
  }).listen(0, '127.0.0.1');
  await once(between, 'listening');
  const { port: here } = between.address() as { port: number };
  const store = await openPostgresStore({ url: server.url.replace(`:${port}`, `:${here}`), patience: 1000 });
  return {
    store,
    end: async () => {
      await store.close();
      for (const socket of sockets) socket.destroy();
      between.close();
    },
  };
}

describe('a network that swallows what is said', () => {
  it('is found out in time, and forgotten when it is mended', async () => {
    let silent = false;
    const { store, end } = await storeBehind(
      (bytes, near) => silent || near.write(bytes),
      () => !silent,
    );
    const vote = somebody('silent');
    await store.cast(vote);
    silent = true;
    await expect(store.cast({ ...vote, choice: ['no'] })).rejects.toThrow(StoreUnavailable);
    await expect(store.tallies([vote])).rejects.toThrow(StoreUnavailable);
    silent = false;
    await store.cast({ ...vote, choice: ['perhaps'] });
    expect(await store.tallies([vote])).toMatchObject([{ voters: 1, votes: { perhaps: 1 } }]);
    await end();
  });
});

describe('a network that breaks off in the middle of an answer', () => {
  it('leaves nothing of it in the answers after', async () => {
    let breaks = false;
    const { store, end } = await storeBehind((bytes, near) => {
      const done = breaks ? bytes.indexOf('SELECT 1\0') : -1;
      if (done < 0) return void near.write(bytes);
      breaks = false;
      // One byte and four of length stand before what it says: https://www.postgresql.org/docs/current/protocol-message-formats.html
      near.end(bytes.subarray(0, done - 5));
    });
    const vote = somebody('broken-off');
    await store.cast(vote);
    const readers = voters(8);
    await Promise.all(readers.map(() => store.choiceOf(vote, vote.voter)));
    for (const broken of readers) {
      breaks = true;
      await expect(store.choiceOf(vote, vote.voter), broken).rejects.toThrow(StoreUnavailable);
    }
    const choices = await Promise.all(readers.map(() => store.choiceOf(vote, vote.voter)));
    expect(choices).toEqual(readers.map(() => ['yes']));
    const tallies = await Promise.all(readers.map(() => store.tallies([vote])));
    expect(tallies).toMatchObject(readers.map(() => [{ voters: 1, votes: { yes: 1 } }]));
    await end();
  });
});

describe('several processes over one database', () => {
  it('count the last choices of 200 voters who change their minds at once', async () => {
    const place = { databaseUrl: server.url, folder: '' };
    const both = await Promise.all([openRemotely(place), openRemotely(place)]);
    const ledger = new Ledger({ case: 'both', poll: 'at-once', version: 1 });
    await Promise.all(
      voters(200).map(async (name, number) => {
        for (let n = 0; n < 12; n += 1)
          expect(await ledger.decide(name, n + number, both[(n + number) % 2]!)).toBe(true);
      }),
    );
    await Promise.all(both.map((one) => one.end()));
    const store = await openPostgresStore({ url: server.url });
    await ledger.expectKept(store);
    expect(ledger.acknowledged).toBe(2400);
    await store.close();
  });

  it('keep counters right for voters who are in two places at once', async () => {
    const both = await Promise.all([0, 1].map(() => openPostgresStore({ url: server.url })));
    const ballot = { case: 'both', poll: 'same-voters', version: 1 };
    const names = voters(12);
    const at = (n: number): VoteStore => both[n % 2]!;
    const cast = (store: VoteStore, voter: string, choice: string[]) =>
      store.cast({ ...ballot, voter, choice, at: 1 });
    for (let n = 0; n < 40; n += 1) {
      await Promise.all(
        names.flatMap((voter, number) => [
          cast(at(n), voter, [number % 3 === 0 ? 'a' : 'b']),
          at(n + 1).withdraw(ballot, voter),
          n % 3 === 0 ? at(n).withdraw(ballot, voter) : cast(at(n + 1), voter, ['c', 'd']),
        ]),
      );
    }
    await expectSums(both[0]!, ballot, names);
    await Promise.all(both.map((store) => store.close()));
  });

  it('set up a new database together', async () => {
    const owner = postgres(server.url, { max: 1, onnotice: () => undefined });
    await owner`CREATE DATABASE together`;
    const url = server.url.replace(/postgres$/, 'together');
    const stores = await Promise.all(voters(6).map(() => openPostgresStore({ url })));
    await Promise.all(stores.map((store, number) => store.cast({ ...somebody('new'), voter: `${number}` })));
    expect(await stores[0]!.allTallies()).toMatchObject([{ poll: 'new', voters: 6, votes: { yes: 6 } }]);
    await Promise.all(stores.map((store) => store.close()));
    await owner.end();
  });
});

describe('a database that cannot be used', () => {
  const sentenceFor = async (url: string): Promise<string> => {
    const outcome: VoteStore | Error = await openPostgresStore({ url, patienceAtStart: 1000 }).catch(
      (error: unknown) => error as Error,
    );
    if (!(outcome instanceof NoStore))
      throw new Error('it opened, or failed in another way', { cause: outcome });
    return outcome.message;
  };

  it.each([
    ['an address of something else', () => 'https://example.org/', /is no address of a PostgreSQL database/],
    ['no address', () => 'postgres://[', /is no address of a PostgreSQL database/],
    ['nobody there', () => 'postgres://ann:secret@127.0.0.1:1/polls', /polls at 127.0.0.1:1 cannot be used/],
    ['no such database', () => server.url.replace(/postgres$/, 'nowhere'), /There is no database nowhere/],
  ])('%s', async (_name, url, sentence) => {
    const said = await sentenceFor(url());
    expect(said).toMatch(sentence);
    expect(said).not.toContain('secret');
  });

  it('a user who may only read, and a schema from tomorrow', async () => {
    const owner = postgres(server.url, { max: 1, onnotice: () => undefined });
    await owner`CREATE DATABASE limits`;
    const url = server.url.replace(/postgres$/, 'limits');
    const guest = url.replace('casebook', 'guest');
    await owner`CREATE ROLE guest LOGIN`;
    await owner.unsafe('REVOKE CREATE ON SCHEMA public FROM PUBLIC');
    expect(await sentenceFor(guest)).toMatch(/may not make or write tables/);
    await (await openPostgresStore({ url })).close();
    const inside = postgres(url, { max: 1 });
    await inside`UPDATE poll_schema SET version = 999`;
    expect(await sentenceFor(url)).toMatch(/newer Casebook \(schema 999/);
    await inside`UPDATE poll_schema SET version = 1`;
    await inside`ALTER DATABASE limits SET default_transaction_read_only = on`;
    expect(await sentenceFor(url)).toMatch(/can only be read/);
    await Promise.all([owner.end(), inside.end()]);
  });
});
