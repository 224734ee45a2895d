/** `node scripts/astro.mjs dev|build …`: runs Astro in the foreground and without the network. */
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { whenAskedToStop } from '../src/server/lifetime.ts';

process.env.ASTRO_TELEMETRY_DISABLED = '1';
process.env.ASTRO_DISABLE_UPDATE_CHECK = 'true';
process.env.ASTRO_DEV_BACKGROUND = '0';

if (process.argv[2] === 'dev' && !process.argv.includes('--port')) {
  process.argv.push('--port', process.env.PORT || '4321');
}
if (process.argv[2] === 'dev') whenAskedToStop(() => process.exit());

const manifest = fileURLToPath(import.meta.resolve('astro/package.json'));
await import(pathToFileURL(join(dirname(manifest), 'bin', 'astro.mjs')).href);
