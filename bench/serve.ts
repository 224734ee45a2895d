/**
 * `npm run bench:serve`: how fast the built site is served, beside sirv alone, the library that sends the files in both. `--write` puts
 * the figures into `bench/README.md`.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readOptions, requireBuiltSite } from '../src/server/options.ts';
import { askFast } from './polls/load.ts';
import { startServer } from './polls/process.ts';
import { casesToWeigh } from './weight/cases.ts';
import { keepFigures, markdownTable, warnWhenBusy } from './weight/figures.ts';

const CONNECTIONS = 16;
const SECONDS = 5;

warnWhenBusy();
const { dist } = readOptions(process.env);
requireBuiltSite(dist);
const style = readdirSync(join(dist, '_astro')).find((name) => name.endsWith('.css')) ?? '';
const paths = [`/cases/${casesToWeigh(dist).typical.slug}/`, `/_astro/${style}`];
const data = mkdtempSync(join(tmpdir(), 'casebook-serve-'));
const env = { CASEBOOK_DIST: dist, CASEBOOK_DATA: data, LOG_LEVEL: 'warn', BASE_PATH: '/' };
const servers = [
  ['Casebook', new URL('../src/server/main.ts', import.meta.url)],
  ['sirv alone', new URL('./serve/bare-sirv.ts', import.meta.url)],
] as const;
const rows: string[][] = [];
try {
  for (const [name, file] of servers) {
    const server = await startServer(fileURLToPath(file), '/', env);
    try {
      for (const path of paths) {
        const headers = { 'accept-encoding': 'br' };
        const { perSecond, p50, p99 } = await askFast(server.origin, { path, headers }, CONNECTIONS, SECONDS);
        const sent = await fetch(`${server.origin}${path}`, { headers });
        const size = Number(sent.headers.get('content-length'));
        rows.push([
          name,
          path,
          `${(size / 1000).toFixed(1)} kB`,
          `${Math.round(perSecond)}`,
          `${p50}`,
          `${p99}`,
        ]);
      }
    } finally {
      await server.stop();
    }
  }
} finally {
  rmSync(data, { recursive: true, force: true });
}
const table = markdownTable(['server', 'file', 'in brotli', 'a second', 'p50 (ms)', 'p99 (ms)'], rows);
console.log(table);
if (process.argv.includes('--write')) keepFigures('serve', table);
