/**
 * `npm run bench:polls`: how fast votes are taken and tallies told, over HTTP on the loopback address, by one process of the
 * service on each store; beside it, a server that does nothing but answer, and SQLite without anything around it.
 * `--write` puts the figures into `bench/README.md`; `--seconds` is how long each is asked.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startPostgres } from '../scripts/postgres.mjs';
import { openVoteStore, type StorePlace } from '../src/adapters/vote-stores/index.ts';
import { askFast, type Question, type Speed } from './polls/load.ts';
import { startServer, type ServerProcess } from './polls/process.ts';
import { bareCommits, fill, talliesASecond } from './polls/stores.ts';
import { keepFigures, markdownTable, warnWhenBusy } from './weight/figures.ts';

const CONNECTIONS = [1, 16, 128];
const SIZES = [10_000, 1_000_000];

const { values } = parseArgs({
  options: { write: { type: 'boolean' }, seconds: { type: 'string', default: '8' } },
});
const seconds = Number(values.seconds);
const program = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'casebook-bench-polls-'));
const dist = join(folder, 'dist');
const ballot = { case: 'late-parcel', poll: 'whose-move', version: 1 };
const reading: Question = { path: '/api/polls/late-parcel' };
const voting: Question = { path: '/api/polls/late-parcel/whose-move', vote: { choice: ['b'], version: 1 } };

const rows: string[][] = [];
const note = (...row: string[]): void => {
  rows.push(row);
  console.log(row.join(' · '));
};
const many = (number: number): string => Math.round(number).toLocaleString('en');
const share = (part: number, whole: number): string => `${Math.round((part / whole) * 100)} %`;

function writeBallots(): void {
  const options = ['a', 'b', 'c'].map((id) => ({ id, text: `Answer ${id}` }));
  mkdirSync(dist);
  writeFileSync(
    join(dist, 'polls.json'),
    JSON.stringify({ polls: [{ ...ballot, kind: 'opinion', multiple: false, closes: null, options }] }),
  );
}

const startService = (place: StorePlace): Promise<ServerProcess> =>
  startServer(program('../src/server/polls/main.ts'), '/api/health', {
    CASEBOOK_DATA: place.folder,
    CASEBOOK_DIST: dist,
    POLLS_DATABASE_URL: place.databaseUrl ?? '',
    POLLS_SECRET: 'the same secret for every process',
    // One machine plays a thousand readers.
    POLLS_NETWORK_LIMIT: '0',
  });

/** A server that gives the bytes that the service gives. */
async function startBare(service: ServerProcess): Promise<ServerProcess> {
  const answers: Record<string, unknown> = {};
  for (const { path, vote } of [reading, voting]) {
    const response = await fetch(`${service.origin}${path}`, {
      ...(vote && {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: service.origin },
        body: JSON.stringify(vote),
      }),
    });
    const headers = Object.fromEntries(response.headers);
    // Node writes these itself.
    for (const own of ['connection', 'keep-alive', 'date']) Reflect.deleteProperty(headers, own);
    answers[vote ? 'POST' : 'GET'] = [headers, await response.text()];
  }
  return startServer(program('./polls/bare-server.ts'), '/', { BARE_ANSWERS: JSON.stringify(answers) });
}

async function votes(server: ServerProcess): Promise<Speed[]> {
  const speeds: Speed[] = [];
  for (const connections of CONNECTIONS) {
    speeds.push(await askFast(server.origin, voting, connections, seconds));
  }
  return speeds;
}

const inWords = ({ p50, p99 }: Speed): string => `${p50} ms, ${p99} ms`;

async function measure(name: string, place: StorePlace, bare: (Speed | undefined)[]): Promise<Speed[]> {
  let service = await startService(place);
  if (bare.length === 0) {
    const server = await startBare(service);
    const [taken, told] = [await votes(server), await askFast(server.origin, reading, 128, seconds)];
    taken.forEach((speed, at) =>
      note(`votes, ${CONNECTIONS[at]} connections`, 'bare server', many(speed.perSecond), inWords(speed), ''),
    );
    note('tallies, 128 connections', 'bare server', many(told.perSecond), inWords(told), '');
    await server.stop();
    bare = [...taken, told];
  }
  (await votes(service)).forEach((speed, at) =>
    note(
      ...[`votes, ${CONNECTIONS[at]} connections`, name, many(speed.perSecond), inWords(speed)],
      share(speed.perSecond, bare[at]?.perSecond ?? NaN),
    ),
  );
  await service.stop();
  let there = 0;
  for (const size of SIZES) {
    const store = await openVoteStore({ ...place, warn: console.warn });
    await fill(store, ballot, size - there);
    there = size;
    const alone = await talliesASecond(store, ballot, seconds / 4);
    await store.close();
    note(`tallies with ${many(size)} votes`, `${name}, no HTTP`, many(alone), '', '');
    service = await startService(place);
    const speed = await askFast(service.origin, reading, 128, seconds);
    note(
      ...[`tallies with ${many(size)} votes, 128 connections`, name, many(speed.perSecond), inWords(speed)],
      share(speed.perSecond, bare[CONNECTIONS.length]?.perSecond ?? NaN),
    );
    if (size === SIZES.at(-1)) {
      await votes(service);
      note(`memory with ${many(size)} votes, after all this`, name, `${service.megabytes()} MB`, '', '');
    }
    await service.stop();
  }
  return bare as Speed[];
}

warnWhenBusy();
writeBallots();
const postgres = await startPostgres();
try {
  for (const each of CONNECTIONS) {
    note(`votes, ${each} a transaction`, 'bare node:sqlite', many(bareCommits(each, seconds / 2)), '', '');
  }
  const bare = await measure('SQLite', { databaseUrl: undefined, folder: join(folder, 'data') }, []);
  await measure('PostgreSQL', { databaseUrl: postgres.url, folder: join(folder, 'other') }, bare);
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}
const table = markdownTable(['what', 'who', 'a second', 'p50, p99', 'of the bare server'], rows);
console.log(`\n${table}`);
if (values.write) keepFigures('polls', table);
