/** `npm start`: builds the site, then serves it. What would keep it from serving is said before the build. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { NoContentError, requireContent } from '../src/adapters/content-folder/index.ts';
import { readArguments, UsageError } from '../src/cli/arguments.ts';
import { contentAsked } from '../src/cli/folders.ts';
import { whenAskedToStop } from '../src/server/lifetime.ts';
import { close, listen } from '../src/server/listen.ts';
import { readOptions, StartProblem } from '../src/server/options.ts';

async function requireFreePort() {
  close(await listen((_request, response) => response.end(), readOptions(process.env)));
}

/** @returns {Promise<boolean>} whether the build succeeded */
async function build() {
  console.log('Building the site first; `npm run serve` serves the last build again.');
  const astro = spawn(process.execPath, [fileURLToPath(new URL('astro.mjs', import.meta.url)), 'build'], {
    stdio: 'inherit',
  });
  const carryOn = whenAskedToStop((signal) => astro.kill(signal));
  const [status, signal] = await once(astro, 'exit');
  carryOn();
  if (signal) process.kill(process.pid, signal);
  return status === 0;
}

try {
  const { values } = readArguments(process.argv.slice(2), {
    options: { content: { type: 'string' } },
    usage: 'npm start -- [--content DIR]',
  });
  const root = contentAsked(values.content);
  requireContent(root);
  process.env.CASEBOOK_CONTENT = root;
  await requireFreePort();
  if (await build()) await import('../src/server/main.ts');
  else process.exitCode = 1;
} catch (error) {
  if (!(error instanceof StartProblem || error instanceof UsageError || error instanceof NoContentError))
    throw error;
  console.error(error.message);
  process.exitCode = 1;
}
