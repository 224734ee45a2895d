/** `node scripts/astro.mjs dev|build|sync …`: runs Astro in the foreground and without the network. */
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { NoContentError, requireContent } from '../src/adapters/content-folder/index.ts';
import { readArguments, UsageError } from '../src/cli/arguments.ts';
import { contentAsked } from '../src/cli/folders.ts';
import { whenAskedToStop } from '../src/server/lifetime.ts';

process.env.ASTRO_TELEMETRY_DISABLED = '1';
process.env.ASTRO_DISABLE_UPDATE_CHECK = 'true';
process.env.ASTRO_DEV_BACKGROUND = '0';

const content = { content: { type: 'string' } };
const flags = { force: { type: 'boolean' }, verbose: { type: 'boolean' }, silent: { type: 'boolean' } };
const commands = {
  dev: {
    options: {
      ...content,
      ...flags,
      port: { type: 'string' },
      host: { type: 'string' },
      open: { type: 'boolean' },
    },
    usage:
      'npm run dev -- [--content DIR] [--port N] [--host [ADDRESS]] [--open] [--force] [--verbose] [--silent]',
  },
  build: {
    options: { ...content, ...flags },
    usage: 'npm run build -- [--content DIR] [--force] [--verbose] [--silent]',
  },
  sync: { options: content, usage: 'node scripts/astro.mjs sync [--content DIR]' },
};

/**
 * The arguments that Astro gets; the content folder goes into the environment, where all of ours find it.
 * @throws {UsageError | NoContentError} where they make no sense: Astro leaves out what it does not know without a word
 */
function argumentsForAstro([command, ...args]) {
  const call = commands[command];
  // Astro takes the option with and without an address.
  const whole = args.map((arg, at) =>
    arg === '--host' && (args[at + 1] ?? '-').startsWith('-') ? '--host=0.0.0.0' : arg,
  );
  const { values } = readArguments(whole, call);
  const root = contentAsked(values.content);
  requireContent(root);
  process.env.CASEBOOK_CONTENT = root;
  const given = Object.entries({
    port: command === 'dev' ? process.env.PORT || '4321' : undefined,
    ...values,
  });
  const passed = given.flatMap(([name, value]) =>
    name === 'content' || value === undefined ? [] : [value === true ? `--${name}` : `--${name}=${value}`],
  );
  process.on('exit', () => console.error(`The content folder was ${root}.`));
  return [command, ...passed];
}

try {
  const [command] = process.argv.splice(2, Infinity, ...argumentsForAstro(process.argv.slice(2)));
  if (command === 'dev') whenAskedToStop(() => process.exit());
  const manifest = fileURLToPath(import.meta.resolve('astro/package.json'));
  await import(pathToFileURL(join(dirname(manifest), 'bin', 'astro.mjs')).href);
} catch (error) {
  if (!(error instanceof UsageError || error instanceof NoContentError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
