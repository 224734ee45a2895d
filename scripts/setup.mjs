/**
 * Installs what is missing in node_modules. Runs before the npm scripts, on whatever Node (18 or newer) the machine has;
 * the script that follows then finds Node 24 in node_modules/.bin. Says nothing when nothing is missing and writes to
 * stderr only, so that what a script prints stays its own.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const oldestNode = 18;

/**
 * Whether the packages of a project are all there, in the versions of its lock file.
 * npm itself keeps the list of what it installed, so an `npm install` by hand counts too.
 * @param {string} folder the project's folder
 */
export function packagesAreInstalled(folder) {
  const wanted = readPackages(join(folder, 'package-lock.json'));
  const installed = readPackages(join(folder, 'node_modules', '.package-lock.json'));
  if (wanted === undefined || installed === undefined) return false;
  return Object.entries(wanted).every(([path, lock]) => {
    if (path === '') return true;
    const found = installed[path];
    if (found === undefined) return lock.optional === true || lock.devOptional === true;
    return found.version === lock.version && found.integrity === lock.integrity;
  });
}

/**
 * Whether the commands that npm scripts call are there, Node 24 above all.
 * @param {string} folder the project's folder
 */
export function commandsAreInstalled(folder) {
  const windows = process.platform === 'win32';
  const runtime = join(folder, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');
  const commands = ['node', 'astro'].map((name) =>
    join(folder, 'node_modules', '.bin', windows ? `${name}.cmd` : name),
  );
  return [runtime, ...commands].every((path) => existsSync(path));
}

/**
 * Says in a sentence why npm failed and what to do.
 * @param {{ error?: Error, status: number | null, stderr: string }} outcome
 * @param {string} command what was run, as one would type it
 */
export function explainFailure({ error, status, stderr }, command) {
  if (error) return `npm could not be started (${error.message}): install it, then try again.`;
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED/.test(stderr)) {
    return 'The packages could not be downloaded, because the npm registry cannot be reached: connect to the network, then try again.';
  }
  if (/EACCES|EPERM|EROFS/.test(stderr)) {
    return `The packages could not be written to ${join(root, 'node_modules')}: make that folder writable and stop what uses it, then try again.`;
  }
  if (/ENOSPC/.test(stderr))
    return 'The disk is full: make room for the packages (about 700 MB), then try again.';
  const reason = stderr.split('\n').find((line) => /^npm (error|ERR!) (?!code)/.test(line));
  const told = reason ? `: ${reason.replace(/^npm (error|ERR!) /, '').trim()}` : '';
  return `\`${command}\` failed with status ${status}${told}. Run it by hand to see more.`;
}

function readPackages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function npm(...args) {
  // The npm that runs this script, on its own Node: the one on PATH may be the very file that is replaced.
  const running = process.env.npm_execpath;
  const options = {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  };
  const quiet = ['--loglevel=error', '--no-audit', '--no-fund', '--no-progress', '--no-update-notifier'];
  // npm's own patience takes more than ten minutes to find that there is no network.
  const patience = [
    '--prefer-offline',
    '--fetch-retries=1',
    '--fetch-retry-mintimeout=500',
    '--fetch-retry-maxtimeout=1000',
  ];
  const outcome =
    running && basename(running) === 'npm-cli.js'
      ? spawnSync(
          process.env.npm_node_execpath || process.execPath,
          [running, ...args, ...quiet, ...patience],
          options,
        )
      : spawnSync('npm', [...args, ...quiet, ...patience], {
          ...options,
          shell: process.platform === 'win32',
        });
  if (outcome.error || outcome.status !== 0) {
    throw new Error(explainFailure(outcome, ['npm', ...args].join(' ')));
  }
}

function setUp() {
  if (!packagesAreInstalled(root)) {
    console.error('Installing the packages that Casebook needs; this takes about a minute.');
    // Not `npm ci`: it refuses a lock file that lacks the binaries of other platforms, and deletes what a running
    // `npm run dev` uses. No install scripts: some download from elsewhere than the registry; only Node's is needed.
    npm(
      'install',
      '--no-save',
      '--include=dev',
      '--include=optional',
      '--ignore-scripts',
      '--engine-strict=false',
    );
  }
  if (!commandsAreInstalled(root)) {
    npm('rebuild', 'node', '--ignore-scripts=false');
    if (!commandsAreInstalled(root)) {
      throw new Error('The packages are incomplete: delete the folder node_modules, then try again.');
    }
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const major = Number(process.versions.node.split('.')[0]);
  try {
    if (major < oldestNode) {
      throw new Error(
        `Casebook needs Node ${oldestNode} or newer, and this is ${process.version}: install a newer one from nodejs.org.`,
      );
    }
    setUp();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
