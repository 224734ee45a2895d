import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { digestOfCode } from '../collections/version.ts';
import { runTasks } from '../threads/index.ts';
import { placeCard, type CardFacts, type PlacedCard } from './card-task.ts';
import type { CardTask } from './card.ts';
import { onCards } from './channel.ts';
import { fontPackages } from './fonts.ts';
import { readIcon } from './icon.ts';

const KEPT = resolve('.cache', 'cards');
/** All code that draws. */
const FOLDERS = ['src/adapters/cards', 'src/core/case/map'];
/** One thread is left for the pages. */
const BESIDE_PAGES = Math.max(1, availableParallelism() - 1);

/**
 * Puts the social cards of all cases and lessons into what is built. It happens on worker threads while Astro renders the
 * pages.
 */
export function cardsInBuild(): AstroIntegration {
  let placing: Promise<readonly PlacedCard[]> = Promise.resolve([]);
  let dist = '';
  return {
    name: 'casebook-cards',
    hooks: {
      'astro:config:done': ({ config }) => {
        dist = fileURLToPath(config.outDir);
      },
      'astro:build:start': () => {
        onCards((tasks) => {
          placing = place(tasks, dist);
          // A failure is told when the build asks for the result.
          placing.catch(() => undefined);
        });
      },
      'astro:build:done': async ({ logger }) => {
        const cards = await placing;
        sweep(new Set(cards.map(({ name }) => name)));
        logger.info(`${cards.length} social cards, ${cards.filter(({ fresh }) => fresh).length} drawn`);
      },
    },
  };
}

function place(tasks: readonly CardTask[], dist: string): Promise<readonly PlacedCard[]> {
  mkdirSync(KEPT, { recursive: true });
  const facts: CardFacts = {
    icon: readIcon(),
    version: digestOfCode(process.cwd(), FOLDERS, ['@takumi-rs/core', ...fontPackages]),
    kept: KEPT,
    dist,
  };
  return runTasks(new URL('./card-worker.ts', import.meta.url), facts, tasks, placeCard, BESIDE_PAGES);
}

function sweep(needed: ReadonlySet<string>): void {
  mkdirSync(KEPT, { recursive: true });
  for (const name of readdirSync(KEPT)) if (!needed.has(name)) rmSync(join(KEPT, name), { force: true });
}
