/**
 * `npm test`: runs every stage, shows the output of those that fail, and ends with one line of totals.
 * `npm test -- --only lint,unit` runs some of them; `npm test -- --list` names them.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { whenAskedToStop } from '../src/server/lifetime.ts';
import { ensureChromium } from './chromium.mjs';
import { ensureEngines, notLookedAt } from './engines.mjs';
import { freePort } from './free-port.mjs';
import { countPlaywright, countVitest, settle, totalsLine } from './test-report.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = mkdtempSync(join(tmpdir(), 'casebook-test-'));
const longestStage = 20 * 60_000;
const windows = process.platform === 'win32';

process.env.PATH = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
process.env.ASTRO_TELEMETRY_DISABLED = '1';
process.env[process.stdout.isTTY ? 'FORCE_COLOR' : 'NO_COLOR'] = '1';

const stages = [
  { name: 'format', run: () => one(['prettier', '--check', '.']) },
  // Typed rules read the types that Astro makes of the content.
  { name: 'lint', run: () => one(['node', 'scripts/astro.mjs', 'sync'], ['eslint', '.']) },
  { name: 'types', run: () => one(['astro', 'check']) },
  { name: 'knip', run: () => one(['knip', '--no-progress']) },
  {
    name: 'content',
    run: () => one(...ledgersBefore().map((base) => ['node', 'src/cli/check.ts', ...base])),
  },
  { name: 'unit', run: () => vitest('unit') },
  { name: 'fuzz', run: () => vitest('fuzz') },
  { name: 'component', run: () => vitest('component') },
  { name: 'contract', run: () => vitest('contract') },
  { name: 'build', run: () => one(['node', 'scripts/astro.mjs', 'build']) },
  { name: 'built', needsBuild: true, run: () => vitest('built') },
  { name: 'weight', needsBuild: true, run: () => one(['node', 'bench/weight.ts']) },
  { name: 'browser', needsBuild: true, run: playwright },
  { name: 'engines', needsBuild: true, run: engines },
];

/**
 * What the ledger has to go on from: the one where this branch left the main one, and the one of the commit before,
 * each as arguments of the checker. Where git has neither, the ledger is checked for itself.
 */
function ledgersBefore() {
  const commits = [
    ['merge-base', 'HEAD', 'origin/HEAD'],
    ['rev-parse', '--verify', '--quiet', 'HEAD^'],
  ].map((args) => spawnSync('git', args, { cwd: root, encoding: 'utf8' }).stdout?.trim());
  const known = [...new Set(commits.filter(Boolean))];
  return known.length === 0 ? [[]] : known.map((commit) => ['--base', commit]);
}

/** Runs commands one after the other, until one fails, and counts them as one test. */
async function one(...commands) {
  let output = '';
  for (const command of commands) {
    const outcome = await run(command);
    output += outcome.output;
    if (outcome.status !== 0) return { passed: 0, failed: 1, skipped: 0, output };
  }
  return { passed: 1, failed: 0, skipped: 0, output };
}

async function vitest(project) {
  const file = join(reports, `${project}.json`);
  const outcome = await run([
    ...['vitest', 'run', '--project', project],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
  ]);
  return counted(outcome, file, countVitest);
}

/** Without any other browser than Chromium there is nothing to run: that is said, and each is counted as skipped. */
async function engines() {
  const { here, said } = ensureEngines();
  if (here === 0) return { passed: 0, failed: 0, skipped: said.length, output: '', said };
  const result = await vitest('engines');
  const notStarted = result.output.split('\n').filter((line) => line.includes(notLookedAt));
  return { ...result, said: [...said, ...notStarted] };
}

async function playwright() {
  const file = join(reports, 'browser.json');
  const env = {
    CHROMIUM_PATH: ensureChromium(),
    CASEBOOK_TEST_PORT: String(await freePort()),
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    // Playwright chooses for its workers, and Node warns of both.
    NO_COLOR: undefined,
  };
  return counted(await run(['playwright', 'test', '--reporter=list,json'], env), file, countPlaywright);
}

function counted({ status, output }, file, count) {
  let counts = { passed: 0, failed: 0, skipped: 0 };
  try {
    counts = count(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // A runner that crashed leaves no report: its status tells.
  }
  const { remark, ...settled } = settle(counts, status);
  return { ...settled, output: `${output}${remark}` };
}

let running;

async function run([command, ...args], env = {}) {
  running = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that all of it can be stopped.
    detached: !windows,
    shell: windows,
  });
  const chunks = [];
  running.stdout.on('data', (chunk) => chunks.push(chunk));
  running.stderr.on('data', (chunk) => chunks.push(chunk));
  const limit = setTimeout(() => {
    chunks.push(Buffer.from(`\nStopped after ${longestStage / 60_000} minutes.\n`));
    stopRunning('SIGKILL');
  }, longestStage);
  try {
    const [status] = await once(running, 'close');
    return { status, output: Buffer.concat(chunks).toString() };
  } finally {
    clearTimeout(limit);
    running = undefined;
  }
}

function stopRunning(signal) {
  if (running?.pid === undefined) return;
  if (windows) running.kill(signal);
  else process.kill(-running.pid, signal);
}

async function runStage({ name, run: work, needsBuild }, buildFailed) {
  process.stdout.write(name.padEnd(11));
  const begun = Date.now();
  let result;
  try {
    result =
      needsBuild && buildFailed
        ? { passed: 0, failed: 1, skipped: 0, output: 'Not run, because the build failed.' }
        : await work();
  } catch (error) {
    result = {
      passed: 0,
      failed: 1,
      skipped: 0,
      output: error instanceof Error ? error.message : String(error),
    };
  }
  const seconds = `${((Date.now() - begun) / 1000).toFixed(1)} s`.padStart(8);
  const several = result.passed + result.failed + result.skipped > 1;
  console.log(
    `${result.failed > 0 ? 'FAILED' : 'ok    '}${seconds}${several ? `   ${totalsLine([result])}` : ''}`,
  );
  for (const sentence of result.said ?? []) console.log(`  ${sentence}`);
  if (result.failed > 0) console.log(`\n${result.output.trimEnd()}\n`);
  return result;
}

function chosenStages() {
  const { values } = parseArgs({ options: { only: { type: 'string' }, list: { type: 'boolean' } } });
  const names = stages.map(({ name }) => name);
  if (values.list) {
    console.log(names.join('\n'));
    return undefined;
  }
  const only = values.only?.split(',') ?? names;
  const unknown = only.find((name) => !names.includes(name));
  if (unknown !== undefined)
    throw new Error(`There is no stage "${unknown}": choose among ${names.join(', ')}.`);
  return stages.filter(({ name }) => only.includes(name));
}

const carryOn = whenAskedToStop((signal) => {
  carryOn();
  stopRunning(signal);
  rmSync(reports, { recursive: true, force: true });
  process.kill(process.pid, signal);
});

try {
  const chosen = chosenStages();
  const results = new Map();
  for (const stage of chosen ?? []) {
    results.set(stage.name, await runStage(stage, (results.get('build')?.failed ?? 0) > 0));
  }
  if (chosen) {
    const all = [...results.values()];
    console.log(`\n${totalsLine(all)}`);
    process.exitCode = all.some(({ failed }) => failed > 0) ? 1 : 0;
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
} finally {
  rmSync(reports, { recursive: true, force: true });
}
