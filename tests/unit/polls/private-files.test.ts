import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSqliteStore } from '../../../src/adapters/vote-stores/index.ts';
import { readPollSettings, secretOf } from '../../../src/server/polls/settings.ts';
import { startServer } from '../../helpers/running-server.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'casebook-private-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const modeOf = (path: string) => (statSync(path).mode & 0o7777).toString(8);
const modesIn = (folder: string) =>
  Object.fromEntries([
    ['.', modeOf(folder)],
    ...readdirSync(folder).map((name) => [name, modeOf(join(folder, name))]),
  ]) as Record<string, string>;
const vote = { case: 'a', poll: 'p', version: 1, voter: 'ann', choice: ['yes'], at: 1 };
const open = (folder: string) => openSqliteStore({ folder, warn: () => undefined });

test('votes and the secret are closed to others while the service runs', async () => {
  const data = join(root, 'new', 'data');
  secretOf(readPollSettings({ CASEBOOK_DATA: data }));
  const store = open(data);
  await store.cast(vote);
  expect(modesIn(data)).toEqual({
    '.': '700',
    'polls.db': '600',
    'polls.db-shm': '600',
    'polls.db-wal': '600',
    secret: '600',
  });
  await store.close();
});

test('files of an earlier time are tightened, those set aside too', async () => {
  const data = join(root, 'data');
  mkdirSync(data, { mode: 0o755 });
  for (const name of [
    'polls.db',
    'polls.db.damaged-20260101T000000Z',
    'polls.db.damaged-20260101T000000Z-wal',
    'secret',
  ])
    writeFileSync(join(data, name), name === 'secret' ? 'x'.repeat(64) : 'no database '.repeat(500));
  for (const name of readdirSync(data)) chmodSync(join(data, name), 0o666);
  chmodSync(data, 0o777);
  secretOf(readPollSettings({ CASEBOOK_DATA: data }));
  const store = open(data);
  await store.cast(vote);
  const modes = modesIn(data);
  expect(Object.keys(modes).filter((name) => name.includes('.damaged-'))).toHaveLength(3);
  const { '.': folder, ...files } = modes;
  expect([folder, ...new Set(Object.values(files))]).toEqual(['700', '600']);
  await store.close();
});

test('a folder that holds other things stays open, and the votes in it are closed', async () => {
  writeFileSync(join(root, 'letters.txt'), '');
  chmodSync(root, 0o755);
  chmodSync(join(root, 'letters.txt'), 0o644);
  const store = open(root);
  await store.cast(vote);
  expect(modesIn(root)).toMatchObject({
    '.': '755',
    'letters.txt': '644',
    'polls.db': '600',
    'polls.db-wal': '600',
  });
  await store.close();
});

test.each(['000', '777'])('the umask %s changes nothing of that', async (umask) => {
  const server = await startServer('tests/helpers/server-under-umask.ts', { TEST_UMASK: umask });
  const answer = await fetch(`${server.address}/api/polls/late-parcel/first`, {
    method: 'POST',
    body: '{"choice":["yes"]}',
    headers: { 'content-type': 'application/json' },
  });
  expect(answer.status).toBe(200);
  const { '.': folder, ...files } = modesIn(join(server.folder, 'data'));
  expect([folder, ...new Set(Object.values(files))]).toEqual(['700', '600']);
  server.remove();
});
