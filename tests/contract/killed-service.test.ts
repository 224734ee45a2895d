import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { startServer, type ServerProcess } from '../../bench/polls/process.ts';
import { openSqliteStore } from '../../src/adapters/vote-stores/index.ts';
import { StoreUnavailable } from '../../src/core/poll/vote-store.ts';
import { createVoters } from '../../src/server/polls/voter.ts';
import { Ledger, type Box } from './ledger.ts';

const KILLS = 20;
const secret = 'a secret that all lives of it share';
const folder = mkdtempSync(join(tmpdir(), 'casebook-service-'));
const dist = join(folder, 'dist');
const ballot = { case: 'killed', poll: 'over-http', version: 1 };
const voters = createVoters(Buffer.from(secret));
const keyOf = (voter: string): string => `retry-key-of-${voter}`.padEnd(20, '-');
const idOf = (voter: string): string => voters.create(keyOf(voter));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function startService(): Promise<ServerProcess> {
  return startServer(
    fileURLToPath(new URL('../../src/server/polls/main.ts', import.meta.url)),
    '/api/health',
    {
      ...{ CASEBOOK_DATA: folder, CASEBOOK_DIST: dist, BASE_PATH: '', SITE_URL: '' },
      ...{ POLLS_DATABASE_URL: '', POLLS_SECRET: secret, POLLS_NETWORK_LIMIT: '0' },
    },
  );
}

/** Votes as a browser does: with a key until an answer brings a cookie. */
function boxAt({ origin }: ServerProcess): Box {
  const known = new Set<string>();
  async function send(method: string, voter: string, body?: object): Promise<void> {
    const headers: Record<string, string> = { origin, 'content-type': 'application/json' };
    if (known.has(voter)) headers['cookie'] = `casebook-voter=${voters.toCookie(idOf(voter), 'plain')}`;
    else headers['idempotency-key'] = keyOf(voter);
    const answer = await fetch(`${origin}/api/polls/${ballot.case}/${ballot.poll}`, {
      ...{ method, headers, body: JSON.stringify(body) },
    }).catch(() => undefined);
    if (answer === undefined || answer.status === 503) throw new StoreUnavailable('No answer.');
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
    // An answer may be cut off in the middle: what was read of it says that the vote was taken.
    await answer.text().catch(() => undefined);
    known.add(voter);
  }
  return {
    cast: ({ voter, choice }) => send('POST', voter, { choice }),
    withdraw: (_, voter) => send('DELETE', voter),
  };
}

it(`the service keeps every vote that it answered, once, when it is killed ${KILLS} times under load`, async () => {
  const options = ['a', 'b', 'c', 'd'].map((id) => ({ id, text: id }));
  mkdirSync(dist);
  writeFileSync(
    join(dist, 'polls.json'),
    JSON.stringify({ polls: [{ ...ballot, kind: 'opinion', multiple: true, closes: null, options }] }),
  );
  const ledger = new Ledger(ballot);
  for (let round = 0; round < KILLS; round += 1) {
    const service = await startService();
    const box = boxAt(service);
    const enough = ledger.acknowledged + 1 + ((round * 37) % 150);
    let dying: Promise<void> | undefined;
    const voter = async (name: string): Promise<void> => {
      for (let n = 0; await ledger.decide(name, n, box); n += 1) {
        if (ledger.acknowledged >= enough) dying ??= service.kill();
      }
    };
    await Promise.all(Array.from({ length: 32 }, (_, number) => voter(`${round}-${number}`)));
    await dying;
    const store = openSqliteStore({
      folder,
      warn: (sentence) => {
        throw new Error(sentence);
      },
    });
    await ledger.expectKept({
      choiceOf: (key, name) => store.choiceOf(key, voters.nameOn(key, idOf(name))),
      tallies: (keys) => store.tallies(keys),
    });
    await store.close();
  }
  expect(ledger.acknowledged).toBeGreaterThan(KILLS * 50);
  console.log(`${KILLS} kills, ${ledger.acknowledged} votes answered, none lost or doubled`);
});
