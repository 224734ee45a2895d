import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { digestOfCode } from '../collections/version.ts';
import { runTasks } from '../threads/index.ts';
import { offerCitations } from './channel.ts';
import {
  keptCitations,
  prepareCitations,
  type CitationFacts,
  type CitationTask,
  type PreparedCitations,
} from './task.ts';

const KEPT = resolve('.cache', 'citations');
const FOLDERS = ['src/core', 'src/i18n', 'src/adapters/citations'];
const PACKAGES = ['citeproc', '@citation-js/plugin-csl', 'rehype-citation'];

/**
 * Writes citations for the pages that ask, and puts the files for reference managers into what was built. In a build
 * all are asked for at once and written on worker threads: a place takes some milliseconds, three styles together.
 */
export function citations(): AstroIntegration {
  const facts = (): CitationFacts => ({
    version: digestOfCode(process.cwd(), FOLDERS, PACKAGES),
    kept: KEPT,
  });
  const files = new Map<string, PreparedCitations['files']>();
  const needed = new Set<string>();
  let known: CitationFacts | undefined;
  const prepare = async (tasks: readonly CitationTask[]) => {
    mkdirSync(KEPT, { recursive: true });
    known ??= facts();
    const worker = new URL('./worker.ts', import.meta.url);
    const prepared = await runTasks(worker, known, tasks, prepareCitations);
    for (const [index, { name, files: whole }] of prepared.entries()) {
      needed.add(name);
      const folder = tasks[index]?.folder;
      if (folder !== undefined) files.set(folder, whole);
    }
  };
  return {
    name: 'casebook-citations',
    hooks: {
      'astro:config:setup': ({ command }) => {
        // In development the code may change from page to page.
        const current = () => (command === 'dev' ? facts() : (known ??= facts()));
        const { version } = current();
        offerCitations({ version, prepare, read: (task) => keptCitations(current(), task) });
      },
      'astro:build:done': ({ dir, logger }) => {
        for (const [folder, formats] of files) {
          mkdirSync(join(fileURLToPath(dir), folder), { recursive: true });
          for (const [ending, text] of Object.entries(formats))
            writeFileSync(join(fileURLToPath(dir), folder, `cite.${ending}`), text);
        }
        sweep(needed);
        logger.info(`citations of ${files.size} revisions`);
      },
    },
  };
}

function sweep(needed: ReadonlySet<string>): void {
  mkdirSync(KEPT, { recursive: true });
  for (const name of readdirSync(KEPT)) if (!needed.has(name)) rmSync(join(KEPT, name), { force: true });
}
