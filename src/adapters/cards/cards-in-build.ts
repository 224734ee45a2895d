import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { digestOfCode } from '../collections/version.ts';
import { runTasks } from '../threads/index.ts';
import { keepCard, keptName, type CardFacts } from './card-task.ts';
import type { CardTask } from './card.ts';
import { onCards } from './channel.ts';
import { fontPackages } from './fonts.ts';
import { readIcon } from './icon.ts';

const KEPT = resolve('.cache', 'cards');
/** All code that draws. */
const FOLDERS = ['src/adapters/cards', 'src/core/case/map'];
/** One thread is left for the pages. */
const BESIDE_PAGES = Math.max(1, availableParallelism() - 1);

interface Drawn {
  /** For every card the name under which it is kept and its path in the site. */
  readonly files: readonly { readonly name: string; readonly file: string }[];
  /** How many were not there from an earlier build. */
  readonly fresh: number;
}

/**
 * Puts the social cards of all cases and lessons into what was built. Those that are not kept from an earlier build
 * are drawn on worker threads while Astro renders the pages.
 */
export function cardsInBuild(): AstroIntegration {
  let drawing: Promise<Drawn> = Promise.resolve({ files: [], fresh: 0 });
  return {
    name: 'casebook-cards',
    hooks: {
      'astro:build:start': () => {
        onCards((tasks) => {
          drawing = drawMissing(tasks);
          // A failure is told when the build asks for the result.
          drawing.catch(() => undefined);
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { files, fresh } = await drawing;
        const site = fileURLToPath(dir);
        for (const { name, file } of files) {
          const path = join(site, file);
          mkdirSync(dirname(path), { recursive: true });
          copyFileSync(join(KEPT, name), path);
        }
        sweep(new Set(files.map(({ name }) => name)));
        logger.info(`${files.length} social cards, ${fresh} drawn`);
      },
    },
  };
}

async function drawMissing(tasks: readonly CardTask[]): Promise<Drawn> {
  mkdirSync(KEPT, { recursive: true });
  const facts: CardFacts = {
    icon: readIcon(),
    version: digestOfCode(process.cwd(), FOLDERS, ['@takumi-rs/core', ...fontPackages]),
    kept: KEPT,
  };
  const there = new Set(readdirSync(KEPT));
  const named = tasks.map((task) => ({ ...task, name: keptName(facts, task.card) }));
  const missing = new Map(
    named.flatMap(({ name, card }) => (there.has(name) ? [] : [[name, card] as const])),
  );
  await runTasks(
    new URL('./card-worker.ts', import.meta.url),
    facts,
    [...missing.values()],
    keepCard,
    BESIDE_PAGES,
  );
  return { files: named.map(({ name, file }) => ({ name, file })), fresh: missing.size };
}

function sweep(needed: ReadonlySet<string>): void {
  mkdirSync(KEPT, { recursive: true });
  for (const name of readdirSync(KEPT)) if (!needed.has(name)) rmSync(join(KEPT, name), { force: true });
}
