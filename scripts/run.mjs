/**
 * `node scripts/run.mjs PROGRAM …`: runs a program of ours, on a Node that can. Written so that an older one reads it and
 * says what to do, where the script before it (`setup.mjs`) was skipped or found nothing to install with.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Why nothing of ours can run here, in a sentence that says what to do; nothing where it can.
 * @param {string} version that of Node, such as `v24.1.0`
 * @param {boolean} installed whether the packages are there
 */
export function obstacle(version, installed) {
  const [major = 0, minor = 0] = version.slice(1).split('.').map(Number);
  const old = major < 22 || (major === 22 && minor < 18);
  if (!old && installed) return undefined;
  const what = old
    ? `This is Node ${version}, and Casebook needs Node 24`
    : 'The packages of Casebook are not installed';
  return (
    `${what}. Run "npm install" in ${root}, which brings both along, and try again. In a workflow, take Node 24 ` +
    '(actions/setup-node with node-version: 24), and no --omit=dev and no --ignore-scripts.'
  );
}

async function run(program) {
  const problem = obstacle(process.version, existsSync(join(root, 'node_modules', 'zod')));
  if (problem !== undefined) {
    console.error(problem);
    process.exitCode = 2;
    return;
  }
  // The program finds its own arguments where it would find them if it had been called itself.
  process.argv.splice(1, 2, join(root, program));
  if (program.startsWith('src/server/') && process.argv.length > 2) {
    const { refusal } = await import('./server-arguments.mjs');
    const sentence = refusal(process.argv.slice(2), program);
    console.error(sentence);
    process.exitCode = 2;
    return;
  }
  await import(pathToFileURL(join(root, program)).href);
}

if (process.argv[1] && existsSync(process.argv[1]) && process.argv[1].endsWith('run.mjs'))
  await run(process.argv[2]);
