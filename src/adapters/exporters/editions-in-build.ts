import { closeSync, mkdirSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { digestOfCode } from '../collections/version.ts';
import { runTasks } from '../threads/index.ts';
import { writeEditions, type EditionFacts, type WrittenEditions } from './edition-task.ts';
import { onEditions, type EditionJob } from './editions-channel.ts';

const KEPT = resolve('.cache', 'editions');
/** One thread is left for the pages. */
const BESIDE_PAGES = Math.max(1, availableParallelism() - 1);
const FOLDERS = ['src/core', 'src/i18n', 'src/adapters/exporters'];
const PACKAGES = ['satteri', 'mdast-util-to-markdown', 'mdast-util-gfm', 'mdast-util-mdx-jsx', 'zod'];

/**
 * Puts the editions of all cases for machines into what is built, and the data set that holds a case a line. They are
 * written on worker threads while Astro renders the pages: as pages of Astro, which come one after the other, they took
 * longer than those for readers.
 */
export function editionsInBuild(): AstroIntegration {
  let writing: Promise<readonly WrittenEditions[]> = Promise.resolve([]);
  let dist = '';
  return {
    name: 'casebook-editions',
    hooks: {
      'astro:config:done': ({ config }) => {
        dist = fileURLToPath(config.outDir);
      },
      'astro:build:start': () => {
        onEditions((job) => {
          writing = write(job, dist);
          // A failure is told when the build asks for the result.
          writing.catch(() => undefined);
        });
      },
      'astro:build:done': async ({ logger }) => {
        const written = await writing;
        writeDataset(written, join(dist, 'dataset.jsonl'));
        sweep(new Set(written.map(({ name }) => name)));
        const files = written.reduce((sum, one) => sum + one.files, 0);
        logger.info(`${files} editions of cases for machines`);
      },
    },
  };
}

function writeDataset(written: readonly WrittenEditions[], path: string): void {
  const dataset = openSync(path, 'w');
  try {
    for (const { line } of written) if (line !== undefined) writeSync(dataset, line);
  } finally {
    closeSync(dataset);
  }
}

function write({ tasks, ...rest }: EditionJob, dist: string): Promise<readonly WrittenEditions[]> {
  mkdirSync(KEPT, { recursive: true });
  const facts: EditionFacts = {
    ...rest,
    version: digestOfCode(process.cwd(), FOLDERS, PACKAGES),
    kept: KEPT,
    dist,
  };
  return runTasks(new URL('./edition-worker.ts', import.meta.url), facts, tasks, writeEditions, BESIDE_PAGES);
}

function sweep(needed: ReadonlySet<string>): void {
  mkdirSync(KEPT, { recursive: true });
  for (const name of readdirSync(KEPT)) if (!needed.has(name)) rmSync(join(KEPT, name), { force: true });
}
