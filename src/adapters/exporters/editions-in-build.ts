import {
  closeSync,
  copyFileSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { digestOfCode } from '../collections/version.ts';
import { runTasks } from '../threads/index.ts';
import { writeEditions, type EditionFacts, type KeptEdition } from './edition-task.ts';
import { onEditions, type EditionJob } from './editions-channel.ts';

const KEPT = resolve('.cache', 'editions');
/** One thread is left for the pages. */
const BESIDE_PAGES = Math.max(1, availableParallelism() - 1);
const FOLDERS = ['src/core', 'src/i18n', 'src/adapters/exporters'];
const PACKAGES = ['satteri', 'mdast-util-to-markdown', 'mdast-util-gfm', 'mdast-util-mdx-jsx', 'zod'];

/**
 * Puts the editions of all cases for machines into what was built, and the data set that holds a case a line. They are written on worker threads while Astro
 * renders the pages: as pages of Astro, which come one after the other, they took longer than those for readers.
 */
export function editionsInBuild(): AstroIntegration {
  let writing: Promise<readonly KeptEdition[]> = Promise.resolve([]);
  return {
    name: 'casebook-editions',
    hooks: {
      'astro:build:start': () => {
        onEditions((job) => {
          writing = write(job);
          // A failure is told when the build asks for the result.
          writing.catch(() => undefined);
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const editions = await writing;
        place(editions, fileURLToPath(dir));
        sweep(new Set(editions.map(({ name }) => name)));
        logger.info(`${editions.length} editions of cases for machines`);
      },
    },
  };
}

function place(editions: readonly KeptEdition[], dist: string): void {
  const dataset = openSync(join(dist, 'dataset.jsonl'), 'w');
  try {
    for (const { name, file } of editions) {
      if (file === undefined) writeSync(dataset, readFileSync(join(KEPT, name)));
      else {
        const path = join(dist, 'cases', file);
        mkdirSync(dirname(path), { recursive: true });
        copyFileSync(join(KEPT, name), path);
      }
    }
  } finally {
    closeSync(dataset);
  }
}

async function write({ tasks, ...rest }: EditionJob): Promise<readonly KeptEdition[]> {
  mkdirSync(KEPT, { recursive: true });
  const facts: EditionFacts = {
    ...rest,
    version: digestOfCode(process.cwd(), FOLDERS, PACKAGES),
    kept: KEPT,
  };
  const written = await runTasks(
    new URL('./edition-worker.ts', import.meta.url),
    facts,
    tasks,
    writeEditions,
    BESIDE_PAGES,
  );
  return written.flat();
}

function sweep(needed: ReadonlySet<string>): void {
  mkdirSync(KEPT, { recursive: true });
  for (const name of readdirSync(KEPT)) if (!needed.has(name)) rmSync(join(KEPT, name), { force: true });
}
