/**
 * A PostgreSQL server for tests and measurements: of this machine's programs, in a temporary folder, on the loopback
 * address, with nothing switched off that keeps data safe.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  openSync,
  closeSync,
  rmSync,
} from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { install, mayInstall } from './apt.mjs';
import { freePort } from './free-port.mjs';

const advice =
  'No PostgreSQL was found: install one (the package is called postgresql), or set POSTGRES_BIN to the folder of its programs.';

/**
 * The folder of `initdb` and `postgres`: the one that POSTGRES_BIN names, else one of the system. On Debian as root it is
 * installed where it is missing.
 * @returns {string}
 * @throws {Error} one sentence that says what to do
 */
function ensurePostgres() {
  const chosen = process.env.POSTGRES_BIN;
  if (chosen) {
    if (isFolderOfIt(chosen)) return chosen;
    throw new Error(
      `POSTGRES_BIN is "${chosen}", and initdb and postgres are not there: correct it, or unset it.`,
    );
  }
  const found = places().find(isFolderOfIt);
  if (found !== undefined) return found;
  if (!mayInstall()) throw new Error(advice);
  install(['postgresql'], 'PostgreSQL', advice);
  const installed = places().find(isFolderOfIt);
  if (installed === undefined) throw new Error(advice);
  return installed;
}

const suffix = process.platform === 'win32' ? '.exe' : '';
const isFolderOfIt = (folder) =>
  ['initdb', 'postgres'].every((name) => existsSync(join(folder, `${name}${suffix}`)));

function places() {
  const { stdout } = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' });
  return [
    ...(stdout ? [stdout.trim()] : []),
    ...(process.env.PATH ?? '').split(delimiter).filter(Boolean),
    ...versionsIn('/usr/lib/postgresql'),
    ...versionsIn('/Library/PostgreSQL'),
    ...versionsIn('C:\\Program Files\\PostgreSQL'),
    ...['/opt/homebrew', '/usr/local'].flatMap((prefix) => versionsIn(`${prefix}/opt`, /^postgresql/)),
  ];
}

function versionsIn(folder, pattern = /^\d/) {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => pattern.test(name));
  return names
    .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
    .map((name) => join(folder, name, 'bin'));
}

/** Who runs it: PostgreSQL refuses root. */
function userOfIt() {
  if (process.getuid?.() !== 0) return {};
  const id = (option, name) => spawnSync('id', [option, name], { encoding: 'utf8' }).stdout?.trim();
  const name = ['postgres', 'nobody'].find((candidate) => id('-u', candidate));
  return name === undefined ? {} : { uid: Number(id('-u', name)), gid: Number(id('-g', name)) };
}

/**
 * Starts a server with a database of its own. Whoever starts it stops it.
 * @returns {Promise<{ url: string, crash: () => Promise<void>, resume: () => Promise<void>, stop: () => Promise<void> }>}
 *   `crash` ends it at once, as a failing machine would, and `resume` starts it again over the same files; `stop` removes
 *   everything.
 * @throws {Error} one sentence that says what to do
 */
export async function startPostgres() {
  const programs = ensurePostgres();
  const user = userOfIt();
  const folder = mkdtempSync(join(tmpdir(), 'casebook-postgres-'));
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const options = { ...user, cwd: folder, env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' } };
  try {
    execFileSync(
      join(programs, 'initdb'),
      ['-D', data, '-U', 'casebook', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync'],
      { ...options, stdio: ['ignore', 'ignore', 'pipe'] },
    );
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(
      `initdb failed: ${String(error.stderr ?? error.message)
        .trim()
        .split('\n')
        .at(-1)}`,
      {
        cause: error,
      },
    );
  }
  const port = await freePort();
  const log = join(folder, 'log');
  let server;

  async function resume() {
    const output = openSync(log, 'a', 0o666);
    server = spawn(
      join(programs, 'postgres'),
      [
        ...['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1'],
        ...['-c', 'unix_socket_directories=', '-c', 'fsync=on', '-c', 'full_page_writes=on'],
      ],
      { ...options, stdio: ['ignore', output, output] },
    );
    closeSync(output);
    await whenReady();
  }

  async function whenReady() {
    while (!(await accepts(port))) {
      if (hasEnded(server))
        throw new Error(`PostgreSQL ended: ${readFileSync(log, 'utf8').trim().split('\n').at(-1)}`);
      await pause(20);
    }
  }

  async function crash() {
    if (server === undefined || hasEnded(server)) return;
    const gone = once(server, 'exit');
    server.kill('SIGQUIT');
    await gone;
  }

  async function stop() {
    process.off('exit', kill);
    await crash();
    rmSync(folder, { recursive: true, force: true });
  }

  const kill = () => server?.kill('SIGQUIT');
  process.on('exit', kill);
  await resume();
  return { url: `postgres://casebook@127.0.0.1:${port}/postgres`, crash, resume, stop };
}

const hasEnded = ({ exitCode, signalCode }) => exitCode !== null || signalCode !== null;

/** Whether the server lets somebody in: it answers the first message of a connection, and not with an error. */
async function accepts(port) {
  const socket = connect(port, '127.0.0.1');
  const greeting = Buffer.from('\0\0\0\0\0\x03\0\0user\0casebook\0database\0postgres\0\0', 'latin1');
  greeting.writeInt32BE(greeting.length, 0);
  socket.on('connect', () => socket.write(greeting));
  try {
    const [answer] = await once(socket, 'data');
    return answer.subarray(0, 1).toString() === 'R';
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
